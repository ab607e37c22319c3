import type { SignedBy, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { readPlace } from './place.js';
import { FOR, FOR_WORDS, SENTENCE } from './signatories.js';
import { type Cell, cellsOf } from './signature-cells.js';

type Side = SignedBy;

/** Opens a formula or a line that dates a signature. */
const DATES_IT =
  /^(?:(?:and\s+)?(?:done|signed|executed|made|given|concluded)\b|(?:place|date|dated|on|at|in|this)\b|\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,3},|\d{1,2}\b)/iu;
const PLACE_LABEL = /^place(?:\s+of\s+signature)?\s*:?\s*(\p{Lu}[\p{L}’' -]{1,40})$/iu;
/** "Oslo, 4 May 2007" */
const PLACE_BEFORE =
  /(?:^|:\s|,\s)((?:The\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2}),?\s*(?:(?:on|the|this)\s+){0,2}$/u;
const NO_PLACE =
  /^(?:Date|Dated|Place|Signed|Done|On|This|For|Minister|Ambassador|January|February|March|April|May|June|July|August|September|October|November|December)\b/i;
/** Within a sentence: "for the Government of Norway". */
const FOR_WITHIN =
  /\b(?:for|on\s+behalf\s+of)\s+((?:the\s+)?(?:(?:[A-Z][\p{L}’'-]*|of|the|and|for)\s?){1,14})/u;

/**
 * Who signed when and where, where the sides signed on different days or in different places: from dates beside or above
 * the signatures ("For the Government of Norway … Oslo, 4 May 2007"), or in the formula ("at Oslo on 4 May and at Rome on
 * 9 June"). Empty where one day and place holds for all, or only one side's is printed.
 */
export function readSignedBy(context: AgreementContext): SignedBy[] {
  const sides = besideSignatures(context);
  const found = differ(sides) ? sides : inFormula(context);
  return differ(found) ? found : [];
}

const differ = (sides: readonly Side[]): boolean => {
  const dated = sides.filter(({ date, place }) => date !== null || place !== null);
  return (
    new Set(dated.map(({ date, place }) => `${date?.value} ${place?.value.toLowerCase()}`)).size > 1 &&
    dated.length > 1
  );
};

/** Each head of a signature with the date that stands under it, or right above it where the dates come first. */
function besideSignatures(context: AgreementContext): Side[] {
  const cells = context.passages.flatMap(({ role, span }) =>
    role === 'conclusions' ? cellsOf(context.text, span) : [],
  );
  const sides: Side[] = [];
  // What stands above the next head, until it is known that days stand below them.
  let above: Pick<Side, 'date' | 'place'> = { date: null, place: null };
  let datesFirst: boolean | null = null;
  for (const cell of cells) {
    if (FOR.test(cell.words) && !SENTENCE.test(cell.words)) {
      datesFirst ??= above.date !== null;
      sides.push({ for: headOf(cell), date: null, place: null, ...(datesFirst ? above : null) });
      continue;
    }
    const stamp = stampOf(context, cell);
    const side = sides.at(-1);
    if (stamp === null) continue;
    if (stamp.for !== null) sides.push(stamp);
    else if (side && !datesFirst) {
      side.date ??= stamp.date;
      side.place ??= stamp.place;
    } else above = { date: stamp.date ?? above.date, place: stamp.place ?? above.place };
  }
  return sides;
}

function headOf(cell: Cell): Stated<string> {
  const from = FOR_WORDS.exec(cell.words)?.[0].length ?? 0;
  const value = cell.words.slice(from).replace(/\s*[:,]$/, '');
  const start = cell.start + from;
  return { value, span: { start, end: start + value.length } };
}

/** The day and place a line gives a signature, and for whom where it says so; null for any other line. */
function stampOf(context: AgreementContext, cell: Cell): Side | null {
  const labelled = PLACE_LABEL.exec(cell.words);
  if (labelled) {
    const start = cell.start + cell.words.length - labelled[1]!.length;
    return {
      for: null,
      date: null,
      place: { value: labelled[1]!.trim(), span: { start, end: start + labelled[1]!.trimEnd().length } },
    };
  }
  if (!DATES_IT.test(cell.words)) return null;
  const [fact] = context.factsIn('date', { start: cell.start, end: cell.end + 24 });
  if (!fact || fact.span.start >= cell.end) return null;
  const { span, date } = fact;
  const within = FOR_WITHIN.exec(cell.words);
  return {
    for: within ? stated(cell.start + within.index + within[0].length - within[1]!.length, within[1]!) : null,
    date: { value: date, span },
    place:
      placeBefore(context, cell.start, span.start) ??
      readPlace(context.flat, cell.start, Math.min(cell.end, span.end + 60)),
  };
}

function placeBefore(context: AgreementContext, from: number, to: number): Stated<string> | null {
  const match = PLACE_BEFORE.exec(context.flat.slice(from, to));
  if (!match || NO_PLACE.test(match[1]!)) return null;
  return stated(from + match.index + match[0].indexOf(match[1]!), match[1]!);
}

function stated(start: number, words: string): Stated<string> {
  const value = words
    .trim()
    .replace(/(?:\s+(?:of|the|and|for))+$/, '')
    .replace(/[,.]$/, '');
  return { value, span: { start, end: start + value.length } };
}

/** "Done at Oslo on 4 May 2007 and at Rome on 9 June 2007": days and places, of whom is not said. */
function inFormula(context: AgreementContext): Side[] {
  const { flat, conclusions } = context;
  for (const match of flat.slice(conclusions.start, conclusions.end).matchAll(FORMULA)) {
    const start = conclusions.start + match.index;
    const dates = context.factsIn('date', { start, end: Math.min(start + FORMULA_CHARS, conclusions.end) });
    const sides: Side[] = [];
    let last = start;
    for (const { date, span } of dates) {
      const between = flat.slice(last, span.start);
      if (sides.length > 0 && !NEXT.test(between)) break;
      sides.push({ for: null, date: { value: date, span }, place: readPlace(flat, last, span.start + 40) });
      last = span.end;
    }
    if (sides.length > 1) return sides;
  }
  return [];
}
const FORMULA = /\b(?:Done|DONE|Signed|SIGNED|Executed|Made)\b/g;
const FORMULA_CHARS = 420;
/** Between two such dates nothing else is said. */
const NEXT = /^[\s,;]*(?:by\s+[^.;]{3,80}?\s)?(?:and\s+)?(?:(?:signed|done)\s+)?(?:at|in)\s+[^.;]{2,60}$/i;
