import type { Span } from '../../model/index.js';
import { matchAt as at } from '../match-at.js';
import { citationPlaces, PROVISIONS } from './citation-places.js';
import { determinerBefore, HERE, type How, howOf, isCapital, mayBeRelative } from './determiners.js';
import { codeAfterBlanks, isAsciiLetter, wordBehind } from './letters.js';
import {
  type CitedNumber,
  glossEnd,
  type NumberPath,
  readMore,
  readNumbers,
  wordNumber,
} from './part-numbers.js';
import { type Owner, ownerAt } from './part-owner.js';
import { canHold, mayBeginUnit, NEEDS_CAPITAL, type Unit, type UnitWord, unitWordAt } from './part-words.js';

/** One level of a citation. `number` is null for the relative and the bare; `many`: "the preceding paragraphs". */
export interface Step {
  unit: Unit;
  /** The word as printed, lower case: `exhibit`. */
  how: How;
  number: NumberPath | null;
  many: boolean;
}

/** A part as cited; `steps` from the outermost. `through`: the last number of a range, on the innermost step. */
export interface PartReading extends Span {
  steps: readonly Step[];
  through: NumberPath | null;
  owner: Owner;
}

interface Item extends Span {
  steps: Step[];
  through: NumberPath | null;
}

const S = '(?:[ \\t\\u00a0\\n]{1,4}(?![ \\n]))';
const LINK = new RegExp(`${S}(?:of|in|to|under|from)${S}`, 'iy');
const INNER = new RegExp(
  `[ \\u00a0\\n]{0,3}(?:,[ \\u00a0\\n]{0,3}|\\(|[-–/][ \\u00a0]?)?(?:in${S}particular${S})?`,
  'iy',
);

const takesSmall = (unit: Unit): boolean =>
  unit === 'paragraph' || unit === 'subparagraph' || unit === 'point' || unit === 'clause';

const itemOf = (unit: Unit, { path, through, end }: CitedNumber, start: number): Item => ({
  start,
  end,
  steps: [{ unit, how: 'numbered', number: path, many: false }],
  through,
});

/**
 * The units cited at `offset`, where the word for them begins: by numbers, or relative as the determiner says, which is
 * asked for only where no number stands.
 */
function readUnits(
  text: string,
  { word, unit, plural }: UnitWord,
  offset: number,
  determinedBy: () => ReturnType<typeof howOf>,
): { items: Item[]; end: number } | null {
  if (unit === null) return null;
  const after = offset + word.length;
  const needsCapital =
    NEEDS_CAPITAL.has(unit) || unit === 'schedule' || unit === 'exhibit' || unit === 'attachment';
  if (needsCapital && !isCapital(word)) return null;
  const numbers = unit === 'preamble' ? [] : readNumbers(text, after, takesSmall(unit));
  if (numbers.length > 0) {
    const items = numbers.map((number, index) => itemOf(unit, number, index === 0 ? offset : number.start));
    return { items, end: items[items.length - 1]!.end };
  }
  const determined = determinedBy();
  if (!determined || !mayBeRelative(unit, word, determined.how, plural)) return null;
  const { how, ordinal } = determined;
  const number =
    ordinal === undefined ? null : [ordinal.toLowerCase() === 'last' ? 'last' : wordNumber(ordinal)!];
  const step: Step = { unit, how, number, many: plural };
  return { items: [{ start: offset, end: after, steps: [step], through: null }], end: after };
}

const withSteps = ({ start, end, through }: Item, steps: Step[]): Item => ({ start, end, steps, through });

/** Signs behind a part, and the blanks there, before a part of it. */
const INNER_SIGNS: ReadonlySet<number> = new Set([...',(-–/'].map((sign) => sign.charCodeAt(0)));

