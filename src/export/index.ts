/** Answers in the formats of other programs. */
export { type Cell, toCsv } from './csv.js';
