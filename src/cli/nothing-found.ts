import type { ClauseQuery } from '../model/index.js';
import { similar } from '../pipeline/index.js';
import { type Condition, unmetConditions } from '../query/index.js';
import type { ClauseAnswer, Store } from '../store/index.js';
import { sayNames } from './record-words.js';

/** So many names can be told at once. */
const MOST_NAMES = 12;
/** Shorter words of a name are "of" and "the". */
const SHORTEST_WORD = 4;

/** Why a question has no answer on this page: which of its conditions no clause meets, and what was meant perhaps. */
export async function sayNothingFound(
  { total }: ClauseAnswer,
  query: ClauseQuery,
  store: Store,
): Promise<string> {
  if (total > 0) return `There are only ${total} such clauses: --offset ${query.offset} is past the last.\n`;
  const { limit: _limit, offset: _offset, ...conditions } = query;
  if (Object.keys(conditions).length === 0) return 'There are no clauses in this store yet.\n';
  const unmet = await unmetConditions(query, (question) => store.search(question));
  const lines = ['No clause meets all of this.'];
  for (const condition of unmet) lines.push(`  ${await sayUnmet(condition, store)}`);
  if (unmet.length === 0) lines.push(`  ${sayOnlyTogether(query)}`);
  return `${lines.join('\n')}\n`;
}

/** Conditions on labels may each hold of another label of one clause, and the clause is still no answer. */
function sayOnlyTogether(query: ClauseQuery): string {
  const ofLabels = (['category', 'family', 'polarity', 'tier'] as const).filter((kind) => query[kind]);
  const ofOne =
    ofLabels.length > 1
      ? ` (${ofLabels.map((kind) => `--${kind}`).join(' and ')} must hold of one label)`
      : '';
  return `Some clauses meet each condition, but none meets all${ofOne}: ask for less at once.`;
}

async function sayUnmet({ kind, written }: Condition, store: Store): Promise<string> {
  switch (kind) {
    case 'words':
      return /\s/.test(written)
        ? `${written}: no clause has these words one after another.`
        : `${written}: no clause has this word.`;
    case 'party':
      return `--party ${written}: ${await sayParties(written, store)}`;
    case 'category':
    case 'family':
      return `--${kind} ${written}: no clause has such a label.`;
    default:
      return `--${kind} ${written}: no clause is of this kind.`;
  }
}

async function sayParties(written: string, store: Store): Promise<string> {
  const agreements = await store.list();
  const names = [...new Set(agreements.flatMap(({ parties }) => parties))].sort();
  const nothing = 'no agreement has such a party.';
  const words = names.flatMap((name) => name.split(/\s+/).filter(({ length }) => length >= SHORTEST_WORD));
  const candidates = new Map([...words, ...names].map((name) => [name.toLowerCase(), name]));
  const near = candidates.get(similar(written.toLowerCase(), candidates.keys()) ?? '');
  if (near) return `${nothing} Did you mean "${near}"?`;
  if (names.length === 0 || names.length > MOST_NAMES) return `${nothing} "pacta list" shows the parties.`;
  return `${nothing} There are: ${sayNames(names)}.`;
}
