/** Questions to the collection, from what was typed to what a store can answer. */
export { clauseQuery, hasWord, QueryError, type RawQuery, statementQuery } from './clause-query.js';
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
export { findMissing, isMissing, type Missing } from './coverage/missing.js';
export { type KnownNames, type UnknownName, unknownNames } from './names.js';
export { type Condition, type Question, unmetConditions } from './unmet.js';
