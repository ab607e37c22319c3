import type { Modality } from '../../model/index.js';
import { goesOn, isLetterOrFigure } from './letters.js';
import { type MainOperator, mainOperator } from './main-operator.js';
import { modalityOf } from './modality.js';
import type { Operator } from './operators.js';
import type { Sentence, Words } from './sentence.js';
import { findSubject, type Stretch } from './subject.js';
import { introducesThat, startOfThatClause } from './that-clause.js';

/** Of the words after an operator, as many tell what kind of statement it makes. */
export const PREDICATE_CHARS = 240;

/** A predicate, what governs it, and its subject. Offsets into `flat`, which begins at `offset` in the document. */
export interface Governed {
  passage: Words;
  flat: string;
  offset: number;
  /** The words of this predicate, with its subject unless it shares that of the one before. */
  sentence: Sentence;
  operator: Operator;
  inner: MainOperator['inner'];
  subject: Stretch;
  /** Where the words end at the latest that belong to the subject. */
  subjectLimit: number;
  predicateStart: number;
}

/** The kind of statement of the clause that "agree that" introduces; null where there is none. */
export function modalityOfInner({
  passage,
  sentence,
  operator,
  inner: findInner,
}: Governed): Modality | null {
  const { flat } = passage;
  const inner = findInner();
  if (inner === null) return statedOf(passage, sentence, operator);
  const clause = startOfThatClause(flat, operator.end, inner.start);
  return modalityOf({
    operator: inner,
    subject: flat.slice(clause === -1 ? operator.end : clause, inner.start),
    actor: false,
    denied: false,
    predicate: flat.slice(inner.end, Math.min(sentence.end, inner.end + PREDICATE_CHARS)),
    inner: () => null,
  });
}

/** "agree that the levels |are| equivalent" orders nothing. */
function statedOf(passage: Words, { end }: Sentence, operator: Operator): Modality | null {
  const start = startOfThatClause(passage.flat, operator.end, end);
  const said = start === -1 ? null : mainOperator(passage, { start, end });
  return said?.certain && IS_SO.has(said.main.words) ? 'declaration' : null;
}
const IS_SO = new Set([
  'is',
  'are',
  'has',
  'have',
  'constitute',
  'constitutes',
  'remains',
  'apply',
  'applies',
]);

/** "agree that |the data| |shall| …": what is agreed says what is to be done. */
export function agreed({
  flat,
  operator,
  inner,
}: Pick<Governed, 'flat' | 'operator' | 'inner'>): { operator: Operator; subject: Stretch } | null {
  if (operator.kind !== 'performative' || !introducesThat(flat, operator.end)) return null;
  const said = inner();
  const clause = said ? startOfThatClause(flat, operator.end, said.start) : -1;
  return said && clause !== -1 ? { operator: said, subject: findSubject(flat, clause, said.start) } : null;
}

/** Nothing follows the operator, or only "to". */
export function isOpen(predicate: string): boolean {
  const first = firstCharacter(predicate, 0);
  if (first === predicate.length) return true;
  if (!predicate.startsWith('to', first)) return false;
  const after = first + 2;
  return !goesOn(predicate.charCodeAt(after)) && firstCharacter(predicate, after) === predicate.length;
}

/** Where the first letter or figure stands from `from` on; the end where there is none. */
function firstCharacter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetterOrFigure(text.charCodeAt(at))) at += 1;
  return at;
}
