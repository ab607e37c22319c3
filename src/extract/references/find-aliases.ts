import { matchAt } from '../match-at.js';
import type { WordSpans } from '../word-spans.js';
import { placesWithin } from './citation-places.js';
import type { InstrumentRegister } from './instrument-register.js';
import { isFigure, isLetter, skipBlanks } from './letters.js';
import type { Meaning, NamedIn } from './name-instruments.js';
import type { InstrumentReading } from './recognise-instruments.js';
import { namePlaces } from './word-places.js';

/** Most short names looked for. */
const MOST = 60;
/** In Latin letters, the first of them a capital. */
const LETTERS = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/uy;
const FIRST_WORD = new RegExp(`^(?=\\p{Lu})${LETTERS.source}`, 'u');

/** The words of a short name. */
type Alias = readonly string[];

/**
 * Adds the mentions of short names that hold no word for an instrument ("the BAA"), which only the document knows.
 * `text`: the document's, in which the clauses stand, and
 * whose words are `words`.
 */
export function findAliases(
  text: string,
  words: WordSpans,
  clauses: NamedIn[],
  register: InstrumentRegister,
  meanings: Map<InstrumentReading, Meaning>,
): void {
  const byFirst = aliasesByFirst(register);
  if (byFirst.size === 0) return;
  const places = namePlaces(new Set(byFirst.keys()))(text, words);
  for (const [index, clause] of clauses.entries()) {
    const { textStart, span } = clause.passage;
    const more: InstrumentReading[] = [];
    let next = 0;
    let from = 0;
    for (const start of placesWithin(places, textStart, span.end)) {
      if (start < from) continue;
      const end = aliasEnd(clause.text, start, byFirst);
      if (end === null) continue;
      from = end;
      while (next < clause.readings.length && clause.readings[next]!.end <= start) next += 1;
      if ((clause.readings[next]?.start ?? end) < end) continue;
      const name = clause.text.slice(start, end);
      const entry = register.named(name);
      if (!entry) continue;
      const before = /(?:\bthe\s{1,3})$/i.exec(clause.text.slice(Math.max(0, start - 7), start));
      const reading: InstrumentReading = {
        start,
        end,
        from: start - (before?.[0].length ?? 0),
        determiner: before ? 'the' : null,
        kind: entry.kind,
        noun: name,
        name,
        bare: false,
        plural: false,
        place: null,
        date: null,
        number: null,
        aliases: [],
      };
      meanings.set(reading, entry);
      more.push(reading);
    }
    if (more.length > 0) {
      clauses[index] = {
        ...clause,
        readings: [...clause.readings, ...more].sort((a, b) => a.start - b.start),
      };
    }
  }
}

/** The short names by their first word in small letters, the longest first. */
function aliasesByFirst(register: InstrumentRegister): Map<string, Alias[]> {
  const aliases = [...new Set(register.entries.flatMap(({ shortNames }) => shortNames))]
    .filter((alias) => alias.length >= 3 && FIRST_WORD.test(alias))
    .slice(0, MOST)
    .sort((a, b) => b.length - a.length);
  const byFirst = new Map<string, Alias[]>();
  for (const alias of aliases) {
    const first = FIRST_WORD.exec(alias)![0].toLowerCase();
    const others = byFirst.get(first);
    if (others) others.push(alias.split(/\s+/));
    else byFirst.set(first, [alias.split(/\s+/)]);
  }
  return byFirst;
}

/** Where the longest short name ends that stands at `start`, where a first word of one does; null where none stands there. */
function aliasEnd(
  text: string,
  start: number,
  byFirst: ReadonlyMap<string, readonly Alias[]>,
): number | null {
  if (start > 0 && isPartOfWord(text.charCodeAt(start - 1))) return null;
  const first = matchAt(LETTERS, text, start)![0].toLowerCase();
  for (const words of byFirst.get(first) ?? []) {
    let at = start;
    for (const [index, word] of words.entries()) {
      const from = index === 0 ? at : skipBlanks(text, at);
      at = (index > 0 && from === at) || !text.startsWith(word, from) ? -1 : from + word.length;
      if (at < 0) break;
    }
    if (at >= 0 && !isPartOfWord(text.charCodeAt(at))) return at;
  }
  return null;
}

const HYPHEN = 0x2d;
const isPartOfWord = (code: number): boolean => code === HYPHEN || isFigure(code) || isLetter(code);
