import type { AgreementRecord, Clause } from '../model/index.js';
import { pagesIn, withPages } from './address.js';
import { ApiError, api } from './api.js';
import type { DocumentView } from './document-text.js';
import { el } from './dom.js';
import { PagePane, READING_SHARE } from './page-pane.js';
import { openPdf } from './pdfjs.js';
import { scrollTogether } from './together.js';
import type { Asked } from './view.js';

/** The printed pages of an agreement, beside its text. */
export interface PagesBeside {
  /** Has a button that hides and shows them, and what is to be said of them. */
  bar: HTMLElement;
  pane: HTMLElement;
  /** Goes where the text has gone: to the clause that was chosen, if one was, else to `start`, if that is some place. */
  moveTo: (place: URL, clause: Clause | undefined, colour: string, start: number | undefined) => void;
  /** The address with what was chosen about the pages. */
  kept: (address: string) => string;
}

/** On narrower pages they are shown only when they are asked for. */
const WIDE = '(min-width: 50rem)';

/** Null for an agreement that came from no PDF. The file is asked for when it is first to be shown. */
export function pagesBeside(
  record: AgreementRecord,
  text: DocumentView,
  { address, signal }: Asked,
  choose: (clause: Clause) => void,
): PagesBeside | null {
  const isPrinted = record.document.pages.some(({ widthPt }) => widthPt !== null);
  if (record.source.mediaType !== 'application/pdf' || !isPrinted) return null;
  const button = el('button', { type: 'button', 'aria-controls': 'pages' });
  const says = el('p', { role: 'status', class: 'hint' });
  const pane = new PagePane(
    record,
    ({ clause, offset }) => {
      text.bring(offset, textLine());
      settled();
      if (clause) choose(clause);
    },
    signal,
  );
  /** What is read in the text stands so far below the upper edge of the window. */
  const textLine = () =>
    READING_SHARE * (pane.element.offsetHeight > 0 ? lowerEdge(pane.element) : innerHeight);
  const readingText = () => text.offsetAt(textLine());
  const settled = scrollTogether(
    [
      {
        target: window,
        position: () => scrollY,
        reading: () => (pane.element.hidden ? null : readingText()),
        bring: (offset) => text.bring(offset, textLine()),
      },
      pane.side,
    ],
    (offset) => pane.read(offset),
    signal,
  );

  let isChosen = pagesIn(address);
  let isAsked = false;
  const show = (isShown: boolean) => {
    pane.element.hidden = !isShown;
    button.textContent = isShown ? 'Hide the pages' : 'Show the pages';
    button.setAttribute('aria-expanded', String(isShown));
    if (!isShown || isAsked) return;
    isAsked = true;
    void open(record.id, pane, signal).catch((error) => failed(error));
  };
  const failed = (error: unknown) => {
    if (signal.aborted) return;
    show(false);
    button.hidden = true;
    says.textContent = sayWhy(error);
  };
  button.addEventListener('click', () => {
    const offset = readingText();
    isChosen = pane.element.hidden === true;
    show(isChosen);
    history.replaceState(null, '', withPages(new URL(location.href), isChosen));
    text.bring(offset, textLine());
    pane.side.bring(offset);
    settled();
  });
  show(isChosen ?? window.matchMedia(WIDE).matches);

  const kept = (to: string) => withPages(new URL(to, location.href), isChosen);
  return {
    bar: el('div', { class: 'page-bar' }, button, says),
    pane: pane.element,
    moveTo: (place, clause, colour, start) => {
      const asked = pagesIn(place);
      if (asked === null && isChosen !== null) history.replaceState(null, '', kept(place.href));
      if (asked !== null && asked !== isChosen && !button.hidden) {
        isChosen = asked;
        show(asked);
      }
      pane.choose(clause, colour);
      const offset = clause?.span.start ?? start;
      if (offset !== undefined) pane.show(offset);
      pane.read(offset ?? readingText());
      settled();
    },
    kept,
  };
}

/** Of the window, or of what a pane that covers its lower part leaves of it. */
const lowerEdge = (pane: HTMLElement): number =>
  getComputedStyle(pane).position === 'fixed' ? pane.getBoundingClientRect().top : innerHeight;

async function open(id: string, pane: PagePane, signal: AbortSignal): Promise<void> {
  const document = await openPdf(await api.source(id, signal), signal);
  pane.open(document, signal);
}

function sayWhy(error: unknown): string {
  if (error instanceof ApiError) return `The pages are not shown: ${error.message}`;
  if (error instanceof Error && error.name === 'PasswordException') {
    return 'The pages are not shown: the PDF asks for a password.';
  }
  return 'The pages are not shown: this browser cannot open the PDF.';
}
