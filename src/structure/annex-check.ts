import type { Issue, Section, Span } from '../model/index.js';
import { keysOf, keysOfLabel, numberKeys, wordKey } from './division-keys.js';
import { readNumber } from './numbering.js';
import type { Source } from './source.js';

const NUMBER = '(?:[A-Z](?:-?[0-9]{1,2})?|[IVX]{2,5}|[0-9]{1,2})(?![\\w-]|\\.\\d)';
const WORD =
  '(?:Annex(?:es?)?|ANNEX(?:ES?)?|Append(?:ix|ices)|APPEND(?:IX|ICES)|(?:Schedule|SCHEDULE|Exhibit|EXHIBIT|Attachment|ATTACHMENT)[sS]?)';
/** `Annex B`; `Annexes 1, 2 and 3`; `the Annex` where it is said to be one to this instrument. */
const CITED = new RegExp(
  `\\b(${WORD})(?: (?:[Nn]os?\\.? ?)?(${NUMBER}(?:(?:, and|, or|,| and| or) (?:${WORD} )?${NUMBER}){0,8})|(?= (?:to|of) (?:this|the present) ))`,
  'g',
);
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
  const changes = CHANGES.test(source.text.slice(0, TITLE));
  const told = new Set<string>();
  return mentions.flatMap(({ start, end, named, of }) => {
    if (of === 'other' || (changes && (of === 'unsaid' || isQuoted(source.text, start)))) return [];
    return named.flatMap(({ words, keys }): Issue[] => {
      if (keys.some((key) => present.has(key) || told.has(key))) return [];
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
    const end = start + words.length;
    mentions.push({ start, end, named: namedIn(word!, numbers), of: ownerOf(flat, start, end) });
  }
  return mentions;
}

function namedIn(word: string, numbers: string | undefined): Mention['named'] {
  if (numbers === undefined) return [{ words: `its ${wordKey(word)}`, keys: [wordKey(word)] }];
  let name = wordKey(word);
  return numbers.split(/,? (?:and |or )?/).flatMap((part) => {
    const keys = numberKeys(readNumber(part)).map((key) => `${name} ${key}`);
    if (keys.length > 0) return [{ words: `${name[0]!.toUpperCase()}${name.slice(1)} ${part}`, keys }];
    if (/^[A-Za-z]{3,}$/.test(part)) name = wordKey(part);
    return [];
  });
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

/** The keys of all annexes there are, each also by its word alone: sections, and lines that may be the title of one. */
function annexesIn(
  { lines }: Source,
  sections: readonly Section[],
  skipped: (index: number) => boolean,
): Set<string> {
  const keys = new Set<string>();
  const add = (word: string, all: readonly string[]): void => {
    for (const key of [wordKey(word), ...all]) keys.add(key);
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
  return keys;
}
