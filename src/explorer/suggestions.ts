import type { Fields } from '../server/answers.js';
import type { Families } from './families.js';
import { conditionOf, endsInQuotes } from './question.js';

/** What may be written instead of the word that is being typed. */
export interface Suggestion {
  insert: string;
  says: string;
}

/** UTF-16 offsets into what was typed: the word that a suggestion takes the place of. */
export interface Suggestions {
  start: number;
  end: number;
  items: Suggestion[];
}

/** More would hide what is below. */
const MOST = 10;
/** One letter begins too many names. */
const SHORTEST = 2;
const NOTHING: Suggestions = { start: 0, end: 0, items: [] };

/** The word that ends at the caret; null inside of quotes. */
function wordBefore(typed: string, caret: number): string | null {
  const before = typed.slice(0, caret);
  return endsInQuotes(before) ? null : /[^\s()]*$/.exec(before)![0].replace(/^-/, '');
}

/** What is typed of a party before the caret; null where none is, or nothing yet. */
export const partyTyped = (typed: string, caret: number): string | null =>
  /^party:=?(.+)$/i.exec(wordBefore(typed, caret) ?? '')?.[1] ?? null;

/**
 * Names of fields, categories and parties that begin as the word before the caret does; none inside of quotes. `parties`:
 * those that are known.
 */
export function suggestionsFor(
  typed: string,
  caret: number,
  fields: Fields['fields'],
  families: Families,
  parties: readonly string[] = [],
): Suggestions {
  const word = wordBefore(typed, caret);
  if (word === null) return NOTHING;
  const party = partyTyped(typed, caret)?.toLowerCase();
  const items =
    party === undefined
      ? itemsFor(word.toLowerCase(), fields, families)
      : parties
          .filter((name) => begins(party, '', name))
          .map((name) => ({ insert: conditionOf('party', `=${name}`), says: '' }));
  return { start: caret - word.length, end: caret, items: items.slice(0, MOST) };
}

function itemsFor(word: string, fields: Fields['fields'], families: Families): Suggestion[] {
  const colon = word.indexOf(':');
  if (colon < 0) {
    if (word.length < SHORTEST) return [];
    const named = fields
      .filter(({ name }) => name.startsWith(word))
      .map(({ name, says }) => ({ insert: `${name}:`, says }));
    return [...named, ...categories(word, families)];
  }
  const [name, value] = [word.slice(0, colon), word.slice(colon + 1)];
  const field = fields.find((one) => one.name === name);
  if (name === 'category') return categories(value, families);
  if (name === 'family') {
    return families.all
      .filter(({ id, title }) => begins(value, id, title))
      .map(({ id, title }) => ({ insert: conditionOf(name, id), says: title }));
  }
  if (!field?.values) return field && value === '' ? [{ insert: field.example, says: field.says }] : [];
  return field.values
    .filter((one) => one.startsWith(value))
    .map((one) => ({ insert: conditionOf(name, one), says: '' }));
}

/** Those that clauses have, the most frequent first. */
const categories = (word: string, { all }: Families): Suggestion[] =>
  all
    .flatMap((family) => family.categories)
    .filter(({ id, title, clauses }) => clauses > 0 && begins(word, id, title))
    .sort((one, other) => other.clauses - one.clauses)
    .map(({ id, title }) => ({ insert: conditionOf('category', id), says: title }));

/** The id, or a word of id or title. */
const begins = (word: string, id: string, title: string): boolean =>
  `${id}-${title.toLowerCase()}`.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ||
  id.startsWith(word);
