import { deserialize, serialize } from 'node:v8';
import { Vocabulary, type VocabularyWords } from '../nlp/index.js';
import { type CompiledRules, type RuleTables, ready } from './compile.js';

interface Packed {
  tables: RuleTables;
  words: VocabularyWords;
}

/**
 * Compiled rules as bytes, for another process: unpacking takes a small part of the time that compiling takes. Only for
 * the version of Node and the kind of processor they were packed on.
 */
export const packRules = ({ vocabulary, scratch: _, conditions: __, ...tables }: CompiledRules): Uint8Array =>
  serialize({ tables, words: vocabulary.words() } satisfies Packed);

/** What `packRules` packed. Throws for anything else. */
export const unpackRules = (bytes: Uint8Array): CompiledRules => {
  const { tables, words } = deserialize(bytes) as Packed;
  return ready(tables, Vocabulary.of(words));
};
