import type { Span } from '../model/index.js';
import { fillDivision } from './division.js';
import { orderOf } from './division-order.js';
import { type Draft, draft } from './draft.js';
import { closesNote, closesPreamble, opensLetter } from './formulas.js';
import { headingAfter, orphanHeading } from './headings.js';
import type { Awaited } from './late-numbers.js';
import { addLetterhead } from './letters.js';
import type { WordMarker } from './markers.js';
import type { Region } from './parts.js';
import { plainPart, spanOfLines } from './plain-parts.js';
import type { Division } from './ranks.js';
import { blockEnd, notesFrom, type Source } from './source.js';

/** What the tree is built from. */
export interface Plan {
  source: Source;
  containers: readonly boolean[];
  division: (word: string) => Division;
}

interface Open {
  section: Draft;
  rank: number;
}

/**
 * Builds the drafts of every region, in text order. The closing of a note belongs to that note, and the next note
 * to the same body.
 */
export function buildRegions(plan: Plan, regions: readonly Region[]): Draft[] {
  const drafts: Draft[] = [];
  let body: Draft | null = null;
  for (const region of regions) {
    const { role, from } = region;
    if (role === 'conclusions' && body !== null) {
      body.children[body.children.length - 1]!.children.push(plainPart(plan.source, region));
      continue;
    }
    const built =
      role === 'body' || role === 'annex' ? divided(plan, region) : plainPart(plan.source, region);
    if (body !== null && role === 'body' && isNote(plan, from))
      body.children = [...body.children, ...built.children];
    else drafts.push(built);
    if (role === 'body' && endsInNote(plan, region)) body = drafts[drafts.length - 1]!;
    else body = null;
  }
  return drafts;
}

const isNote = ({ source, containers }: Plan, index: number): boolean =>
  containers[index]! && source.lines[index]!.word!.word === '';

/** Notes are the outermost divisions of a body: where there is one, all that follows stands in it or in the next. */
function endsInNote(plan: Plan, { from, to }: Region): boolean {
  for (let index = from; index < to; index += 1) if (isNote(plan, index)) return true;
  return false;
}

/** Builds the body or one annex: its divisions, their headings, and the words between them. */
function divided(plan: Plan, region: Region): Draft {
  const { source, containers, division } = plan;
  const marker = region.role === 'annex' && containers[region.from] ? source.lines[region.from]!.word : null;
  const root =
    marker === null
      ? draft(region.role === 'annex' ? 'annex' : 'body', region.role)
      : container(marker, 'annex', region.role);
  const open: Open[] = [{ section: root, rank: Number.NEGATIVE_INFINITY }];
  const order = orderOf(
    source.lines
      .slice(region.from, region.to)
      .flatMap(({ word }, at) =>
        containers[region.from + at] && word !== null && word !== marker ? [word] : [],
      ),
  );
  let index = region.from;
  if (marker !== null) index = headingAfter(source, containers, index, region.to, root);
  else if (region.role === 'annex') {
    index = blockEnd(source, index, region.to);
    root.heading = spanOfLines(source, region.from, index);
  }
  const undivided = !containers.slice(index, region.to).some(Boolean);
  let base: readonly number[] | null = null;
  let awaited: Awaited | null = null;
  let note: Span | null = null;
  // A letter without a number begins with words of its own: its first line is entered, and then read.
  let entered = -1;
  while (index < region.to) {
    const found = containers[index] && index !== entered ? source.lines[index]!.word : null;
    if (found !== null) {
      const { kind, rank } = division(found.word);
      const section = container(found, kind, region.role);
      Object.assign(section, order.get(found));
      base = found.readings[0]?.path ?? null;
      const unnumbered = found.labelEnd === found.start;
      if (unnumbered) entered = index;
      const head = unnumbered ? index : index + 1;
      const letter = found.word === '' ? addLetterhead(source, containers, head, region.to, section) : -1;
      index =
        unnumbered || letter > head ? letter : headingAfter(source, containers, index, region.to, section);
      if (note !== null && section.heading !== null)
        attach(open, draft('section', region.role, { heading: note }), rank - 0.5);
      else section.heading ??= note;
      note = null;
      attach(open, section, rank);
      continue;
    }
    let end = index === entered ? index + 1 : index;
    while (end < region.to && !containers[end]) end += 1;
    const noted = end < region.to ? notesFrom(source, index, end) : end;
    const orphan = noted < end ? noted : end < region.to ? orphanHeading(source, index, end) : end;
    const { section } = open[open.length - 1]!;
    const top = undivided || section.kind === 'part';
    awaited = fillDivision(source, section, index, orphan, base, top, awaited);
    if (section.kind === 'part') markPreamble(source, section);
    else liftClosing(source, open);
    if (noted < end) note = spanOfLines(source, noted, end);
    else if (orphan < end) {
      const heading = draft('section', region.role, { heading: spanOfLines(source, orphan, end) });
      attach(open, heading, division(source.lines[end]!.word!.word).rank - 0.5);
    }
    index = end;
  }
  return root;
}

