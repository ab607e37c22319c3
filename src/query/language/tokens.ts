import type { Span } from '../../model/index.js';
import { pointAt } from '../query-error.js';

/**
 * A piece of a question. `word`: signs without space between; `phrase`: what stands in quotes, without them, where `\"`
 * is a quote mark and `\\` a backslash;
 * `field`: the name before a colon. `span`: UTF-16 offsets into what was typed, with quotes and colon.
 */
export interface Token {
  kind: 'word' | 'phrase' | 'field' | 'open' | 'close' | 'and' | 'or' | 'not' | 'end';
  text: string;
  span: Span;
}

/** Straight and curly; "«»" is what a French text copied from print has. */
const QUOTES = new Set(['"', '“', '”', '„', '«', '»']);
/** Before a quote mark, or itself, that belongs to the phrase. */
const ESCAPE = '\\';
const ESCAPED = /\\(["“”„«»\\])/g;
const isEscapable = (sign: string | undefined): boolean =>
  sign !== undefined && (sign === ESCAPE || QUOTES.has(sign));
const OPERATORS: ReadonlyMap<string, Token['kind']> = new Map([
  ['and', 'and'],
  ['AND', 'and'],
  ['or', 'or'],
  ['OR', 'or'],
  ['NOT', 'not'],
]);
const FIELD = /^([A-Za-z][A-Za-z-]*):/;

/**
 * The pieces of a question, the last one of kind `end`. A small `not` is an operator only before a field or a
 * parenthesis: in "shall not disclose" it is a word. Throws QueryError for a quote that is not closed.
 */
export function tokensOf(typed: string): Token[] {
  const tokens: Token[] = [];
  const add = (kind: Token['kind'], start: number, end: number, text = typed.slice(start, end)): void => {
    tokens.push({ kind, text, span: { start, end } });
  };
  let at = 0;
  while (at < typed.length) {
    const sign = typed[at]!;
    if (/\s/.test(sign)) at += 1;
    else if (sign === '(' || sign === ')') {
      add(sign === '(' ? 'open' : 'close', at, at + 1);
      at += 1;
    } else if (QUOTES.has(sign) || isWholeName(typed, at, tokens.at(-1))) {
      const quote = QUOTES.has(sign) ? at : at + 1;
      const end = closingQuote(typed, quote);
      const words = typed.slice(quote + 1, end - 1).replace(ESCAPED, '$1');
      add('phrase', at, end, typed.slice(at, quote) + words);
      at = end;
    } else if (sign === '-' && beginsSomething(typed, at)) {
      add('not', at, at + 1);
      at += 1;
    } else at = wordFrom(typed, at, tokens.at(-1)?.kind === 'field', add);
  }
  add('end', typed.length, typed.length);
  return smallNots(tokens);
}

/** `party:="United States"`, which is `party:"=United States"`. */
const isWholeName = (typed: string, at: number, before: Token | undefined): boolean =>
  typed[at] === '=' && QUOTES.has(typed[at + 1] ?? '') && before?.kind === 'field' && before.span.end === at;

function closingQuote(typed: string, start: number): number {
  for (let at = start + 1; at < typed.length; at += 1) {
    if (QUOTES.has(typed[at]!)) return at + 1;
    if (typed[at] === ESCAPE && isEscapable(typed[at + 1])) at += 1;
  }
  throw pointAt('The quote that opens here is not closed.', typed, { start, end: start + 1 });
}

/** A minus sign stands before what is left out, at the beginning or behind a space or parenthesis. */
const beginsSomething = (typed: string, at: number): boolean =>
  (at === 0 || /[\s(]/.test(typed[at - 1]!)) && at + 1 < typed.length && /[^\s)-]/.test(typed[at + 1]!);

function wordFrom(
  typed: string,
  start: number,
  isValue: boolean,
  add: (kind: Token['kind'], start: number, end: number, text?: string) => void,
): number {
  let end = start + 1;
  while (end < typed.length && !/[\s()]/.test(typed[end]!) && !QUOTES.has(typed[end]!)) end += 1;
  const word = typed.slice(start, end);
  // The value of a field may hold a colon of its own.
  const field = isValue ? null : FIELD.exec(word);
  if (field) {
    add('field', start, start + field[0].length, field[1]);
    return start + field[0].length;
  }
  add((isValue ? undefined : OPERATORS.get(word)) ?? 'word', start, end);
  return end;
}

const smallNots = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const next = tokens[index + 1]?.kind;
    const isNot = token.kind === 'word' && token.text === 'not' && (next === 'field' || next === 'open');
    return isNot && tokens[index - 1]?.kind !== 'field' ? { ...token, kind: 'not' } : token;
  });
