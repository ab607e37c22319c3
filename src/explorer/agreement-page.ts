import type { AgreementRecord, ClauseHit, Section } from '../model/index.js';
import type { ClausePage } from '../server/answers.js';
import { agreementAddress, agreementIdIn, fileAddress, foundAddress } from './address.js';
import { ApiError, api } from './api.js';
import { decisionList } from './decision-list.js';
import { Decisions } from './decisions.js';
import { documentText } from './document-text.js';
import { el } from './dom.js';
import { downloads } from './downloads.js';
import { factList, issueList } from './facts.js';
import { questionForm } from './fields.js';
import { lookedUp } from './looked-up.js';
import type { Mark } from './marks.js';
import { missingList } from './missing-list.js';
import { outlineOf } from './outline.js';
import { pagesBeside } from './pages-beside.js';
import { questionIn } from './question.js';
import { questionField } from './question-field.js';
import { foldedPlaces, unfolded } from './text.js';
import type { Asked, Page } from './view.js';
import { whyPanel } from './why-panel.js';
import { sayFound } from './words.js';

/** One agreement: what it is, its outline, its text with labels, and why a chosen clause has its labels. */
export const agreementPage: Page = async (asked) => {
  const { address, signal, families, fields, about, go } = asked;
  const id = agreementIdIn(address)!;
  const question = questionIn(address);
  const [record, { reasons }, { reviews }, found] = await Promise.all([
    api.record(id, signal),
    api.reasons(id, signal),
    api.reviews(id, signal),
    question === '' ? null : clausesFound(id, question, signal),
  ]);
  const decisions = new Decisions(id, reviews);
  const to = (eId: string) => agreementAddress(id, eId, question);
  const trouble = found instanceof ApiError ? { says: found.message, place: found.place } : undefined;
  const hits = found instanceof ApiError ? null : found;
  const title = record.agreement.title?.value || record.source.fileName;
  const text = documentText(record, { families, decisions }, foundMarks(record, hits?.hits ?? []), to);
  decisions.watch(text.relabel);
  const pages = pagesBeside(record, text, asked, (clause) => go(to(clause.id)));
  const panel = el('aside', { class: 'panel', 'aria-label': 'Why this label', tabindex: '0' });

  const moveTo = (place: URL): boolean => {
    if (agreementIdIn(place) !== id || questionIn(place) !== question) return false;
    const at = place.searchParams.get('at') ?? '';
    const clause = record.clauses.find((one) => one.id === at);
    const start = clause?.span.start ?? startOf(record.sections, at);
    const isNowhere = at !== '' && start === undefined;
    text.choose(clause);
    panel.replaceChildren(
      clause
        ? whyPanel(record, clause, { families, reasons, decisions }, to(''))
        : isNowhere
          ? nowhere(at, to(''))
          : el('p', { class: 'hint' }, 'Choose a clause to see why it has its labels.'),
    );
    panel.classList.toggle('open', clause !== undefined || isNowhere);
    panel.scrollTop = 0;
    text.scrollTo(at);
    const [main] = clause?.labels ?? [];
    pages?.moveTo(place, clause, main ? families.colour(main.family) : '', start);
    return true;
  };
  chooseByClick(text.element, go);
  leaveByEscape(() => panel.classList.contains('open') && go(to('')), signal);

  return {
    title,
    content: el(
      'div',
      { class: 'page agreement' },
      el('h1', { tabindex: '-1', dir: 'auto' }, title.replace(/\s+/g, ' ')),
      issueList(record),
      folding('about', 'About this agreement', '60rem', factList(record, to)),
      exportOf(record),
      lacks(id, families, about, signal),
      decisionList(record, decisions, families, to),
      questionForm(
        'Words of this agreement',
        (filled) => {
          const asked = agreementAddress(id, '', new Map(filled).get('q'));
          return pages ? pages.kept(asked) : asked;
        },
        go,
        [questionField('Words of this agreement', question, { families, fields }, trouble)],
      ),
      hits && foundList(hits, to),
      pages?.bar,
      el(
        'div',
        { class: 'columns' },
        folding('contents', 'Outline', '75rem', outlineOf(record, families, to)),
        text.element,
        pages?.pane,
        panel,
      ),
    ),
    moveTo,
    shown: () => moveTo(address),
  };
};

