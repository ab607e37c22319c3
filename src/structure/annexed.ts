import { firstReadings, isSecond } from './first-numbers.js';
import { isSignatureLine } from './formulas.js';
import { allCapitals, headingLike } from './prose.js';
import { blockEnd, type Source } from './source.js';

/** What stands behind the signatures without being called an annex: further instruments, numbered texts, declarations. */

const INSTRUMENT =
  /^(?:(?:additional|optional|final|supplementary|joint|agreed|unilateral|interpretative) )*(?:protocol|agreement|convention|declaration|memorandum|arrangement|statement|minutes?|understanding|act|resolution|exchange|regulations|statute)\b|^(?:separate|secret|additional)(?: and (?:separate|secret|additional))? articles?\b/i;

/** The title of a further instrument printed after the signatures: a block of its own that names one. */
export function annexedTitle(source: Source, index: number): boolean {
  const words = headingBlock(source, index);
  if (words === null || !INSTRUMENT.test(words)) return false;
  return words.length >= 12 || (allCapitals(words) && sentenceBelow(source, index));
}

/**
 * Where an annex that begins on line `from` ends at line `index`: at a declaration or the like behind one without a
 * name, or, `named`, at a title that says all, `AGREED MINUTE`, over the remarks it makes. A form printed inside an
 * annex, whose numbers go on behind it, ends nothing.
 */
export function paperBehind(source: Source, index: number, from: number, named: boolean): boolean {
  const words = headingBlock(source, index);
  if (words === null) return false;
  const paper = named ? allCapitals(words) && PAPER_ALONE.test(words) : PAPER.test(words);
  return paper && sentenceBelow(source, index) && !goesOnCounting(source, index, from);
}

/** A bare `DECLARATION` may be a form that guests sign: only titles that say who declares, or that records something. */
const PAPER_ALONE =
  /^(?:agreed (?:minutes?|records?|interpretations?|understandings?)|(?:joint|unilateral) (?:declarations?|statements?)|protocol of signature)$/i;

const PAPER =
  /^(?:(?:joint|agreed|unilateral|interpretative|final|common) )*(?:declaration|statement|minutes?)\b/i;

/** True when a number behind line `index` is the next one after those from line `from` to there, in the same form. */
function goesOnCounting({ lines }: Source, index: number, from: number): boolean {
  const above = lines.slice(Math.max(from, index - LONGEST_FIRST), index);
  const begun = new Set<string>();
  for (const { list, word } of lines.slice(index + 1, index + 1 + LONGEST_FIRST)) {
    if (word?.kind === 'annex') return false;
    if (list === null || list.number === null || begun.has(list.style)) continue;
    begun.add(list.style);
    const last = above.findLast((line) => line.list?.style === list.style)?.list?.readings ?? [];
    if (
      list.readings.some(({ kind, value }) =>
        last.some((one) => one.kind === kind && one.value + 1 === value),
      )
    )
      return true;
  }
  return false;
}

function sentenceBelow(source: Source, index: number): boolean {
  const below = source.lines[blockEnd(source, index, source.lines.length)];
  return (
    below !== undefined && below.list === null && !headingLike(source.text.slice(below.start, below.end))
  );
}

/**
 * A heading after the signatures with a numbered text below it, such as terms and conditions: an annex without a
 * name.
 */
export function headsNumbers(source: Source, index: number): boolean {
  const words = headingBlock(source, index);
  if (words === null || isSignatureLine(words)) return false;
  const { lines } = source;
  const first = blockEnd(source, index, lines.length);
  const ones = firstReadings(lines[first]!);
  if (ones.length === 0) return restates(lines, first);
  const { style } = lines[first]!.list!;
  return lines
    .slice(first + 1, first + 1 + LONGEST_FIRST)
    .some(({ list }) => list?.style === style && ones.some((one) => list.readings.some(isSecond(one))));
}

/** True for `4. Prices` with `4.1` next: a section printed as it is changed to. */
function restates(lines: Source['lines'], first: number): boolean {
  const section = lines[first]!.list?.readings.find(({ kind }) => kind === 'arabic');
  const next = lines.slice(first + 1, first + 4).find(({ list }) => list !== null)?.list;
  const below = next?.readings.find(({ kind }) => kind === 'decimal')?.path.join('.');
  return section !== undefined && below === `${section.value}.1`;
}

/** Most lines of the first item of a numbered text. */
const LONGEST_FIRST = 60;

/** The words of a block that can be a heading; null where no such block begins or it is the last one. */
function headingBlock(source: Source, index: number): string | null {
  const { text, lines } = source;
  const line = lines[index]!;
  if (line.before !== 'block' || line.list !== null) return null;
  const end = blockEnd(source, index, lines.length);
  if (end >= lines.length || end - index > 4) return null;
  const words = text.slice(line.start, Math.min(lines[end - 1]!.end, line.start + 301));
  return headingLike(words) && !/[.:;,]$/.test(words) ? words : null;
}
