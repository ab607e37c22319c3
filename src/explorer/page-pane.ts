import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { AgreementRecord, Clause } from '../model/index.js';
import { boxesOf } from '../model/locate.js';
import { partitionPoint } from '../model/partition-point.js';
import { el } from './dom.js';
import { PrintedLines } from './printed-lines.js';
import { Sheet } from './sheet.js';
import type { Side } from './together.js';
import { zoomBar } from './zoom-bar.js';

/** No more pages are given room, whatever number of them a file claims. */
const MOST_SHEETS = 5_000;
/** What is read stands so far below the upper edge, as a share of the height. */
export const READING_SHARE = 0.25;

/** The printed pages one below the other, of which those near to what is shown are drawn. */
export class PagePane {
  readonly element = el('section', {
    class: 'pages',
    id: 'pages',
    tabindex: '0',
    'aria-label': 'Printed pages',
  });
  readonly side: Side;
  readonly #record: AgreementRecord;
  readonly #lines: PrintedLines;
  readonly #sheets: Sheet[] = [];
  readonly #near = new Set<Sheet>();
  readonly #marks = { chosen: [] as HTMLElement[], 'at-hand': [] as HTMLElement[] };
  #atHand: Clause | undefined;
  #document: PDFDocumentProxy | undefined;

  /** `choose`: called with what stands where somebody clicks. */
  constructor(
    record: AgreementRecord,
    choose: (found: { clause: Clause | undefined; offset: number }) => void,
    signal: AbortSignal,
  ) {
    this.#record = record;
    this.#lines = new PrintedLines(record);
    this.element.append(zoomBar(this.element, (factor) => this.#zoom(factor)));
    this.#addSheets(record.document.pages.at(-1)?.pageNumber ?? 0);
    this.element.addEventListener('click', ({ target, clientX, clientY }) => {
      const at = this.#sheets.findIndex(({ element }) => target instanceof Node && element.contains(target));
      const found = at >= 0 && this.#lines.clauseNear(at + 1, this.#sheets[at]!.pointAt(clientX, clientY));
      if (found) choose(found);
    });
    this.side = {
      target: this.element,
      position: () => this.element.scrollTop,
      reading: () => this.#reading(),
      bring: (offset) => this.#scrollTo(offset, READING_SHARE * this.element.clientHeight),
    };
    this.#redrawWhenResized(signal);
  }

  /** Draws the pages from now on. */
  open(document: PDFDocumentProxy, signal: AbortSignal): void {
    this.#document = document;
    this.#addSheets(document.numPages);
    const sheetOf = new Map<Element, Sheet>(this.#sheets.map((sheet) => [sheet.element, sheet]));
    const watch = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          const sheet = sheetOf.get(target)!;
          if (isIntersecting) {
            this.#near.add(sheet);
            sheet.draw(document);
          } else if (this.#near.delete(sheet)) sheet.leave();
        }
      },
      { root: this.element, rootMargin: '75% 0px' },
    );
    for (const { element } of this.#sheets) watch.observe(element);
    signal.addEventListener('abort', () => watch.disconnect(), { once: true });
  }

  /** Outlines the boxes of the clause that was chosen, and of no other. `colour`: class of the colour. */
  choose(clause: Clause | undefined, colour: string): void {
    this.#mark('chosen', clause, `chosen ${colour}`);
  }

  /** Marks the clause that is being read. */
  read(offset: number): void {
    const clause = this.#lines.clauseAt(offset);
    if (clause === this.#atHand) return;
    this.#atHand = clause;
    this.#mark('at-hand', clause, 'at-hand');
  }

  /** Brings the place of the text into view, where it is not. */
  show(offset: number): void {
    const place = this.#lines.at(offset);
    const sheet = place && this.#sheets[place.pageNumber - 1];
    if (!sheet) return;
    const { scrollTop, clientHeight } = this.element;
    const { yPt, heightPt } = place.line.box;
    const isInView = sheet.yOf(yPt) >= scrollTop && sheet.yOf(yPt + heightPt) <= scrollTop + clientHeight;
    if (!isInView) this.side.bring(offset);
    sheet.bringLeft(place.line.box.xPt, this.element);
  }

  /** What is read stays where it is, and what is in the middle of a line. */
  #zoom(factor: number): void {
    const { element } = this;
    const y = element.scrollTop + READING_SHARE * element.clientHeight;
    const sheet = this.#sheetAt(y);
    const share = sheet ? (y - sheet.element.offsetTop) / sheet.element.offsetHeight : 0;
    const middle = (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth;
    element.style.setProperty('--zoom', String(factor));
    if (sheet) {
      const { offsetTop, offsetHeight } = sheet.element;
      element.scrollTop = offsetTop + share * offsetHeight - READING_SHARE * element.clientHeight;
    }
    element.scrollLeft = middle * element.scrollWidth - element.clientWidth / 2;
    this.#redraw();
  }

  #redraw(): void {
    if (this.#document) for (const sheet of this.#near) sheet.draw(this.#document);
  }

  #sheetAt(y: number): Sheet | undefined {
    return this.#sheets[
      Math.max(0, partitionPoint(this.#sheets, ({ element }) => element.offsetTop <= y) - 1)
    ];
  }

  #mark(kind: 'chosen' | 'at-hand', clause: Clause | undefined, classes: string): void {
    for (const one of this.#marks[kind]) one.remove();
    const boxes = clause ? boxesOf(this.#record.document, clause.span) : [];
    this.#marks[kind] = boxes.flatMap(
      ({ pageNumber, box }) => this.#sheets[pageNumber - 1]?.mark(box, classes) ?? [],
    );
  }

  #addSheets(count: number): void {
    const layouts = new Map(this.#record.document.pages.map((page) => [page.pageNumber, page]));
    const usual = this.#record.document.pages[0];
    for (let number = this.#sheets.length + 1; number <= Math.min(count, MOST_SHEETS); number += 1) {
      const sheet = new Sheet(number, layouts.get(number), usual);
      this.#sheets.push(sheet);
      this.element.append(sheet.element);
    }
  }

  #reading(): number | null {
    const { scrollTop, clientHeight } = this.element;
    const { top } = this.element.getBoundingClientRect();
    const y = READING_SHARE * clientHeight;
    const sheet = this.#sheetAt(scrollTop + y);
    const line = sheet && this.#lines.near(sheet.number, sheet.pointAt(0, top + y).y);
    return line ? line.span.start : null;
  }

  #scrollTo(offset: number, below: number): void {
    const place = this.#lines.at(offset);
    const sheet = place && this.#sheets[place.pageNumber - 1];
    if (sheet) this.element.scrollTop = sheet.yOf(place.line.box.yPt) - below;
  }

  #redrawWhenResized(signal: AbortSignal): void {
    let width = 0;
    const watch = new ResizeObserver(() => {
      const { clientWidth } = this.element;
      if (clientWidth === width) return;
      width = clientWidth;
      this.#redraw();
    });
    watch.observe(this.element);
    signal.addEventListener('abort', () => watch.disconnect(), { once: true });
  }
}
