import type { Span } from '../../model/index.js';
import { signAfterGap } from '../match-at.js';
import { longFormBefore, shortFormEnd } from './abbreviations.js';
import {
  AFTER_BY,
  AFTER_TERM_WORD,
  AT_LINE_START,
  AT_START,
  CONSTRUED_AS,
  DEFINING_MARK,
  FOR_THIS_TEXT,
  LATER_MEANS,
  LATER_WEAK,
  MEANS,
  WEAK_VERB,
} from './defining-verbs.js';
import { type Introduction, readFillersBefore } from './filler-words.js';
import { type Quoted, readQuoted } from './quotes.js';
import type { DefinitionReading } from './reading.js';
import { termSpan } from './term-span.js';

const MOST_TERMS = 14;
const BEFORE_CHARS = 64;
const BRACKET_CHARS = 240;
/** Between two terms of one definition. */
const AND_TERM =
  /[ \n]{0,3}(?:,?[ \n]{0,3}(?:and\/or|and|or)|,|\/|;)[ \n]{1,3}(?:(?:the|an?|each|any)[ \n]{1,3})?(?:(?:terms?|expressions?|words?)[ \n]{1,3})?/y;
/** Before another form of the same term: “Memorandum” (“MOU”). */
const ALIAS_OPEN =
  /[ \n]{0,3}\([ \n]{0,2}(?:(?:or|and|also|the|collectively|individually|each|an?|abbreviated|as)[, \n]{1,3}){0,3}/y;
const ALIAS_CLOSE = /[ \n]{0,3}\)/y;
const IS_MEANT = /[ \n]{0,3}(?:is|are|shall[ \n]be|we)[ \n]{1,3}(?:meant|mean|understood)\b[,:]?/y;
/** "as such term is defined in": told elsewhere. */
const TOLD_ELSEWHERE = /\b(?:as|such|that|those|other)[ \n]{1,3}(?:terms?[ \n]{1,3})?$/;

const matchEnd = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
};

/** The quotation at `first` and those that share its definition: “A”, “B” and “C”. */
function group(text: string, first: Quoted): Quoted[] {
  const found = [first];
  for (let last = first; found.length < MOST_TERMS; ) {
    const sign = signAfterGap(text, last.after);
    const alias = sign === '(' ? matchEnd(ALIAS_OPEN, text, last.after) : null;
    const inBracket = alias === null ? null : readQuoted(text, alias);
    const close = inBracket && matchEnd(ALIAS_CLOSE, text, inBracket.after);
    const next = ',/;ao'.includes(sign) ? matchEnd(AND_TERM, text, last.after) : null;
    if (inBracket && close !== null) last = { ...inBracket, after: close };
    else {
      const more = next === null ? null : readQuoted(text, next);
      if (!more) break;
      last = more;
    }
    found.push(last);
  }
  return found;
}

/**
 * What the quotation at `quoted` defines, from the words around it; null where it only quotes. `last` is the reading
 * before it, which it may go on from: (“Acme” or the “Seller”). Looks at some 250 characters on either side.
 */
export function readQuotedTerm(
  text: string,
  quoted: Quoted,
  last: DefinitionReading | null,
): DefinitionReading | null {
  return readDefinedByVerb(text, quoted) ?? readNameGiven(text, quoted, last);
}

/** Behind a term that a verb defines no bracket closes and no sentence ends. */
function mayBeDefined(text: string, after: number): boolean {
  let at = after;
  while (at < after + MOST_SPACES && isSpace(text.charCodeAt(at))) at += 1;
  const code = text.charCodeAt(at);
  return code !== CLOSE && code !== STOP;
}
const MOST_SPACES = 4;
const [CLOSE, STOP] = [0x29, 0x2e];
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10;

function readDefinedByVerb(text: string, quoted: Quoted): DefinitionReading | null {
  if (!mayBeDefined(text, quoted.after)) return null;
  const all = group(text, quoted);
  const { after } = all.at(-1)!;
  const before = text.slice(Math.max(0, quoted.open - BEFORE_CHARS), quoted.open);
  const atStart = AT_START.test(before);
  const end = matchEnd(MEANS, text, after) ?? definedLater(text, after, before, atStart);
  const mark =
    end === null && atStart && AT_LINE_START.test(before) ? matchEnd(DEFINING_MARK, text, after) : null;
  const defined = end ?? mark;
  if (defined === null || (!atStart && TOLD_ELSEWHERE.test(before))) return null;
  const terms = all.flatMap(({ span }) => termSpan(text, span) ?? []);
  if (terms.length === 0) return null;
  return {
    terms,
    how: end === null ? 'list' : 'means',
    start: quoted.open,
    end: defined,
    definition: null,
    bare: false,
  };
}