/** Adds the part within ("…, paragraph 2") or the part around ("… of Article 5") that goes on at `end`. */
function chain(text: string, items: Item[], end: number): { items: Item[]; end: number } | null {
  const glossed = glossEnd(text, end);
  const next = codeAfterBlanks(text, glossed);
  const isLetter = isAsciiLetter(next);
  if (!isLetter && !INNER_SIGNS.has(next) && !mayBeginUnit(next)) return null;
  const inner = at(INNER, text, glossed)!;
  const innerStart = glossed + inner[0].length;
  const innerWord = unitWordAt(text, innerStart);
  const last = items[items.length - 1]!;
  const innermost = last.steps[last.steps.length - 1]!;
  if (innerWord && last.through === null) {
    const { unit } = innerWord;
    const read =
      unit !== null && canHold(innermost.unit, unit)
        ? readUnits(text, innerWord, innerStart, () => null)
        : null;
    const bracket = inner[0].includes('(');
    if (
      read &&
      !(inner[0].includes(',') && partOfAnother(text, read.end)) &&
      (!bracket || text[read.end] === ')')
    ) {
      const within = read.items.map(({ start, end, steps, through }, index) => ({
        start: index === 0 ? last.start : start,
        end,
        steps: [...last.steps, ...steps],
        through,
      }));
      const closed = read.end + (bracket ? 1 : 0);
      within[within.length - 1]!.end = closed;
      // "Articles I, II (paragraph 2), III": the list goes on behind the bracket.
      const number = innermost.number;
      const more =
        bracket && last.steps.length === 1 && number
          ? readMore(text, closed, number, takesSmall(innermost.unit))
          : [];
      const others = more.map((one) => itemOf(innermost.unit, one, one.start));
      return { items: [...items.slice(0, -1), ...within, ...others], end: others.at(-1)?.end ?? closed };
    }
  }
  const link = isLetter ? at(LINK, text, glossed) : null;
  if (!link) return null;
  const from = glossed + link[0].length;
  const determiner = at(HERE, text, from)!;
  const word = unitWordAt(text, from + determiner[0].length);
  if (!word?.unit || !canHold(word.unit, last.steps[0]!.unit)) return null;
  const outer = readUnits(text, word, from + determiner[0].length, () =>
    determiner[0] === '' ? null : howOf(determiner),
  );
  if (!outer) return null;
  const [first, ...others] = outer.items;
  const around = items.map((item) => withSteps(item, [...first!.steps, ...item.steps]));
  around[around.length - 1]!.end = first!.end;
  // "paragraph 1 of Articles 5 and 6" is one of each.
  const more = others.map((item) => withSteps(item, [...item.steps, ...last.steps]));
  return { items: [...around, ...more], end: outer.end };
}

/** True where "paragraph 2" goes on with "of Article 6": it is no part of the article before it. */
function partOfAnother(text: string, end: number): boolean {
  const link = at(LINK, text, end);
  if (!link) return false;
  const determiner = at(HERE, text, end + link[0].length)!;
  const found = unitWordAt(text, end + link[0].length + determiner[0].length);
  return found !== null && /^(?:art|sec|§|clause)/i.test(found.word);
}

/** "provisions" at a place, and what must stand before it. */
const PROVISIONS_HERE = new RegExp(`${PROVISIONS}(?![\\p{L}-])`, 'iuy');
const FOREGOING = new RegExp(`(?<![\\p{L}-])the${S}(?:foregoing|preceding|above)${S}$`, 'iu');
const FOREGOING_REACH = 24;
const FOREGOING_WORDS: ReadonlySet<string> = new Set(['foregoing', 'preceding', 'above']);

/** Citations that begin with one word for a part: those from `from` up to `to` of the list. */
interface Hit {
  from: number;
  to: number;
  unit: Unit;
}

const JOINED = /^[ \u00a0\n,;]{0,4}(?:(?:and|or|and\/or|as well as)[ \u00a0\n]{1,3})?$/;

