import type { Issue, Section, Span } from '../model/index.js';
import { keysOf, keysOfLabel, keysOfNumber, wordKey } from './division-keys.js';
import { readNumber } from './numbering.js';
import { freshStart, type Source } from './source.js';

const NUMBER =
  '["“‘]?(?:[A-Z](?:-?[0-9]{1,2})?|[IVX]{2,5}|[0-9]{1,2}(?:\\.[0-9]{1,2}){0,2})["”’]?(?![\\w-]|\\.\\d)';
const WORD =
  '(?:Annex(?:es?)?|ANNEX(?:ES?)?|Append(?:ix|ices)|APPEND(?:IX|ICES)|(?:Schedule|SCHEDULE|Exhibit|EXHIBIT|Attachment|ATTACHMENT)[sS]?)';
const ONE = '(?:Annex|ANNEX|Appendix|APPENDIX|Schedule|SCHEDULE|Exhibit|EXHIBIT|Attachment|ATTACHMENT)';
const LETTERED = / [A-Z]\.\d+$/;
const PLURAL = /(?:xes|ices|[elt]s)$/i;
/** `Annex B`; `Annexes 1, 2 and 3`; `Annexes I to III`; `the Annex` where it is said whose it is, or nothing more. */
const CITED = new RegExp(
  `(${WORD})(?: {1,3}(?:[Nn]os?\\.? ?)?(${NUMBER}(?:(?:, and|, or|,| and| or) (?:${WORD} )?${NUMBER}|(?: to | through |[-–—])${NUMBER}){0,8})|(?= (?:to|of) (?:this|the present) )|(?<=\\b[Tt]he ${ONE})(?= hereto| (?:to|of) (?:the |that |an? |each |[A-Z])|[.,;:)]))`,
  'y',
);
/** How all that is cited begins: it is looked for first, because that is cheap. */
const BEGINS = /\b(?:A(?:nnex|NNEX|ppend|PPEND|ttach|TTACH)|S(?:chedule|CHEDULE)|E(?:xhibit|XHIBIT))/g;
/** No mention is longer than this with what is looked at behind it, in characters. */
const LONGEST = 400;
/** A title in capitals that says last which annex it is of: `STATEMENT OF WORK – APPENDIX A`. */
const TITLED = new RegExp(`^[A-Z][^a-z\\n]{3,80}[-–—:] ?(?=(?:ANN|APP|SCH|EXH|ATT))(${WORD} ${NUMBER})`);
const IN_CAPITALS = /^[A-Z][^a-z\n]{3}/;
const RANGE = / to | through |[-–—]/;
/** What makes it an annex of this instrument, of one of its annexes, or of another instrument. */
const OF_THIS =
  /^(?:hereto|hereof|attached|(?:attached |annexed |appended )?(?:to|of) (?:this|these|the present)\b)/;
const OF_ANNEX = new RegExp(`^(?:to|of) (?:the )?${WORD}(?: ${NUMBER})?`);
const OF_OTHER =
  /^(?:attached |annexed |appended )?(?:to|of) (?:the|that|those|its|their|such|said|each|an?\b|[A-Z0-9])|^, (?:to|of) (?:the )?[^,;.]{0,50}\b(?:Convention|Treaty|Directive|Regulations?|Agreement|Protocol|Code|Charter|Statute|Act)\b/;
