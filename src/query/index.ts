/** Questions to the collection, from what was typed to what a store can answer. */
export { clauseQuery, hasWord, QueryError, type RawQuery, statementQuery } from './clause-query.js';
export { type KnownNames, type UnknownName, unknownNames } from './names.js';
export { type Condition, type Question, unmetConditions } from './unmet.js';
