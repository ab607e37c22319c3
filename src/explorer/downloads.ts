import { api } from './api.js';
import { el } from './dom.js';

/** A file of the API. */
export interface Download {
  address: string;
  /** The name it is kept by. */
  file: string;
  says: string;
}

/** Links to files. They are asked for with the token of this tab, where the server wants one. */
export function downloads(files: readonly Download[]): HTMLElement {
  const trouble = el('span', { role: 'alert' });
  const links = files.map(({ address, file, says }) => {
    const link = el('a', { href: address, download: file }, says);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      trouble.textContent = '';
      api.file(address).then(
        (bytes) => keep(bytes, file),
        (error: Error) => {
          trouble.textContent = error.message;
        },
      );
    });
    return el('li', {}, link);
  });
  return el('div', { class: 'export' }, el('span', {}, 'Export'), el('ul', {}, ...links), trouble);
}

function keep(bytes: Blob, file: string): void {
  const address = URL.createObjectURL(bytes);
  const link = el('a', { href: address, download: file });
  link.click();
  // The browser has begun to write by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