const BRACKETED = /^\([^()]{1,60}\)/;
const WHOSE =
  /(?:\b[A-Z]{3,}|(?<!\b(?:[Tt]his|[Pp]resent|THIS|PRESENT) )\b(?:Convention|Treaty|Directive|Regulations?|Agreement|Protocol|Code|Charter|Statute|Act|Decision|Resolution))(?:[’']s)?,?(?: \d[\d/.-]*)?,? $/;
/** Another instrument by its name: `the Strelsau Convention`, `Directive 12/34`, `the Convention on Ferries`. */
const NAMED =
  /(?<!\b(?:[Tt]his|[Pp]resent|[Tt]hese|THIS|PRESENT) )\b[A-Z][A-Za-z]{2,} (?:Convention|Treaty|Regulations|Directive|Charter|Statute|Code)\b|\b(?:Directive|Regulation)s? (?:\([A-Z]{2,3}\) )?(?:No\.? ?)?\d|\b(?:Convention|Treaty) (?:on|for|of) (?:the )?[A-Z][a-z]+/;
/** How far before a mention its sentence is looked over for such a name, in characters. */
const SENTENCE = 160;
/** An instrument that changes another one, not an act `as amended`, speaks of the annexes of that. */
const CHANGES = /(?<!\bas )\b(?:amend(?!ed and restated)|modif|supplement(?!s\b)|revis|exten[ds])/i;
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
 * another instrument, or may do so, is passed over, and so is what is said in `skipped` lines; those that `lists`
 * annexes are no annexes.
 */
export function missingAnnexes(
  source: Source,
  sections: readonly Section[],
  skipped: (index: number) => boolean,
  lists: (index: number) => boolean,
): Issue[] {
  const mentions = mentionsIn(source, skipped);
  const isPresent = annexesIn(source, sections, lists);
  const others = new Set(
    mentions.flatMap(({ of, named }) => (of === 'other' ? named.flatMap(({ keys }) => keys) : [])),
  );
  const body = sections.find(({ role }) => role === 'body')?.span.start ?? TITLE;
  const changes = CHANGES.test(source.text.slice(0, Math.min(body, TITLE)));
  const told = new Set<string>();
  return mentions.flatMap(({ start, end, named, of }) => {
    if (of === 'other' || (changes && (of === 'unsaid' || isQuoted(source.text, start)))) return [];
    return named.flatMap(({ words, keys }): Issue[] => {
      if (keys.some((key) => told.has(key) || isPresent(key))) return [];
      if (of === 'unsaid' && (keys.some((key) => others.has(key)) || followsName(source.text, start)))
        return [];
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

/** `schedule 1` of `schedule 1.19`, `annex A` of `annex A.1`. */
const wholeOf = (key: string): string => key.replace(/\.[\d.]+$/, '');

/** True of an annex in a sentence that has named another instrument: it may be one of that. Schedules hardly are. */
function followsName(text: string, start: number): boolean {
  if (!/^a[np]/i.test(text.slice(start, start + 2))) return false;
  const before = text.slice(Math.max(0, start - SENTENCE), start).replaceAll('\n', ' ');
  const sentence = before.split(/[.;] (?=[A-Z])/).at(-1)!;
  const name = NAMED.exec(sentence)?.[0];
  if (name === undefined) return false;
  const title = text.slice(0, Math.max(0, Math.min(TITLE, start - before.length)));
  return !title.replaceAll('\n', ' ').toLowerCase().includes(name.toLowerCase());
}

function mentionsIn({ text, lines }: Source, skipped: (index: number) => boolean): Mention[] {
  const mentions: Mention[] = [];
  let line = 0;
  BEGINS.lastIndex = 0;
  for (let begins = BEGINS.exec(text); begins !== null; begins = BEGINS.exec(text)) {
    const start = begins.index;
    let from = Math.max(0, start - AROUND);
    while (from > 0 && text[from - 1] === '\n') from -= 1;
    // Nothing is named over the end of a paragraph.
    const flat = text
      .slice(from, start + LONGEST)
      .replaceAll('\n\n', '\0\0')
      .replaceAll('\n', ' ');
    CITED.lastIndex = start - from;
    const cited = CITED.exec(flat);
    if (cited === null) continue;
    const { 0: words, 1: word, 2: numbers } = cited;
    BEGINS.lastIndex = start + words.length;
    while (line + 1 < lines.length && lines[line + 1]!.start <= start) line += 1;
    // What a filing begins with is the name of the file: `Exhibit 99(k)`.
    if (skipped(line) || lines[line]!.quoted || start === lines[0]!.start) continue;
    // `Appendix 1 to A` is no range: several would be meant.
    const cut = numbers === undefined || PLURAL.test(word!) ? -1 : numbers.search(/ to | through /);
    const listed = cut === -1 ? numbers : numbers!.slice(0, cut);
    const end = start + words.length - (numbers?.length ?? 0) + (listed?.length ?? 0);
    const of = ownerOf(flat, start - from, end - from);
    mentions.push({ start, end, named: namedIn(word!, listed, of), of });
  }
  return mentions;
}

function namedIn(word: string, numbers: string | undefined, of: Mention['of']): Mention['named'] {
  let name = wordKey(word);
  if (numbers === undefined) return [{ words: `${of === 'this' ? 'its' : 'the'} ${name}`, keys: [name] }];
  const parts = numbers.replace(/["“”‘’]/g, '').split(/(?<! to| through),? (?:and |or )?(?!to |through )/);
  // `Appendices 23` in a list of contents: the number is that of a page.
  if (parts.length === 1 && PLURAL.test(word) && !RANGE.test(parts[0]!)) return [];
  let digits: boolean | null = null;
  return parts.flatMap((part) => {
    if (/^[A-Za-z]{3,}$/.test(part) && readNumber(part).length === 0) {
      [name, digits] = [wordKey(part), null];
      return [];
    }
    // `Exhibit 10.1` is what a filing is called, `Annex 1.2` a paragraph of one.
    if (name !== 'schedule' && part.includes('.')) return [];
    // `Schedule C, 3(d)`: a number of another kind counts something else.
    digits ??= /^\d/.test(part);
    if (/^\d/.test(part) !== digits) return [];
    return numbersOf(part).flatMap((one) => {
      const keys = keysOfNumber(name, one, readNumber(one));
      return keys.length > 0 ? [{ words: `${name[0]!.toUpperCase()}${name.slice(1)} ${one}`, keys }] : [];
    });
  });
}

/** Most annexes of one range. */
const WIDEST = 20;
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** `2` of `2`, `B-2` of `B-2`, and `1`, `2` and `3` of `1 to 3` or `1-3`. */
function numbersOf(part: string): string[] {
  const [first, last] = part.split(RANGE);
  const all = last === undefined ? [] : between(first!, last);
  return all.length > 0 ? all : part.split(/ to | through /);
}

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

/**
 * Tells of a key whether such an annex is there: a section, or a line that may be the title of one; the whole that it
 * may be a part of; of the only one and of `A`, any of its word and `A-1`; of the first, one of its word without a
 * number.
 */
function annexesIn(
  source: Source,
  sections: readonly Section[],
  lists: (index: number) => boolean,
): (key: string) => boolean {
  const there = new Set<string>();
  const inParts = new Set<string>();
  const bare = new Set<string>();
  const add = (word: string, keys: readonly string[]): void => {
    for (const key of [wordKey(word), ...keys]) there.add(key);
    for (const key of keys) if (LETTERED.test(key)) inParts.add(wholeOf(key));
    if (keys.length === 0) bare.add(wordKey(word));
  };
  const visit = ({ kind, label, children }: Section): void => {
    if (kind === 'annex' && label !== null) add(label.split(/\s/, 1)[0]!, keysOfLabel(label));
    for (const child of children) visit(child);
  };
  for (const section of sections) visit(section);
  source.lines.forEach(({ word, before, start, end }, index) => {
    if (lists(index)) return;
    const titled =
      before === 'block' &&
      IN_CAPITALS.test(source.text.slice(start, start + 4)) &&
      TITLED.exec(source.text.slice(start, Math.min(end, start + 120)));
    if (titled) add(titled[1]!.split(' ', 1)[0]!, keysOfLabel(titled[1]!));
    if (word === null || word.kind !== 'annex' || word.rest === 'reference') return;
    if (before !== 'inline' && freshStart(source, index)) add(word.word, keysOf(word));
  });
  const isFirst = (key: string): boolean => FIRST.test(key) && bare.has(key.slice(0, -2));
  return (key) => there.has(key) || inParts.has(key) || there.has(wholeOf(key)) || isFirst(key);
}