/** Behind a verb that defines only where the words before show a term. */
function definedLater(text: string, after: number, before: string, atStart: boolean): number | null {
  const named = atStart || AFTER_TERM_WORD.test(before) || FOR_THIS_TEXT.test(before);
  return (
    (named || AFTER_ARTICLE.test(before) ? laterMeans(text, after, named) : null) ??
    (named ? matchEnd(CONSTRUED_AS, text, after) : null) ??
    (named ? (matchEnd(WEAK_VERB, text, after) ?? matchEnd(LATER_WEAK, text, after)) : null) ??
    (AFTER_BY.test(before) ? matchEnd(IS_MEANT, text, after) : null)
  );
}

const AFTER_ARTICLE = /(?:\b(?:[Tt]he|[Aa]n?)|[,:)])[ \n]{1,3}$/;

/** `named`: the words before show a term; otherwise nothing may close a bracket before the verb. */
function laterMeans(text: string, after: number, named: boolean): number | null {
  const end = matchEnd(LATER_MEANS, text, after);
  return end !== null && (named || !text.slice(after, end).includes(')')) ? end : null;
}

/** “X” in a bracket, or behind "hereinafter". */
function readNameGiven(
  text: string,
  quoted: Quoted,
  last: DefinitionReading | null,
): DefinitionReading | null {
  const term = termSpan(text, quoted.span);
  if (!term) return null;
  const intro = readFillersBefore(text, quoted.open);
  // Two names in one breath: the second goes on from the first.
  const goesOn = last !== null && intro.at <= last.end && quoted.open - last.end < 120;
  if (
    goesOn &&
    (last.how === 'bracket' || last.how === 'hereinafter' || last.how === 'abbreviation') &&
    intro.words > 0
  ) {
    return name(term, last.how === 'abbreviation' ? 'bracket' : last.how, last.start, quoted.after);
  }
  if (intro.hereinafter) return name(term, 'hereinafter', intro.at, quoted.after);
  const open =
    text[intro.at - 1] === '(' || text[intro.at - 1] === '['
      ? intro.at - 1
      : bracketAround(text, intro, quoted);
  if (open !== null && closesSoon(text, quoted.after)) {
    // "Section 9 (“Assignment”)" tells a heading.
    if (intro.words === 0 && NAMES_A_PART.test(text.slice(Math.max(0, open - 40), open))) return null;
    const abbreviation = abbreviationIn(text, open, term);
    return abbreviation
      ? { ...name(term, 'abbreviation', open, quoted.after), definition: abbreviation }
      : {
          ...name(term, intro.naming ? 'hereinafter' : 'bracket', open, quoted.after),
          // "value added tax (“omzetbelasting”)": a name in another language.
          bare: intro.words === 0 && /^\p{Ll}/u.test(text.slice(term.start, term.start + 2)),
        };
  }
  const isNamed =
    intro.naming ||
    (intro.known && /\b(?:shall|will|to)[ \n]be[ \n]known/.test(text.slice(intro.at, quoted.open)));
  return isNamed && !/\b[Ss]o[- ]$/.test(text.slice(intro.at - 4, intro.at))
    ? name(term, 'hereinafter', intro.at, quoted.after)
    : null;
}

const NAMES_A_PART =
  /\b(?:[Cc]lauses?|[Ss]ections?|[Aa]rticles?|[Pp]aragraphs?|[Ss]chedules?|[Aa]nnex|[Aa]ppendix|[Ee]xhibit|[Pp]arts?)[ \n]{1,2}[\w.]{1,8}(?:\([\w]{1,4}\)){0,3}[ \n]{0,2}$/;

const name = (
  term: Span,
  how: 'hereinafter' | 'bracket' | 'abbreviation',
  start: number,
  end: number,
): DefinitionReading => ({ terms: [term], how, start, end, definition: null, bare: false });

function abbreviationIn(text: string, open: number, { start, end }: Span): Span | null {
  if (shortFormEnd(text, start) !== end) return null;
  let before = open;
  while (before > 0 && /[ \n]/.test(text[before - 1]!)) before -= 1;
  return longFormBefore(text, text.slice(start, end), before);
}

/** (together with its affiliates, the “Group”): a bracket with words of its own before the name. */
function bracketAround(text: string, intro: Introduction, quoted: Quoted): number | null {
  if (!intro.article && !/[,;][ \n]{0,3}$/.test(text.slice(Math.max(0, quoted.open - 3), quoted.open)))
    return null;
  const floor = Math.max(0, intro.at - BRACKET_CHARS);
  let depth = 0;
  for (let at = intro.at - 1; at >= floor; at -= 1) {
    const sign = text[at];
    if (sign === ')') depth += 1;
    else if (sign === '(' && depth === 0) return at;
    else if (sign === '(') depth -= 1;
    else if (sign === '\n' && text[at - 1] === '\n') return null;
  }
  return null;
}

function closesSoon(text: string, from: number): boolean {
  const limit = Math.min(text.length, from + BRACKET_CHARS);
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    else if ((sign === ')' || sign === ']') && depth === 0) return true;
    else if (sign === ')') depth -= 1;
    else if (sign === '\n' && text[at + 1] === '\n') return false;
  }
  return false;
}
