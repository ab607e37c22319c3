import type { Span } from '../../model/index.js';
import { isCapital, isOfShortForm, longFormAfter, longFormBefore, shortFormEnd } from './abbreviations.js';
import { NO_SUBJECT, PLAIN_FOR_THIS, PLAIN_MEANS, PLAIN_SUBJECT, PLAIN_TERM } from './defining-verbs.js';
import { readFillers } from './filler-words.js';
import { opensQuotation } from './quotes.js';
import type { DefinitionReading } from './reading.js';
import { termSpan } from './term-span.js';

const SUBJECT_CHARS = 180;
/** Words with capitals, small ones between them: "Director of Operations". */
const NAME_WORD = String.raw`[\p{L}\p{N}’'&/-]{0,40}(?:\.[\p{L}\p{N}]{1,12}){0,3}`;
const NAME = new RegExp(
  String.raw`[A-Z\d]${NAME_WORD}(?:[ \n]{1,2}(?:(?:of|and|for|the|in|on|to)[ \n]{1,2}){0,2}(?=[A-Z(])(?:[A-Z]${NAME_WORD}|\([A-Z][\p{L}\p{N}]{0,20}\))){0,8}`,
  'uy',
);
/** "and individually as", "and the latter as" */
const AND_AS =
  /,?[ \n]{0,3}(?:and|or)[ \n]{1,3}(?:(?:individually|separately|each|singly|severally|jointly|collectively|respectively|together|also|referred|to|singularly)[, \n]{1,3}){1,4}(?:as[ \n]{1,3})?(?:the[ \n]{1,3}|an?[ \n]{1,3})?/y;
const NO_NAME = /^(?:Article|Articles|Section|Annex|Appendix|Schedule|Exhibit|Paragraph|Chapter|Part)\b/;

const bareName = (
  term: Span,
  how: 'hereinafter' | 'bracket',
  start: number,
  bare = false,
): DefinitionReading => ({ terms: [term], how, start, end: term.end, definition: null, bare });

