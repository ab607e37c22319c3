import type { About } from '../server/answers.js';
import { agreementAddress } from './address.js';
import { api } from './api.js';
import { el } from './dom.js';
import { countOf } from './words.js';

/** What files are sent as, by the end of their name; others as bytes, for their content says what they are. */
const MEDIA: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  htm: 'text/html',
  txt: 'text/plain',
  md: 'text/markdown',
};

/**
 * Sends files one after the other and says what became of each; null where the server takes none. `added` draws what
 * is listed anew.
 */
export function addAgreements({ upload }: About, added: () => Promise<void>): HTMLElement | null {
  if (!upload) return null;
  const files = el('input', {
    ...{ id: 'field-files', type: 'file', multiple: '', required: '' },
    accept: Object.keys(MEDIA)
      .map((ending) => `.${ending}`)
      .join(','),
  });
  const button = el('button', { type: 'submit' }, 'Add');
  const progress = el('p', { class: 'hint', role: 'status' });
  const outcomes = el('ul', { class: 'outcomes', 'aria-label': 'What became of the files' });
  const form = el(
    'form',
    { class: 'question' },
    el('div', { class: 'field' }, el('label', { for: 'field-files' }, 'Files'), files),
    button,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const chosen = [...(files.files ?? [])];
    button.disabled = true;
    outcomes.replaceChildren();
    for (const [index, file] of chosen.entries()) {
      progress.textContent = `Reading file ${index + 1} of ${chosen.length} …`;
      outcomes.append(el('li', {}, el('bdi', {}, file.name), ': ', ...(await outcomeOf(file, upload))));
    }
    progress.textContent = `${countOf(chosen.length, 'file')} done.`;
    files.value = '';
    button.disabled = false;
    await added().catch((error: Error) => progress.append(` ${error.message}`));
  });
  return el(
    'details',
    { class: 'adding' },
    el('summary', {}, 'Add agreements'),
    el(
      'p',
      { class: 'hint' },
      'PDF, Word (.docx), web pages and text. Scans take some seconds for each page.',
    ),
    form,
    progress,
    outcomes,
  );
}

async function outcomeOf(file: File, { maxBytes }: { maxBytes: number }): Promise<(Node | string)[]> {
  // The server says so too, but a browser that is cut off while it sends may not hear it.
  if (file.size > maxBytes) return [`not added: it is larger than ${maxBytes / 1024 ** 2} MB.`];
  const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
  try {
    const { isNew, agreement } = await api.add(file, MEDIA[ending] ?? 'application/octet-stream');
    const { id, title, status } = agreement;
    const said = isNew ? 'added as ' : 'was there already: ';
    return [
      said,
      el('a', { href: agreementAddress(id), dir: 'auto' }, title),
      status === 'complete' ? '' : ` (${status})`,
    ];
  } catch (error) {
    return [`not added. ${(error as Error).message}`];
  }
}
