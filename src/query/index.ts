/** Questions to the collection, from what was typed to what a store can answer. */

export type { AskedCondition } from './asked.js';
export { type ClauseQuestion, clauseQuestion, type RawQuestion } from './clause-question.js';
export { type Located, type LocatedMissing, locate } from './coverage/located.js';
export {
  buildMatrix,
  categoryColumns,
  countStates,
  familyColumns,
  type Matrix,
  type MatrixColumn,
  type MatrixPart,
  type MatrixRow,
  safeguardColumns,
} from './coverage/matrix.js';
export { findMissing, isMissing, LEAST_SIMILAR, type Missing } from './coverage/missing.js';
export { hasWord } from './has-word.js';
export { FIELDS, type Field } from './language/fields.js';
export { LONGEST_QUESTION, type ParsedQuery, parseQuery, type TypedCondition } from './language/parse.js';
export {
  type AskedName,
  type KnownNames,
  namesAsked,
  plainNames,
  sayUnknownName,
  unknownNames,
} from './names.js';
export { type Place, pointAt, QueryError } from './query-error.js';
export { statementQuery } from './statement-question.js';
export {
  type Condition,
  type ConditionKind,
  clauseConditions,
  type Question,
  statementConditions,
  unmetConditions,
} from './unmet.js';