function readName(text: string, at: number): Span | null {
  const first = text.charCodeAt(at);
  if (!isCapital(first) && !(first >= 48 && first <= 57)) return null;
  NAME.lastIndex = at;
  const found = NAME.exec(text)?.[0].replace(/[.'’/-]+$/, '');
  if (!found || NO_NAME.test(found)) return null;
  return termSpan(text, { start: at, end: at + found.length });
}

/** "hereinafter referred to as the Parties", from the offset of "hereinafter". Names in marks are read at the marks. */
export function readHereinafter(text: string, at: number): DefinitionReading | null {
  const intro = readFillers(text, at);
  if (!intro.hereinafter || opensQuotation(text[intro.at] ?? ' ')) return null;
  const named = intro.naming || intro.known || intro.article || text.slice(at, intro.at).includes(':');
  const inBracket = /[(,][ \n]{0,2}$/.test(text.slice(Math.max(0, at - 3), at));
  if (!named && !inBracket) return null;
  const term =
    readName(text, intro.at) ?? (intro.naming && intro.words > 2 ? smallName(text, intro.at) : null);
  if (!term) return null;
  const short = withShortForm(text, term);
  if (short) return { ...bareName(term, 'hereinafter', at), terms: short };
  const reading = bareName(term, 'hereinafter', at);
  AND_AS.lastIndex = term.end;
  const more = AND_AS.test(text) ? readName(text, AND_AS.lastIndex) : null;
  return more ? { ...reading, terms: [term, more], end: more.end } : reading;
}

/** "hereinafter the |Host Nation| (|HN|)": a name and its short form; null where the bracket belongs to the name. */
function withShortForm(text: string, { start, end }: Span): Span[] | null {
  const open = text.lastIndexOf('(', end);
  if (open <= start || text[end - 1] !== ')') return null;
  const form = text.slice(open + 1, end - 1);
  const name = shortFormEnd(text, open + 1) === end - 1 ? longFormBefore(text, form, open) : null;
  if (name?.start !== start) return null;
  const long = termSpan(text, name);
  return long && [long, { start: open + 1, end: end - 1 }];
}

/** "(hereinafter called the receiving agency)": small letters up to the bracket's end, or a comma. */
const SMALL_NAME =
  /[a-z][a-z-]{1,24}(?:[ \n][a-z][a-z-]{1,24}){0,4}(?=[ \n]?\))|[a-z][a-z-]{1,24}(?:[ \n][a-z][a-z-]{1,24}){0,2}(?=[,;])/y;
function smallName(text: string, at: number): Span | null {
  SMALL_NAME.lastIndex = at;
  const found = SMALL_NAME.exec(text)?.[0];
  return found ? termSpan(text, { start: at, end: at + found.length }) : null;
}

/** "collectively referred to as the Parties", from the offset of "referred". */
const REFERRED =
  /referred[ \n]to[ \n](?:(?:jointly|collectively|individually|together)[ \n])?as[: \n]{1,2}(?:the[ \n]|an?[ \n])?/y;
export function readReferred(text: string, at: number): DefinitionReading | null {
  REFERRED.lastIndex = at;
  if (!REFERRED.test(text)) return null;
  const from = REFERRED.lastIndex;
  if (opensQuotation(text[from] ?? ' ')) return null;
  const term = readName(text, from);
  return term && bareName(term, 'hereinafter', at);
}

/** What an opening bracket at `at` gives: (MOU), (the Company), (collectively, the Parties); null for other brackets. */
export function readBracket(text: string, at: number): DefinitionReading | null {
  let inner = at + 1;
  while (text[inner] === ' ' || text[inner] === '\n') inner += 1;
  if (opensQuotation(text[inner] ?? ' ')) return null;
  const abbreviation = readAbbreviation(text, at, inner);
  if (abbreviation) return abbreviation;
  const intro = readFillers(text, inner);
  if (intro.hereinafter || intro.words === 0 || !intro.article || intro.known) return null;
  const term = readName(text, intro.at);
  return term && text[skipSpace(text, term.end)] === ')' ? bareName(term, 'bracket', at, true) : null;
}

const skipSpace = (text: string, at: number): number => {
  let next = at;
  while (next < at + 3 && (text[next] === ' ' || text[next] === '\n')) next += 1;
  return next;
};

/** "Memorandum of Understanding (MOU)", and "MOU (Memorandum of Understanding)". */
function readAbbreviation(text: string, open: number, inner: number): DefinitionReading | null {
  let before = open;
  while (before > 0 && (text[before - 1] === ' ' || text[before - 1] === '\n')) before -= 1;
  const from = text.startsWith('the ', inner) ? inner + 4 : inner;
  const end = shortFormEnd(text, from);
  if (end !== null && ')’”";,'.includes(text[skipSpace(text, end)] ?? ' ')) {
    const form = text.slice(from, end);
    const definition = longFormBefore(text, form, before);
    if (definition) return abbreviated({ start: from, end }, definition, open, end);
  }
  let start = before;
  while (start > 0 && before - start < 16 && isOfShortForm(text.charCodeAt(start - 1))) start -= 1;
  const formEnd = shortFormEnd(text, start);
  if (formEnd !== before || before - start < 3) return null;
  const close = text.indexOf(')', inner);
  const definition =
    close > 0 && close - inner < 120 ? longFormAfter(text, text.slice(start, before), inner, close) : null;
  return definition && definition.end === close
    ? abbreviated({ start, end: before }, definition, start, close)
    : null;
}

const abbreviated = (term: Span, definition: Span, start: number, end: number): DefinitionReading => ({
  terms: [term],
  how: 'abbreviation',
  start,
  end,
  definition,
  bare: false,
});

/** A line of a table of abbreviations, from its first letter: "MOU  Memorandum of Understanding". */
export function readAbbreviationLine(text: string, at: number): DefinitionReading | null {
  const end = shortFormEnd(text, at);
  if (end === null) return null;
  LINE_GAP.lastIndex = end;
  if (!LINE_GAP.test(text)) return null;
  const from = LINE_GAP.lastIndex;
  const lineEnd = text.indexOf('\n', from);
  const definition = longFormAfter(text, text.slice(at, end), from, lineEnd < 0 ? text.length : lineEnd);
  return definition && abbreviated({ start: at, end }, definition, at, definition.end);
}

/** Between an abbreviation and what it stands for, on its line. */
const LINE_GAP = /[ \t]{0,4}[:=–—-]?[ \t\n]{1,40}/y;

/** Before a verb that defines: a word, a bracket or a comma, and white space. */
const ENDS_SUBJECT = /[\w’'&/);:,-][ \n]{1,3}$/;
const TERM_WORD = /[Tt]he[ \n](?:term|expression|word)/;

/** "Classified Information means", without marks: from the offset of "means". */
export function readPlainMeans(text: string, at: number): DefinitionReading | null {
  // "has" and "have" are mostly followed by other words than "the meaning".
  if (text[at] === 'h' && !'ti'.includes(text.charAt(text[at + 2] === 's' ? at + 4 : at + 5))) return null;
  PLAIN_MEANS.lastIndex = at;
  if (!PLAIN_MEANS.test(text)) return null;
  const end = PLAIN_MEANS.lastIndex;
  // Behind marks the term was read with them.
  if (!ENDS_SUBJECT.test(text.slice(Math.max(0, at - 4), at))) return null;
  const from = Math.max(0, at - SUBJECT_CHARS);
  const before = text.slice(from, at);
  const named =
    (TERM_WORD.test(before) ? PLAIN_TERM.exec(before) : null) ??
    PLAIN_SUBJECT.exec(before) ??
    (before.includes('urpose') ? PLAIN_FOR_THIS.exec(before) : null);
  if (!named || NO_SUBJECT.test(named[1]!.trim())) return null;
  const start = from + named.index + named[0].indexOf(named[1]!);
  // "Host Base (HB)": the bracket gives another name.
  const words = named[1]!.replace(/[ \n]{0,3}\([^()]{0,40}\)[ \n]{0,3}$/, '');
  const term = termSpan(text, { start, end: start + words.length });
  return term && { terms: [term], how: 'means', start, end, definition: null, bare: false };
}
