import type { ClauseCondition, QueryExpression } from '../../model/index.js';
import { phraseTokens } from '../full-text.js';
import { CITES, instrumentMark, labelMarks, statementMarks, valueMarks, yearMark } from '../marks.js';
import { phraseOf } from './asked-for.js';

/** A question to the index of words and marks. `any` without parts: nothing meets it. */
export type TermQuery =
  | { kind: 'every' }
  | { kind: 'token'; token: string }
  /** Two words at least, that must follow one another. */
  | { kind: 'phrase'; tokens: readonly string[] }
  | { kind: 'all'; parts: readonly TermQuery[] }
  | { kind: 'any'; parts: readonly TermQuery[] }
  | { kind: 'not'; part: TermQuery };

/** What the index knows of a question: all clauses that meet it meet `terms`, and where `isExact` no others do. */
export interface Covered {
  terms: TermQuery;
  isExact: boolean;
}

/** Marks of the parties that are meant by what was written; null where they are too many. */
export type PartyMarks = ReadonlyMap<string, readonly string[] | null>;

const EVERY: TermQuery = { kind: 'every' };
const exactly = (terms: TermQuery): Covered => ({ terms, isExact: true });
const atMost = (terms: TermQuery): Covered => ({ terms, isExact: false });

export const anyToken = (tokens: readonly string[]): TermQuery =>
  tokens.length === 1 ? { kind: 'token', token: tokens[0]! } : { kind: 'any', parts: tokens.map(tokenTerm) };

const tokenTerm = (token: string): TermQuery => ({ kind: 'token', token });

export function allTerms(parts: readonly TermQuery[]): TermQuery {
  const told = parts.filter(({ kind }) => kind !== 'every');
  return told.length === 0 ? EVERY : told.length === 1 ? told[0]! : { kind: 'all', parts: told };
}

export function termsOf(asked: QueryExpression, parties: PartyMarks): Covered {
  switch (asked.kind) {
    case 'all': {
      const parts = asked.parts.map((part) => termsOf(part, parties));
      return {
        terms: allTerms(parts.map(({ terms }) => terms)),
        isExact: parts.every((part) => part.isExact),
      };
    }
    case 'any': {
      const parts = asked.parts.map((part) => termsOf(part, parties));
      const isExact = parts.every((part) => part.isExact);
      const isAll = parts.some(({ terms }) => terms.kind === 'every');
      return { terms: isAll ? EVERY : { kind: 'any', parts: parts.map(({ terms }) => terms) }, isExact };
    }
    case 'not': {
      const { terms, isExact } = termsOf(asked.part, parties);
      return isExact ? exactly({ kind: 'not', part: terms }) : atMost(EVERY);
    }
    case 'words': {
      const [tokens = []] = phraseTokens([phraseOf(asked.words)]);
      return exactly(tokens.length > 1 ? { kind: 'phrase', tokens } : anyToken(tokens));
    }
    case 'label': {
      const isOne = !(asked.category?.length && asked.family?.length);
      return { terms: anyToken(labelMarks(asked)), isExact: isOne };
    }
    case 'statement': {
      const marks = statementMarks(asked);
      return exactly(marks === null ? EVERY : anyToken(marks));
    }
    case 'party': {
      const marks = parties.get(asked.party);
      return marks ? exactly(anyToken(marks)) : atMost(EVERY);
    }
    case 'instrument':
      return exactly(anyToken(asked.instrument.map(instrumentMark)));
    case 'signed':
      return signedTerms(asked);
    case 'money':
    case 'duration':
      return atMost(anyToken(valueMarks(asked.kind, asked.from, asked.to)));
    case 'refers-to':
      return atMost(tokenTerm(CITES));
    default:
      return atMost(EVERY);
  }
}

/** What must be there: all that meets the question meets this. */
export const withoutNots = (asked: TermQuery): TermQuery =>
  asked.kind === 'not'
    ? EVERY
    : asked.kind === 'all'
      ? allTerms(asked.parts.filter(({ kind }) => kind !== 'not'))
      : asked;

/** All tokens of a question to the index. */
export function tokensIn(asked: TermQuery): readonly string[] {
  switch (asked.kind) {
    case 'every':
      return [];
    case 'token':
      return [asked.token];
    case 'phrase':
      return asked.tokens;
    case 'not':
      return tokensIn(asked.part);
    default:
      return asked.parts.flatMap(tokensIn);
  }
}

/** More years are not named one by one. */
const MOST_YEARS = 30;

/** Whole years are known exactly, of others those that are touched. */
function signedTerms({ from, to }: Extract<ClauseCondition, { kind: 'signed' }>): Covered {
  if (from === null || to === null) return atMost(EVERY);
  const first = Number(from.slice(0, 4));
  const length = Number(to.slice(0, 4)) - first + 1;
  if (length > MOST_YEARS) return atMost(EVERY);
  const marks = Array.from({ length: Math.max(0, length) }, (_, at) =>
    yearMark(String(first + at).padStart(4, '0')),
  );
  return { terms: anyToken(marks), isExact: from.endsWith('-01-01') && to.endsWith('-12-31') };
}

/** What is written of parties anywhere in a question. */
export function partiesAsked(asked: QueryExpression | undefined): string[] {
  if (!asked) return [];
  switch (asked.kind) {
    case 'all':
    case 'any':
      return [...new Set(asked.parts.flatMap(partiesAsked))];
    case 'not':
      return partiesAsked(asked.part);
    case 'party':
      return [asked.party];
    default:
      return [];
  }
}
