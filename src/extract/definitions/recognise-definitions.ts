import { meaningsOf } from '../known-words.js';
import { type WordSpans, wordSpans } from '../word-spans.js';
import { definitionsBetween } from './definition-bounds.js';
import {
  readAbbreviationLine,
  readBracket,
  readHereinafter,
  readPlainMeans,
  readReferred,
} from './plain-terms.js';
import { readQuotedTerm } from './quoted-terms.js';
import { isQuotationCode, readQuoted } from './quotes.js';
import type { DefinitionReading } from './reading.js';

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

type Reader = (text: string, at: number) => DefinitionReading | null;

/** What is tried at a word, by the word. */
const AT_WORDS: ReadonlyMap<string, Reader> = new Map([
  ...['hereinafter', 'hereafter', 'herinafter', 'hereinafer', 'hereinbelow', 'henceforth', 'Hereinafter'].map(
    (word) => [word, readHereinafter] as const,
  ),
  ['referred', readReferred],
  ...['means', 'mean', 'denotes', 'has', 'have'].map((word) => [word, readPlainMeans] as const),
]);
/** By the number of a word, 1 for those. */
const IS_READ_AT = Uint8Array.from(
  meaningsOf([...AT_WORDS.keys()].map((word) => [word.toLowerCase(), 1] as const)),
  (is) => is ?? 0,
);
const [BLANK, OPEN, COMMA, STOP, LINE_END] = [0x20, 0x28, 0x2c, 0x2e, 0x0a];

/**
 * The places of `text` that define a term, from the words alone: by a verb, "hereinafter", a bracket, marks at the
 * beginning of a line, or as an abbreviation. Sorted by start; spans are offsets into `text`. Points of a list of
 * definitions without marks and verb are not read here: see `readListedTerm`. `words`: those of the text. One pass, linear in the
 * text.
 */
export function recogniseDefinitions(text: string, words: WordSpans = wordSpans(text)): DefinitionReading[] {
  const found: DefinitionReading[] = [];
  let last: DefinitionReading | null = null;
  let quotedUntil = 0;
  const keep = (reading: DefinitionReading | null): void => {
    if (!reading) return;
    // "hereinafter" and the bracket or the mark behind it are one place.
    const end = last?.terms.at(-1)?.end ?? -1;
    if (reading.terms[0]!.start < end) {
      // "Most Favoured Nation (MFN) means": the bracket was read first.
      if (reading.how === 'means' && last?.how === 'abbreviation' && reading.terms[0]!.end <= last.start)
        found.splice(-1, 0, reading);
      return;
    }
    found.push(reading);
    last = reading;
  };
  const { codes, starts, ends, numbers } = words;
  for (let index = 0, at = 0; index <= starts.length; index += 1) {
    const start = index < starts.length ? starts[index]! : text.length;
    // Most words are parted by one blank.
    if (start - at === 1 && codes[at] === BLANK) at = start;
    for (; at < start; at += 1) {
      const code = codes[at]!;
      if (code === OPEN) keep(readBracket(text, at));
      else if (code > 32 && code !== COMMA && code !== STOP && at >= quotedUntil && isQuotationCode(code)) {
        const quoted = readQuoted(text, at);
        if (!quoted) continue;
        const reading: DefinitionReading | null = readQuotedTerm(text, quoted, last);
        keep(reading);
        const end: number = reading?.terms.at(-1)?.end ?? quoted.after;
        quotedUntil = Math.max(quoted.after, end);
        at = quoted.after - 1;
      }
    }
    // The words of a quotation were read with it.
    if (at > start || index === starts.length) continue;
    at = ends[index]!;
    const reader = IS_READ_AT[numbers[index]!] === 1 ? AT_WORDS.get(text.slice(start, at)) : undefined;
    if (reader && start >= quotedUntil) keep(reader(text, start));
    else if (codes[start - 1] === LINE_END && isCapital(codes[start]!))
      keep(readAbbreviationLine(text, start));
  }
  return definitionsBetween(text, found).filter((reading) => !onlyLeads(text, reading));
}

/** "the terms “force” and “dependent” have the meanings set out below:" defines nothing: what follows does. */
function onlyLeads(text: string, { how, terms, end }: DefinitionReading): boolean {
  if (how !== 'means') return false;
  const behind = text.slice(terms.at(-1)!.end, end + BEHIND_CHARS);
  return behind.includes('meaning') && behind.includes(':') && LEADS.test(behind);
}
const BEHIND_CHARS = 60;
const LEADS =
  /\b(?:following[ \n](?:respective[ \n])?meanings?|meanings?[ \n](?:(?:as|hereby|respectively)[ \n])?(?:(?:set[ \n](?:out|forth)|assigned[ \n]to[ \n]them|given|specified|indicated|ascribed[ \n]to[ \n]them)[ \n])?(?:hereunder|below|hereinafter))[ \n,]{0,2}[^.;:“"]{0,40}:/;
