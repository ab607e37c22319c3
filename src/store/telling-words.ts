import type { ClauseQuery } from '../model/index.js';
import { words } from '../nlp/index.js';
import { phraseTokens } from './full-text.js';

/** Of a long clause so many words are looked up. */
const MOST_LOOKED_UP = 200;
/** So many words find what is like a clause; more of them cost time and change little. */
const MOST_WORDS = 16;
/** So many clauses are ranked for it at most: rarer words come first, and those that come after are left out. */
const MOST_CLAUSES = 50_000;

/**
 * The words of a text that tell most of what it is about: the rarest in the store that stand there at all. `count`: in how many clauses
 * each of the tokens stands.
 */
export async function tellingWords(
  text: string,
  count: (tokens: readonly string[]) => Promise<ReadonlyMap<string, number>>,
): Promise<string[]> {
  const printed = new Map<string, string>();
  for (const word of words(text).slice(0, MOST_LOOKED_UP)) {
    const token = phraseTokens([[word]])[0]![0]!;
    if (!printed.has(token)) printed.set(token, word);
  }
  const counts = await count([...printed.keys()]);
  const byRarity = [...printed]
    .map(([token, word]) => ({ word, clauses: counts.get(token) ?? 0 }))
    .filter(({ clauses }) => clauses > 0)
    .sort((a, b) => a.clauses - b.clauses || (a.word < b.word ? -1 : 1));
  const chosen: string[] = [];
  let clauses = 0;
  for (const { word, clauses: its } of byRarity) {
    if (chosen.length === MOST_WORDS || (chosen.length > 0 && clauses + its > MOST_CLAUSES)) break;
    chosen.push(word);
    clauses += its;
  }
  return chosen;
}

/** The question for clauses that hold any of the words. */
export const anyOfWords = (found: readonly string[], limit: number): ClauseQuery => ({
  where: { kind: 'any', parts: found.map((one) => ({ kind: 'words', words: one })) },
  limit,
  offset: 0,
});
