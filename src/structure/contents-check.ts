import type { Issue, Section, Span } from '../model/index.js';
import { keysOf, keysOfLabel, numberKeys } from './division-keys.js';
import { readNumber } from './numbering.js';
import type { Source } from './source.js';

/** Fewest entries of a list that is compared. */
const FEWEST = 4;
/** Fewest entries that name a kind of section before one that the list lacks is worth telling. */
const FEWEST_ALIKE = 2;

/** What an entry of the contents, or a section, is called: every meaning of its word and number. */
interface Named extends Span {
  words: string;
  keys: string[];
}

/**
 * Compares a contents list, the lines `[from, to)`, with the sections of its instrument: tells of every entry without a
 * section, and of every section of a kind that the list names and that it lacks. A list of which the text has less than
 * half counts otherwise, and is told of once; one that lacks more than half of the sections does not list them.
 */
export function contentsIssues(
  source: Source,
  [from, to]: readonly [number, number],
  sections: readonly Section[],
): Issue[] {
  const entries = entriesIn(source, from, to);
  if (entries.length < FEWEST) return [];
  const named = sections.filter(({ kind }) => kind !== 'instrument').flatMap((one) => namedIn(one));
  const inText = new Set(named.flatMap(({ keys }) => keys));
  const inList = new Set(entries.flatMap(({ keys }) => keys));
  const lacking = entries.filter(({ keys }) => !keys.some((key) => inText.has(key)));
  if (lacking.length * 2 > entries.length) return [otherCount(entries, lacking.length)];
  const counts = new Map<string, number>();
  for (const word of entries.map(wordOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const unlisted = named.filter(
    (one) => (counts.get(wordOf(one)) ?? 0) >= FEWEST_ALIKE && !one.keys.some((key) => inList.has(key)),
  );
  const inFront = sequencesIn(source.text.slice(0, source.lines[to - 1]!.end), unlisted);
  const extra = unlisted.filter(({ words }) => !inFront.has(tokensOf(words).join(' ')));
  return [
    ...lacking.map(({ start, end, words }): Issue => {
      const message = `The contents list ${words}, but no such section was found in the text.`;
      return {
        code: 'structure/contents-without-section',
        severity: 'warning',
        message,
        span: { start, end },
      };
    }),
    ...(extra.length * 2 > named.length ? [] : extra).map(({ start, end, words }): Issue => {
      const message = `${words} stands in the text but not in its list of contents.`;
      return { code: 'structure/section-not-in-contents', severity: 'info', message, span: { start, end } };
    }),
  ];
}

const tokensOf = (words: string): string[] => words.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? [];

/** Every sequence of words and numbers in the text that is as long as one of those named. */
function sequencesIn(text: string, named: readonly Named[]): Set<string> {
  const lengths = new Set(named.map(({ words }) => tokensOf(words).length));
  const tokens = lengths.size === 0 ? [] : tokensOf(text);
  const sequences = new Set<string>();
  for (const length of lengths)
    for (let at = 0; at + length <= tokens.length; at += 1)
      sequences.add(tokens.slice(at, at + length).join(' '));
  return sequences;
}

const otherCount = (entries: readonly Named[], lacking: number): Issue => ({
  code: 'structure/contents-disagree',
  severity: 'warning',
  message: `For ${lacking} of the ${entries.length} entries in the list of contents no section was found in the text.`,
  span: { start: entries[0]!.start, end: entries.at(-1)!.end },
});

const wordOf = ({ keys }: Named): string => keys[0]!.split(' ', 1)[0]!;

/** An entry without a word, `3. Costs`, may be anything that is numbered so. */
const ANY = '#';

function entriesIn({ text, lines }: Source, from: number, to: number): Named[] {
  return lines.slice(from, to).flatMap(({ word, list }): Named[] => {
    if (word !== null && word.rest !== 'reference' && word.readings.length > 0) {
      // `Exhibit 10.1` is what a filing is called.
      if (word.kind === 'annex' && word.readings[0]!.path.length > 1) return [];
      const { start, labelEnd: end } = word;
      return [{ start, end, words: text.slice(start, end).replace(/\s+/g, ' '), keys: keysOf(word) }];
    }
    if (list === null || list.number === null || list.style !== '.') return [];
    const { start, labelEnd: end, number, readings } = list;
    if (readings[0]!.kind !== 'arabic') return [];
    return [
      { start, end, words: `number ${number}`, keys: numberKeys(readings).map((key) => `${ANY} ${key}`) },
    ];
  });
}

/** The numbered divisions of the text, annexes without what is in them; paragraphs where they are the outermost. */
function namedIn(section: Section): Named[] {
  const { kind, label, number, span, children } = section;
  if (kind === 'point' || kind === 'preface' || kind === 'conclusions') return [];
  const below = kind === 'annex' || kind === 'paragraph' ? [] : children.flatMap((child) => namedIn(child));
  if (label === null || number === null) return below;
  const any = kind === 'annex' ? [] : numberKeys(readNumber(number)).map((key) => `${ANY} ${key}`);
  const keys = [...keysOfLabel(label), ...any];
  if (keys.length === 0) return below;
  const end = span.start + label.length;
  return [{ start: span.start, end, words: label, keys }, ...(kind === 'article' ? [] : below)];
}