/** The files of the agreement; of a document that could not be read there is the record alone. */
function exportOf({ id, status }: AgreementRecord): HTMLElement {
  const file = (name: string, ending: string, says: string) => ({
    ...{ address: fileAddress(id, name), file: `${id}.${ending}`, says },
  });
  const record = file('record.json', 'json', 'record (JSON)');
  if (status === 'failed') return downloads([record]);
  return downloads([
    record,
    file('clauses.csv', 'csv', 'clauses (CSV)'),
    file('agreement.xml', 'xml', 'Akoma Ntoso (XML)'),
    file('annotations.jsonld', 'jsonld', 'annotations (JSON-LD)'),
  ]);
}

/** What a question finds in the agreement, or what is wrong with it. */
const clausesFound = (id: string, question: string, signal: AbortSignal): Promise<ClausePage | ApiError> =>
  api.clauses(foundAddress(id, question), signal).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 400) return error;
    throw error;
  });

/** Looked up when it is opened: the whole collection is compared. */
function lacks(
  id: string,
  families: Asked['families'],
  about: Asked['about'],
  signal: AbortSignal,
): HTMLElement {
  return lookedUp('lacks', 'What it has and lacks', async () =>
    missingList(id, await api.missing(id, signal), families, about),
  );
}

/** What is said of an address whose clause or section the record has not: of a mistake, or of older rules. */
const nowhere = (at: string, closed: string): HTMLElement =>
  el(
    'div',
    { class: 'why' },
    el(
      'header',
      {},
      el('p', { role: 'alert' }, `There is no clause or section “${at}” in this agreement.`),
      el('a', { class: 'close', href: closed, 'aria-label': 'Close' }, '×'),
    ),
  );

/** Where the section begins in the text. */
function startOf(sections: readonly Section[], eId: string): number | undefined {
  for (const { eId: own, span, children } of sections) {
    const start = own === eId ? span.start : startOf(children, eId);
    if (start !== undefined) return start;
  }
  return undefined;
}

/** Open where the page is as wide, so that there is room for it. */
function folding(kind: string, name: string, width: string, content: Node): HTMLElement {
  const details = el('details', { class: kind }, el('summary', {}, name), content);
  details.open = window.matchMedia(`(min-width: ${width})`).matches;
  return details;
}

/** A click anywhere on a clause chooses it, unless it chooses something else: a link, or words to copy. */
function chooseByClick(text: HTMLElement, go: Asked['go']): void {
  text.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a') || getSelection()?.isCollapsed === false) return;
    const address = target.closest('.clause')?.querySelector('a.anchor')?.getAttribute('href');
    if (address) go(address);
  });
}

function leaveByEscape(leave: () => void, signal: AbortSignal): void {
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && leave(), { signal });
}

/** The words looked for, as they stand in the document text: the catalogue knows them in folded text. */
function foundMarks({ document: { text } }: AgreementRecord, hits: readonly ClauseHit[]): Mark[] {
  return hits.flatMap(({ span, matches }) => {
    const places = foldedPlaces(text.slice(span.start, span.end));
    return matches.map((match): Mark => {
      const { start, end } = unfolded(match, places);
      return { start: start + span.start, end: end + span.start, kind: 'found', says: 'looked for' };
    });
  });
}

function foundList({ hits, total, totalIsLeast }: ClausePage, to: (eId: string) => string): HTMLElement {
  const links = hits.map(({ eId }) => el('li', {}, el('a', { href: to(eId) }, eId)));
  return el(
    'div',
    { class: 'found-list' },
    el('p', { role: 'status' }, sayFound(hits.length, total, totalIsLeast)),
    el('ol', {}, ...links),
  );
}
