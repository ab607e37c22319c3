import type { Span } from '../model/index.js';
import { toRoman } from '../nlp/index.js';
import { type Draft, draft } from './draft.js';
import { headingLength, headingSpan, skipSeparators } from './headings.js';
import { citesNext } from './inline.js';
import { type Reading, readNumber } from './numbering.js';
import { skipSpace, trimmedEnd } from './spaces.js';

/**
 * Finds the numbers that a list leaves out where they stand in the words of the item before, as a page break or a
 * line end that got lost hides them: the numbers on both sides vouch for them. One that could stand in several places
 * is left out still. Changes the drafts. Linear in the text, since the tree is not deep.
 */
export function mendGaps(text: string, drafts: readonly Draft[]): void {
  for (const one of drafts) {
    const mended: Draft[] = [];
    let last: Draft | null = null;
    for (const item of one.children) {
      const missing = item.gap > 0 && last !== null ? missingBetween(text, last, item) : [];
      for (const { label, number } of missing) {
        const found = splitOff(text, last!, label, number, item);
        if (found === null) continue;
        mended.push(found);
        item.gap -= 1;
        last = found;
      }
      mended.push(item);
      if (item.number !== null) last = item;
    }
    one.children = mended;
    mendGaps(text, mended);
  }
}

/** The labels left out between two neighbours, as they would be printed; none where it is not clear how they count. */
function missingBetween(text: string, before: Draft, after: Draft): { label: string; number: string }[] {
  if (before.label === null || after.label === null || before.kind !== after.kind) return [];
  const printed = text.slice(after.label.start, after.label.end);
  const readings = readNumber(before.number!);
  const reading = readNumber(after.number!).find(({ kind, value }) =>
    readings.some((one) => one.kind === kind && value - one.value - 1 === after.gap),
  );
  if (reading === undefined) return [];
  const numbers = Array.from({ length: after.gap }, (_, nth) =>
    numberLike(after.number!, reading, reading.value - after.gap + nth),
  );
  return numbers.flatMap((number) =>
    number === null ? [] : [{ label: printed.replace(after.number!, number), number }],
  );
}

/** Another number printed in the manner of one. */
function numberLike(printed: string, { kind }: Reading, value: number): string | null {
  const capitals = printed === printed.toUpperCase();
  const inCase = (small: string): string => (capitals ? small.toUpperCase() : small);
  if (kind === 'arabic' || kind === 'decimal') {
    return /\d$/.test(printed)
      ? printed.replace(/\d+$/, (digits) => `${value}`.padStart(/^0/.test(digits) ? digits.length : 1, '0'))
      : null;
  }
  if (kind === 'roman' || kind === 'ROMAN') return inCase(toRoman(value));
  return (kind === 'alpha' || kind === 'ALPHA') && value <= 26
    ? inCase(String.fromCharCode(96 + value))
    : null;
}

/** The item of this label taken out of the last words of the one before it, with all that hangs from them. */
function splitOff(text: string, before: Draft, label: string, number: string, like: Draft): Draft | null {
  const places: { owner: Draft; at: number }[] = [];
  for (let owner: Draft | undefined = before; owner !== undefined; owner = owner.children.at(-1)) {
    if (owner.text !== null) for (const at of placesOf(text, owner.text, label)) places.push({ owner, at });
  }
  const [only, more] = places;
  if (only === undefined || more !== undefined) return null;
  const { owner, at } = only;
  const { start, end } = owner.text!;
  const children = owner.children.splice(0);
  owner.text = { start, end: trimmedEnd(text, at) };
  const item = draft(like.kind, owner.role, {
    label: { start: at, end: at + label.length },
    number,
    children,
  });
  const from = skipSpace(text, at + label.length, end);
  const length =
    like.heading === null ? 0 : headingLength(text.slice(from, Math.min(end, from + 400)), end - from);
  if (length > 0) item.heading = headingSpan(text, from, length);
  const rest = length > 0 ? skipSeparators(text, from + length, end) : from;
  if (rest < end) item.text = { start: rest, end };
  return item;
}

/** What may stand before an item that begins with a small letter. */
const PIECE_ENDS = /[,;:](?: (?:and|or))?\s*$/;

/** Where the label stands inside the words and something of its own may begin behind it. */
function placesOf(text: string, { start, end }: Span, label: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(label, start + 1); at !== -1 && at < end; at = text.indexOf(label, at + 1)) {
    const behind = text.slice(at + label.length, at + label.length + 8);
    const before = text.slice(Math.max(start, at - 40), at);
    if (!/\s$/.test(before) || citesNext(before)) continue;
    if (/^\s+["“(]?\p{Lu}/u.test(behind) || (/^\s+\p{Ll}/u.test(behind) && PIECE_ENDS.test(before)))
      places.push(at);
  }
  return places;
}