/** In "paragraph 1 (b) and paragraph 2 of Article 13" both are of the article. */
function shareOuter(text: string, found: PartReading[], hits: readonly Hit[]): void {
  for (let index = hits.length - 2; index >= 0; index -= 1) {
    const [hit, next] = [hits[index]!, hits[index + 1]!];
    const [last, after] = [found[hit.to - 1]!, found[next.from]!];
    const [outer, ...inner] = after.steps;
    if (
      inner.length === 0 ||
      hit.unit !== next.unit ||
      outer!.unit === next.unit ||
      last.steps[0]!.unit !== hit.unit
    )
      continue;
    if (last.steps[0]!.how !== 'numbered' || !JOINED.test(text.slice(last.end, after.start))) continue;
    // Not for "Article 5, paragraph 2", where the article stands first.
    const upTo = after.steps.findIndex(({ unit }) => unit === next.unit);
    for (let at = hit.from; at < hit.to; at += 1)
      found[at] = { ...found[at]!, steps: [...after.steps.slice(0, upTo), ...found[at]!.steps] };
  }
}

const NO_PARTS: readonly PartReading[] = [];
/** Most links of one chain. */
const LONGEST_CHAIN = 5;

/**
 * The citations of parts in `text`, from its words alone: by number, by where they stand ("the preceding paragraph"), in
 * lists, nested either way. Spans are UTF-16 offsets into `text`, sorted, not overlapping: of "paragraphs 1 and 2 of
 * Article 5" the second is `2 of Article 5`. `places`: where words for parts begin in it, as `citationPlaces` tells.
 * Linear in the text.
 */
export function recogniseParts(text: string, places = citationPlaces(text).parts): readonly PartReading[] {
  if (places.length === 0) return NO_PARTS;
  const found: PartReading[] = [];
  const hits: Hit[] = [];
  let done = 0;
  let next = 0;
  /** Where "the foregoing provisions" stand. */
  const provisions: Span[] = [];
  for (const start of places) {
    if (start < next) continue;
    const word = unitWordAt(text, start);
    next = start + (word?.word.length ?? 1);
    if (word === null) {
      const span = provisionsAt(text, start);
      if (span) provisions.push(span);
      continue;
    }
    if (start < done) continue;
    /** Characters of the determiner. */
    let before = 0;
    const first = readUnits(text, word, start, () => {
      const determiner = determinerBefore(text, done, start);
      before = determiner?.[0].length ?? 0;
      return determiner && howOf(determiner);
    });
    if (!first) continue;
    let { items, end } = first;
    if (items[0]!.steps[0]!.how !== 'numbered') items[0]!.start -= before;
    for (let links = LONGEST_CHAIN; links > 0; links -= 1) {
      const further = chain(text, items, end);
      if (!further) break;
      ({ items, end } = further);
    }
    const { owner, end: ownerEnd } = ownerAt(text, end);
    items[items.length - 1]!.end = Math.max(end, ownerEnd);
    for (const item of items)
      found.push({ start: item.start, end: item.end, steps: item.steps, through: item.through, owner });
    hits.push({ from: found.length - items.length, to: found.length, unit: word.unit! });
    done = Math.max(end, ownerEnd);
  }
  shareOuter(text, found, hits);
  return withProvisions(text, found, provisions);
}

/** "the foregoing provisions" whose last word begins at `start`. */
function provisionsAt(text: string, start: number): Span | null {
  const last = FOREGOING_WORDS.has(wordBehind(text, start)) ? at(PROVISIONS_HERE, text, start) : null;
  const before = last && FOREGOING.exec(text.slice(Math.max(0, start - FOREGOING_REACH), start));
  return before && { start: start - before[0].length, end: start + last[0].length };
}

/** Adds "the foregoing provisions", which stand for the paragraphs before. */
function withProvisions(text: string, found: PartReading[], provisions: readonly Span[]): PartReading[] {
  const more: PartReading[] = [];
  for (const { start, end } of provisions) {
    const step: Step = { unit: 'paragraph', how: 'preceding', number: null, many: true };
    let items: Item[] = [{ start, end, steps: [step], through: null }];
    const further = chain(text, items, end);
    if (further) items = further.items.slice(0, 1);
    const [item] = items;
    const clashes = found.findIndex((one) => one.start < item!.end && start < one.end);
    if (clashes >= 0) found.splice(clashes, 1);
    more.push({ ...item!, owner: ownerAt(text, item!.end).owner });
  }
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.start - b.start);
}
