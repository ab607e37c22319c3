import type { Issue, Section, Span } from '../model/index.js';
import { keysOf, keysOfLabel, numberKeys, wordKey } from './division-keys.js';
import { readNumber } from './numbering.js';
import type { Source } from './source.js';

const NUMBER = '(?:[A-Z](?:-?[0-9]{1,2})?|[IVX]{2,5}|[0-9]{1,2})(?![\\w-]|\\.\\d)';
const WORD =
  '(?:Annex(?:es?)?|ANNEX(?:ES?)?|Append(?:ix|ices)|APPEND(?:IX|ICES)|(?:Schedule|SCHEDULE|Exhibit|EXHIBIT|Attachment|ATTACHMENT)[sS]?)';
const ONE = '(?:Annex|ANNEX|Appendix|APPENDIX|Schedule|SCHEDULE|Exhibit|EXHIBIT|Attachment|ATTACHMENT)';
/** `Annex B`; `Annexes 1, 2 and 3`; `Annexes I to III`; `the Annex` where it is said whose it is, or nothing more. */
const CITED = new RegExp(
  `\\b(${WORD})(?: (?:[Nn]os?\\.? ?)?(${NUMBER}(?:(?:, and|, or|,| and| or) (?:${WORD} )?${NUMBER}|(?: to | through |[-–—])${NUMBER}){0,8})|(?= (?:to|of) (?:this|the present) )|(?<=\\b[Tt]he ${ONE})(?= hereto| (?:to|of) (?:the |that |an? |each |[A-Z])|[.,;:)]))`,
  'g',
);
const RANGE = / to | through |[-–—]/;
const PLURAL = /(?:es|ices|s)$/i;
/** What makes it an annex of this instrument, of one of its annexes, or of another instrument. */
const OF_THIS =
  /^(?:hereto|hereof|attached|(?:attached |annexed |appended )?(?:to|of) (?:this|these|the present)\b)/;
const OF_ANNEX = new RegExp(`^(?:to|of) (?:the )?${WORD}(?: ${NUMBER})?`);
const OF_OTHER =
  /^(?:, )?(?:attached |annexed |appended )?(?:to|of) (?:the|that|those|its|their|such|said|each|an?\b|[A-Z0-9])/;
