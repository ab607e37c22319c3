/** Clauses and compiled rules → labels. */
export { classify } from './classify.js';
export { assembleSafeguards } from './safeguards.js';
