import { skipBlanksBack, wordEndingAt } from './letters.js';
import type { Meaning, NamedIn } from './name-instruments.js';
import type { InstrumentReading } from './recognise-instruments.js';
import type { PartReading } from './recognise-parts.js';

/** Whose part a citation names. `unknown`: another's, nobody knows whose; `reading`: the words that say it. */
export interface Owned {
  meaning: Meaning;
  unknown: boolean;
  reading: InstrumentReading | null;
}

const OURS: Owned = { meaning: null, unknown: false, reading: null };
const UNKNOWN: Owned = { meaning: null, unknown: true, reading: null };

/** An instrument right before its part: "the Convention, Article 5", "the Treaty and in particular its Article 5". */
const BEFORE =
  /^(?:,?\s|['’]s\s|,?\s(?:and\s)?(?:in\s)?(?:particular|especially|notably)(?:\sin)?,?\s(?:its\s)?)$/;
/** The codes of laws of the United States, before their sections. */
const CODE =
  /(?:U\.?\s?S\.?\s?C\.?(?:\s?A\.?)?|C\.?\s?F\.?\s?R\.?|Code|Stat\.|Rules?|Regulations?)(?:\s(?:Ann|Annotated)\.?)?,?\s+(?:Parts?\s[\d.]+\s(?:and|or)\s)?$/;
/** Words that `CODE` can end with, a comma apart; abbreviations end with a capital or a full stop. */
const CODE_WORDS: ReadonlySet<string> = new Set(
  'Code Rule Rules Regulation Regulations Ann Annotated and or'.split(' '),
);

/** True for a citation behind the name of a code of laws. */
function isOfCode(text: string, start: number): boolean {
  let end = skipBlanksBack(text, start);
  if (end === start) return false;
  if (text[end - 1] === ',') end -= 1;
  const isAbbreviated = 'CAR.'.includes(text[end - 1] ?? ' ');
  if (!isAbbreviated && !CODE_WORDS.has(wordEndingAt(text, end))) return false;
  return CODE.test(text.slice(Math.max(0, start - 24), start));
}

/** Two citations that share what follows the second. */
const JOINED =
  /^[\s,;]{0,4}(?:(?:and|or|and\/or|as well as|to|both|of)[\s]{1,3}){0,2}(?:(?:of|with|in|by|under|the)\s)?$/;
/** Behind "of": a thing with a name of its own, or another text. */
const OTHER =
  /^(?:(?:the|that|said)\s){0,2}\p{Lu}[\p{L}\d.-]+|^(?:(?:the|that|said|its|such|any|an?|their|each)(?=\s)\s){0,3}(?:\p{Ll}{3,20}\s){0,2}(?:(?:agreement|convention|treaty|law|act|statute|regulations?|contract|lease|code|resolution|decree|constitution|charter|decision|rules|ordinance|order|by-?laws|articles|certificate|registration|financial|annual|report|form)(?!\p{L}))/u;
/** Capitals behind "of" that are no text of their own. */
const NO_TEXT =
  /^(?:(?:the|that|each|any|either|both|such)(?=\s)\s){0,2}(?:Part(?:y|ies)|Contracting|Participants?|States?|Governments?|Company|This|Article|Section)(?!\p{L})/u;

/** Whose each of the citations in a clause is, in order. */
export function ownersOf(
  { text, readings }: NamedIn,
  parts: readonly PartReading[],
  meanings: ReadonlyMap<InstrumentReading, Meaning>,
): Owned[] {
  const meant = (reading: InstrumentReading): Owned => {
    const meaning = meanings.get(reading) ?? null;
    return { meaning, unknown: meaning === null, reading };
  };
  const owners = parts.map((part): Owned => {
    const { owner, start } = part;
    if (owner.kind === 'self') return { meaning: 'self', unknown: false, reading: null };
    if (owner.kind === 'named') {
      const reading = readingAt(readings, owner.start);
      if (reading && (owner.strict || owner.start > part.end + 1 || meanings.get(reading)))
        return meant(reading);
      if (owner.strict) {
        const rest = text.slice(owner.start, owner.start + 60);
        if (OTHER.test(rest) && !NO_TEXT.test(rest)) return ownNoun(rest) ? OURS : UNKNOWN;
      }
    }
    if (isOfCode(text, start)) return UNKNOWN;
    const before = lastBefore(readings, start);
    if (before && BEFORE.test(text.slice(before.end, start)) && part.steps[0]!.how === 'numbered') {
      const own = meant(before);
      if (own.meaning !== null && own.meaning !== 'self') return own;
    }
    if (owner.kind === 'that') {
      const own = before ? meant(before) : null;
      return own === null || own.meaning === 'self' ? OURS : own;
    }
    return OURS;
  });
  // "Articles 5 and 6 and Annex I of the Convention" are all of it.
  for (let index = parts.length - 2; index >= 0; index -= 1) {
    const [part, next] = [parts[index]!, parts[index + 1]!];
    if (owners[index] !== OURS || owners[index + 1]!.reading === null) continue;
    if (part.steps[0]!.how !== 'numbered' || next.steps[0]!.how === 'this' || next.start - part.end > 24)
      continue;
    if (owners[index + 1]!.reading!.start < part.start) continue;
    if (JOINED.test(text.slice(part.end, next.start))) owners[index] = owners[index + 1]!;
  }
  return owners;
}

/** The instrument whose name, or the determiner before it, begins at `start`. */
const readingAt = (readings: readonly InstrumentReading[], start: number): InstrumentReading | undefined =>
  readings.findLast((reading) => reading.start === start || reading.from === start);

/** "of the agreement" in small letters is this one. */
const ownNoun = (rest: string): boolean => /^(?:the\s)?(?:agreement|convention|treaty)(?!\p{L})/u.test(rest);

function lastBefore(readings: readonly InstrumentReading[], start: number): InstrumentReading | null {
  let last: InstrumentReading | null = null;
  for (const reading of readings) {
    if (reading.end > start) break;
    last = reading;
  }
  return last;
}
