/** Questions to the collection, from what was typed to what a store can answer. */
export { clauseQuery, type RawQuery, statementQuery } from './clause-query.js';
export { hasWord } from './has-word.js';
export { FIELDS, type Field } from './language/fields.js';
export { type ParsedQuery, parseQuery, type TypedCondition } from './language/parse.js';
export { type KnownNames, type UnknownName, unknownNames } from './names.js';
export { QueryError } from './query-error.js';
export { type Condition, type Question, unmetConditions } from './unmet.js';