/**
 * The words of a note up to its `… on the following terms` are a preamble, though they stand in a part, and so are in
 * any other its letterhead, its salutation and what it says of the note that it answers.
 */
function markPreamble(source: Source, part: Draft): void {
  const first = part.children.findIndex((child) => child.kind !== 'block');
  const opening = part.children.slice(0, first === -1 ? part.children.length : first);
  const closing = opening.findIndex((block) => closesPreamble(source.text, block.text?.end ?? 0));
  const last = closing === -1 ? headOfLetter(source.text, opening) : closing;
  for (const block of opening.slice(0, last + 1)) block.role = 'preamble';
}

/** A salutation and no more: `Excellency,`. */
const SALUTATION = /^(?:.{1,60}[,:]|\p{L}+[.!]?)$/su;
const ACKNOWLEDGES =
  /\backnowledge\b.{0,20}\breceipt\b|\breceipt of\b|\b(?:your|note|letter)\b.{0,200}\bas follows:$/is;

/** Index of the last block of a letter that says nothing of what is agreed, or -1. */
function headOfLetter(text: string, blocks: readonly Draft[]): number {
  const words = (at: number): string => wordsOf(text, blocks[at]!);
  const salutation = blocks.findIndex((_, at) => opensLetter(words(at).slice(0, 160)));
  if (salutation === -1) return -1;
  const introduces = (at: number): boolean => words(at).endsWith(':') && ACKNOWLEDGES.test(words(at));
  let last = SALUTATION.test(words(salutation)) || introduces(salutation) ? salutation : salutation - 1;
  while (last >= salutation && last + 1 < blocks.length && introduces(last + 1)) last += 1;
  return last;
}

/** The beginning and the end of the words of a block, which is all that is looked at. */
function wordsOf(text: string, { text: span }: Draft): string {
  if (span === null) return '';
  const { start, end } = span;
  return end - start <= 800
    ? text.slice(start, end)
    : `${text.slice(start, start + 400)} ${text.slice(end - 400, end)}`;
}

/** The last paragraph of a letter belongs to the letter, not to the last article it proposes. */
function liftClosing(source: Source, open: readonly Open[]): void {
  const letter = open.find(({ section, rank }) => section.kind === 'part' && rank < 0)?.section;
  const { section } = open[open.length - 1]!;
  if (letter === undefined || letter === section) return;
  const from = section.children.findIndex(
    ({ kind, text }) =>
      kind === 'block' && text !== null && closesNote(source.text.slice(text.start, text.start + 160)),
  );
  if (from !== -1 && section.children.slice(from).every(({ kind }) => kind === 'block')) {
    letter.children = [...letter.children, ...section.children.splice(from)];
  }
}

function attach(open: Open[], section: Draft, rank: number): void {
  while (open[open.length - 1]!.rank >= rank) open.pop();
  open[open.length - 1]!.section.children.push(section);
  open.push({ section, rank });
}

function container(marker: WordMarker, kind: Draft['kind'], role: Draft['role']): Draft {
  const label = marker.labelEnd > marker.start ? { start: marker.start, end: marker.labelEnd } : null;
  return draft(kind, role, { label, number: marker.number });
}
