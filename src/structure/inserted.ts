import { opensConclusions } from './formulas.js';
import type { Reading } from './numbering.js';
import type { MarkedLine, Source } from './source.js';

/** Only an instrument that says so in its first words, this many characters, changes another one. */
const OPENING = 1_000;
const CHANGES = /\b(?:amend|modif|supplementing|revis|additional (?:protocol|agreement|act)\b)/i;
/** Most lines of what is inserted at one place. */
const LONGEST = 600;
/** How far back the sentence is looked at that announces it, in characters. */
const SENTENCE = 400;
const INSERTS =
  /\b(?:inserted|added|appended|replaced|substituted|reworded|supplemented|insert|add|replace|substitute|reads?|reading)\b/i;
const PROVISION =
  /\b(?:articles?|(?:sub-?)?paragraphs?|sections?|sub-?sections?|clauses?|chapters?|points?|items?|definitions?|text|provisions?)\b/i;
const ENDS = /(?::|\b(?:following|follows)[.,]?)\s?[-–—]{0,2}$/i;
/** What follows are the changes themselves. */
const LISTS_CHANGES = /\b(?:amendments|changes|modifications|amended as follows|modified as follows)\b/i;

/** What the amending instrument itself counts by: an article, or an outermost number. */
interface Own {
  reading: Reading;
  /** The same for all that count together: the word as it is printed, or the style of the number. */
  form: string;
}

/**
 * Takes what an amending instrument puts into another one without quotation marks for quoted words: the articles and
 * paragraphs after `… the following Article shall be inserted:`, up to where the instrument's own numbers go on, or to
 * the closing formula. Linear: at each such sentence a bounded number of lines is looked at.
 */
export function markInserted(source: Source): Source {
  const { text } = source;
  if (!CHANGES.test(text.slice(0, OPENING))) return source;
  const lines = [...source.lines];
  const marked = { ...source, lines };
  const closings = closingsOf(source);
  let article: Own | null = null;
  let item: Own | null = null;
  let inserted = false;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.quoted) continue;
    if (line.before === 'block') item = null;
    article = articleAt(text, line) ?? article;
    item = itemAt(line) ?? item;
    const first = lines[index + 1]!;
    if (first.quoted || !announces(marked, index)) continue;
    if (articleAt(text, first) === null && itemAt(first) === null) continue;
    const to = endOfInserted(marked, index + 1, closings[index + 2] ?? lines.length, article, item);
    for (let at = index + 1; at < to; at += 1) {
      lines[at] = { ...lines[at]!, quoted: true, word: null, list: null, strong: false };
      inserted = true;
    }
  }
  return inserted ? marked : source;
}

function articleAt(text: string, { word, before }: MarkedLine): Own | null {
  const reading = word?.readings[0];
  if (word === null || reading === undefined || word.kind === 'annex' || before === 'inline') return null;
  if (word.rest === 'reference' || word.word === '') return null;
  return { reading, form: text.slice(word.start, word.start + word.word.length) };
}

function itemAt({ list, before }: MarkedLine): Own | null {
  const reading = list?.readings[0];
  if (list === null || reading === undefined || before === 'inline') return null;
  return { reading, form: list.style };
}

/** True when the paragraph that ends with line `index` says that what follows is put into another instrument. */
function announces({ text, lines, shape }: Source, index: number): boolean {
  const { start, end } = lines[index]!;
  if (!ENDS.test(text.slice(Math.max(start, end - 16), end))) return false;
  let first = index;
  const opens = ({ before, list, word }: MarkedLine): boolean =>
    shape.hard || before === 'block' || list !== null || word?.rest === 'none';
  while (first > 0 && end - lines[first]!.start < SENTENCE && !opens(lines[first]!)) first -= 1;
  const words = text.slice(Math.max(lines[first]!.start, end - SENTENCE), end);
  return INSERTS.test(words) && PROVISION.test(words) && !LISTS_CHANGES.test(words);
}

/** Index after the inserted lines that begin with line `from`; `from` where they do not seem to end. */
function endOfInserted(
  source: Source,
  from: number,
  closing: number,
  article: Own | null,
  item: Own | null,
): number {
  if (article === null && item === null) return from;
  const { text, lines } = source;
  const limit = Math.min(closing, from + LONGEST);
  const counts = (own: Own | null, read: (line: MarkedLine) => Own | null, to: number): number | null =>
    own === null ? null : nextOwn(source, from, to, own, read);
  const next = counts(article, (line) => articleAt(text, line), limit);
  // Without a next one the first of them may be it, and nothing inserted.
  const isNext = article !== null && goesOn(article, articleAt(text, lines[from]!)) === 1;
  if (next === null && (isNext || limit === from + LONGEST)) return from;
  return counts(item, itemAt, next ?? limit) ?? next ?? limit;
}

/** For each line, the index of the closing formula or of the annex that comes next, the line itself included. */
function closingsOf({ text, lines }: Source): number[] {
  const next = new Array<number>(lines.length).fill(lines.length);
  let latest = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const { start, end, word, before, quoted } = lines[at]!;
    const annex = word?.kind === 'annex' && word.rest !== 'reference' && before === 'block';
    const closes = annex || opensConclusions(text.slice(start, Math.min(end, start + 160)));
    if (closes && before !== 'inline' && !quoted) latest = at;
    next[at] = latest;
  }
  return next;
}

/**
 * Index of the line before `to` where the amending instrument counts on. What is inserted may bear the same number, so
 * it is the last of those that do, before the one after it.
 */
function nextOwn(
  source: Source,
  from: number,
  to: number,
  own: Own,
  read: (line: MarkedLine) => Own | null,
): number | null {
  let next: number | null = null;
  for (let at = from + 1; at < to; at += 1) {
    const steps = goesOn(own, read(source.lines[at]!));
    if (steps === 2 && next !== null) break;
    if (steps === 1 && !announces(source, at - 1)) next = at;
  }
  return next;
}

/** How many steps `other` is behind `own` in the same count; null when it does not count with it. */
function goesOn(own: Own, other: Own | null): number | null {
  if (other === null || other.form !== own.form || other.reading.kind !== own.reading.kind) return null;
  return other.reading.path.length === own.reading.path.length
    ? other.reading.value - own.reading.value
    : null;
}
