/** Facts, clause descriptions, references and the agreement's own data, read from the words. */
export { describeAgreement } from './agreement/describe-agreement.js';
export { type ClauseStatement, describeClauses } from './clauses/describe-clauses.js';
export { describeDefinitions } from './definitions/describe-definitions.js';
export { onOneLine } from './on-one-line.js';
export { recogniseFacts } from './recognise-facts.js';
export { findReferences } from './references/find-references.js';
export { wordSpans } from './word-spans.js';
