import type { AgreementRecord, Clause, Section } from '../model/index.js';
import { partitionPoint } from '../model/partition-point.js';
import type { Decisions } from './decisions.js';
import { el, markedText } from './dom.js';
import type { Families } from './families.js';
import { decidedChips } from './labels.js';
import { type Mark, MarkIndex } from './marks.js';
import { blocksOf, type Range } from './text.js';

/** The text on the screen, and the way to its places. */
export interface DocumentView {
  element: HTMLElement;
  /** Chooses the clause, if there is one, and leaves what was chosen before. */
  choose: (clause: Clause | undefined) => void;
  /** Brings a clause or the heading of a section into view; nothing happens for an eId that neither has. */
  scrollTo: (eId: string) => void;
  /** Draws the labels of a clause anew: something was decided of them. */
  relabel: (eId: string) => void;
  /** The offset in the document text of what stands so far below the upper edge of the window. */
  offsetAt: (y: number) => number;
  /** Scrolls until what stands at the offset is so far below that edge, or as near to it as may be. */
  bring: (offset: number, y: number) => void;
}

/**
 * The whole document text: clauses in the colour of their main label, and everything between them (headings above
 * all) as it stands. Nothing of the text is left out. `found`: words that were looked for; `to`: the address of a clause.
 */
export function documentText(
  record: AgreementRecord,
  { families, decisions }: { families: Families; decisions: Decisions },
  found: readonly Mark[],
  to: (eId: string) => string,
): DocumentView {
  const { text } = record.document;
  const marks = new MarkIndex([...evidenceMarks(record, families), ...found]);
  const marked: { element: HTMLElement; range: Range }[] = [];
  const places = new Map<string, HTMLElement>();
  const labels = new Map<string, () => void>();
  const headings = headingPlaces(record);
  const blocks: Block[] = [];
  const block = (tag: 'p' | 'h3', range: Range) => {
    const element = el(
      tag,
      { dir: 'auto' },
      ...markedText(text, range, marks.within(range), (one, at) => marked.push({ element: one, range: at })),
    );
    blocks.push({ element, range });
    return element;
  };
  const between = (range: Range): HTMLElement[] =>
    blocksOf(text, range).map((one) => {
      const sections: string[] = [];
      while (headings.length > 0 && headings[0]!.at < one.end) sections.push(headings.shift()!.eId);
      const element = block(sections.length > 0 ? 'h3' : 'p', one);
      for (const eId of sections) places.set(eId, element);
      return element;
    });

  const element = el('div', { class: 'text' });
  let at = 0;
  for (const clause of record.clauses.toSorted((a, b) => a.span.start - b.span.start)) {
    const own = { start: Math.max(at, clause.span.start), end: Math.max(at, clause.span.end) };
    element.append(...between({ start: at, end: own.start }));
    const { element: drawn, relabel } = clauseFrame(clause, families, decisions, to(clause.id));
    labels.set(clause.id, relabel);
    drawn.append(...blocksOf(text, own).map((one) => block('p', one)));
    places.set(clause.id, drawn);
    element.append(drawn);
    at = own.end;
  }
  element.append(...between({ start: at, end: text.length }));

  let chosen: HTMLElement[] = [];
  return {
    element,
    choose: (clause) => {
      for (const one of chosen) one.classList.remove('chosen');
      const evidence = clause?.labels.flatMap((label) => label.evidence.map(({ span }) => span)) ?? [];
      chosen = marked
        .filter(({ range }) => evidence.some(({ start, end }) => start < range.end && end > range.start))
        .map((one) => one.element);
      const place = clause && places.get(clause.id);
      if (place) chosen.push(place);
      for (const one of chosen) one.classList.add('chosen');
    },
    relabel: (eId) => labels.get(eId)?.(),
    scrollTo: (eId) => {
      const place = places.get(eId);
      if (place && !isInView(place)) place.scrollIntoView({ block: 'center' });
    },
    ...placesOf(blocks),
  };
}

/** A paragraph or heading on the screen, and its characters. */
interface Block {
  element: HTMLElement;
  range: Range;
}

/** Where characters stand on the screen; inside a block as if each took as much of its height. */
function placesOf(blocks: readonly Block[]): Pick<DocumentView, 'offsetAt' | 'bring'> {
  const firstWith = (holds: (block: Block) => boolean): Block | undefined =>
    blocks[
      Math.min(
        partitionPoint(blocks, (block) => !holds(block)),
        blocks.length - 1,
      )
    ];
  return {
    offsetAt: (y) => {
      const block = firstWith(({ element }) => element.getBoundingClientRect().bottom > y);
      if (!block) return 0;
      const { top, height } = block.element.getBoundingClientRect();
      const { start, end } = block.range;
      return start + Math.floor(Math.min(1, Math.max(0, (y - top) / height)) * (end - start));
    },
    bring: (offset, y) => {
      const block = firstWith(({ range }) => range.end > offset);
      if (!block) return;
      const { top, height } = block.element.getBoundingClientRect();
      const { start, end } = block.range;
      window.scrollBy(0, top + (height * Math.max(0, offset - start)) / (end - start) - y);
    },
  };
}

/** Whole, and not behind what covers the lower part of a small screen. */
function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
  return top >= 0 && bottom <= window.innerHeight - covered;
}

/** The clause without its words: its colour, its id, which leads to it, and its labels. */
function clauseFrame(clause: Clause, families: Families, decisions: Decisions, address: string) {
  const [main] = clause.labels;
  const link = el('a', { class: 'anchor', href: address }, clause.id);
  const header = el('header');
  const relabel = (): void =>
    header.replaceChildren(link, ...decidedChips(clause.labels, families, decisions.of(clause.id)));
  relabel();
  const kind = `clause ${main ? `${families.colour(main.family)} ${main.tier}` : ''}`;
  return { element: el('section', { class: kind, 'aria-label': clause.id }, header), relabel };
}

/** Each once, however many clauses it speaks for: all clauses below a heading share its words. */
function evidenceMarks(record: AgreementRecord, families: Families): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { category, family, evidence } of record.clauses.flatMap(({ labels }) => labels)) {
    for (const { ruleId, span } of evidence) {
      marks.set(`${ruleId} ${span.start} ${span.end}`, {
        ...span,
        kind: 'evidence',
        colour: families.colour(family),
        says: `${families.title('category', category)}: ${ruleId}`,
      });
    }
  }
  return [...marks.values()];
}

/** Where sections begin that are no clauses, in the order of the text. */
function headingPlaces({ sections, clauses }: AgreementRecord): { at: number; eId: string }[] {
  const ofClauses = new Set(clauses.map(({ id }) => id));
  const places: { at: number; eId: string }[] = [];
  const visit = (section: Section) => {
    if (!ofClauses.has(section.eId)) places.push({ at: section.span.start, eId: section.eId });
    section.children.forEach(visit);
  };
  sections.forEach(visit);
  return places.sort((a, b) => a.at - b.at);
}
