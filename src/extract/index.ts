/** Facts, clause descriptions and the agreement's own data, read from the words. */
export { recogniseFacts } from './recognise-facts.js';