const BRACKETED = /^\([^()]{1,60}\)/;
const WHOSE =
  /(?:\b[A-Z]{3,}|(?<!\b(?:[Tt]his|[Pp]resent|THIS|PRESENT) )\b(?:Convention|Treaty|Directive|Regulations?|Agreement|Protocol|Code|Charter|Statute|Act|Decision|Resolution))(?:[’']s)?,?(?: \d[\d/.-]*)?,? $/;
/** An instrument that changes another one speaks of the annexes of that. */
const CHANGES = /\b(?:amend|modif|supplement|revis|exten[ds])/i;
/** Where a title says so, in characters. */
const TITLE = 400;
/** How far before a mention the quotation may open that it stands in. */
const FURTHEST_MARK = 2_000;
/** The key of an annex that is the first. */
const FIRST = / (?:1|A)$/;
/** Characters before and behind a mention that tell whose annex it is. */
const AROUND = 80;

/** One mention may name several: each has every meaning of its number. */
interface Mention extends Span {
  named: { words: string; keys: string[] }[];
  of: 'this' | 'other' | 'unsaid';
}

/**
 * Tells of each annex, appendix or schedule that the text calls its own and that is not in it. One that belongs to
 * another instrument, or may do so, is passed over, and so is what stands in `skipped` lines.
 */
export function missingAnnexes(
  source: Source,
  sections: readonly Section[],
  skipped: (index: number) => boolean,
): Issue[] {
  const mentions = mentionsIn(source, skipped);
  const present = annexesIn(source, sections, skipped);
  const others = new Set(
    mentions.flatMap(({ of, named }) => (of === 'other' ? named.flatMap(({ keys }) => keys) : [])),
  );
  const body = sections.find(({ role }) => role === 'body')?.span.start ?? TITLE;
  const changes = CHANGES.test(source.text.slice(0, Math.min(body, TITLE)));
  const told = new Set<string>();
  return mentions.flatMap(({ start, end, named, of }) => {
    if (of === 'other' || (changes && (of === 'unsaid' || isQuoted(source.text, start)))) return [];
    return named.flatMap(({ words, keys }): Issue[] => {
      if (keys.some((key) => present.keys.has(key) || told.has(key))) return [];
      // The first and only one may bear no number.
      if (keys.some((key) => FIRST.test(key) && present.bare.has(key.slice(0, -2)))) return [];
      if (of === 'unsaid' && keys.some((key) => others.has(key))) return [];
      for (const key of keys) told.add(key);
      return [
        {
          code: 'structure/annex-missing',
          severity: 'warning',
          message: `The text refers to ${words}, which is not in the file.`,
          span: { start, end },
        },
      ];
    });
  });
}

function mentionsIn({ text, lines }: Source, skipped: (index: number) => boolean): Mention[] {
  const flat = text.replaceAll('\n', ' ');
  const mentions: Mention[] = [];
  let line = 0;
  for (const { index: start, 0: words, 1: word, 2: numbers } of flat.matchAll(CITED)) {
    while (line + 1 < lines.length && lines[line + 1]!.start <= start) line += 1;
    if (skipped(line) || lines[line]!.quoted) continue;
    // `Appendix 1 to A` is no range: several would be meant.
    const cut = numbers === undefined || PLURAL.test(word!) ? -1 : numbers.search(RANGE);
    const listed = cut === -1 ? numbers : numbers!.slice(0, cut);
    const end = start + words.length - (numbers?.length ?? 0) + (listed?.length ?? 0);
    const of = ownerOf(flat, start, end);
    mentions.push({ start, end, named: namedIn(word!, listed, of), of });
  }
  return mentions;
}

function namedIn(word: string, numbers: string | undefined, of: Mention['of']): Mention['named'] {
  let name = wordKey(word);
  if (numbers === undefined) return [{ words: `${of === 'this' ? 'its' : 'the'} ${name}`, keys: [name] }];
  return numbers.split(/(?<! to| through),? (?:and |or )?(?!to |through )/).flatMap((part) => {
    if (/^[A-Za-z]{3,}$/.test(part) && readNumber(part).length === 0) {
      name = wordKey(part);
      return [];
    }
    const [first, last] = part.split(RANGE);
    const numbered = last === undefined ? [] : between(first!, last);
    const all = numbered.length > 0 ? numbered : part.split(RANGE);
    return all.flatMap((one) => {
      const keys = numberKeys(readNumber(one)).map((key) => `${name} ${key}`);
      return keys.length > 0 ? [{ words: `${name[0]!.toUpperCase()}${name.slice(1)} ${one}`, keys }] : [];
    });
  });
}

/** Most annexes of one range. */
const WIDEST = 20;
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** The numbers from `first` to `last`, printed in the same way; none where they do not count alike. */
function between(first: string, last: string): string[] {
  for (const { kind, value, path } of readNumber(first)) {
    const end = readNumber(last).find(
      (reading) => reading.kind === kind && reading.path.length === path.length,
    );
    if (end === undefined || path.length > 1 || end.value <= value || end.value - value >= WIDEST) continue;
    const values = Array.from({ length: end.value - value + 1 }, (_, step) => value + step);
    if (kind === 'arabic') return values.map(String);
    if (kind === 'ALPHA') return values.map((one) => String.fromCharCode(64 + one));
    if (kind === 'ROMAN' && end.value <= ROMANS.length) return values.map((one) => ROMANS[one - 1]!);
  }
  return [];
}

/** True inside quotation marks: the words of the instrument that is changed. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - FURTHEST_MARK), at);
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  return paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”') || paragraph.split('"').length % 2 === 0;
}

function ownerOf(flat: string, start: number, end: number): Mention['of'] {
  let after = flat.slice(end, end + AROUND).trimStart();
  for (const passed of [BRACKETED, OF_ANNEX, BRACKETED]) after = after.replace(passed, '').trimStart();
  if (OF_THIS.test(after)) return 'this';
  if (OF_OTHER.test(after) || WHOSE.test(flat.slice(Math.max(0, start - AROUND), start))) return 'other';
  return 'unsaid';
}

/** The keys of all annexes there are, each also by its word alone, and the words of those that bear no number. */
interface Present {
  keys: Set<string>;
  bare: Set<string>;
}

/** Sections, and lines that may be the title of one. */
function annexesIn(
  { lines }: Source,
  sections: readonly Section[],
  skipped: (index: number) => boolean,
): Present {
  const present: Present = { keys: new Set(), bare: new Set() };
  const add = (word: string, all: readonly string[]): void => {
    for (const key of [wordKey(word), ...all]) present.keys.add(key);
    if (all.length === 0) present.bare.add(wordKey(word));
  };
  const visit = ({ kind, label, children }: Section): void => {
    if (kind === 'annex' && label !== null) add(label.split(/\s/, 1)[0]!, keysOfLabel(label));
    for (const child of children) visit(child);
  };
  for (const section of sections) visit(section);
  lines.forEach(({ word, before }, index) => {
    if (word === null || word.kind !== 'annex' || word.rest === 'reference') return;
    if (before !== 'inline' && !skipped(index)) add(word.word, keysOf(word));
  });
  return present;
}
