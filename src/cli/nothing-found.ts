import { type Condition, type Question, unmetConditions } from '../query/index.js';
import type { Store } from '../store/index.js';
import { sayNames, sayTerm } from './record-words.js';

/** So many names can be told at once. */
const MOST_NAMES = 12;
/** Shorter words of a name are "of" and "the". */
const SHORTEST_WORD = 4;

type Thing = 'clause' | 'statement';

/** A question with its conditions one by one. */
interface Asked<Q extends Question> {
  query: Q;
  conditions: readonly Condition<Q>[];
}

/**
 * Why a question for clauses or statements has no answer on this page: which of its conditions none of them meets, and
 * what was meant perhaps. `total`: its answers on all pages; `search` asks the same kind of question.
 */
export async function sayNothingFound<Q extends Question>(
  thing: Thing,
  { query, conditions }: Asked<Q>,
  { total, totalIsLeast = false }: { total: number; totalIsLeast?: boolean },
  search: (query: Q) => Promise<{ total: number }>,
  store: Store,
): Promise<string> {
  const things = `${thing}s`;
  if (query.after !== undefined) return `No ${thing} follows that page any more.\n`;
  if (total > 0) {
    if (totalIsLeast) return `--offset ${query.offset} is past the last ${thing}.\n`;
    const all = total === 1 ? `is only 1 such ${thing}` : `are only ${total} such ${things}`;
    return `There ${all}: --offset ${query.offset} is past the last.\n`;
  }
  const { limit: _limit, offset: _offset, ...asked } = query;
  const asksAll = Object.keys(asked).length === 0;
  if (asksAll || (await store.agreements({ limit: 1, offset: 0 })).total === 0)
    return `There are no ${things} in this store yet.\n`;
  const unmet = await unmetConditions(conditions, search);
  const lines = [`No ${thing} meets all of this.`];
  for (const condition of unmet)
    lines.push(`  ${condition.written}: ${await sayUnmet(condition, thing, store)}`);
  if (unmet.length === 0) lines.push(`  ${sayOnlyTogether(conditions, things)}`);
  else if (isElsewhere(conditions, unmet))
    lines.push(
      `  The other conditions some ${things} meet, but none meets enough of them: ask for less at once.`,
    );
  return `${lines.join('\n')}\n`;
}

/** What nothing meets need not be met: something else that would do is met by some. */
const isElsewhere = (conditions: readonly Condition[], unmet: readonly Condition[]): boolean =>
  unmet.every(({ alternative }) => alternative) &&
  conditions.some((condition) => condition.alternative && !unmet.includes(condition));

/** Conditions on labels may each hold of another label of one clause, and the clause is still no answer. */
function sayOnlyTogether(conditions: readonly Condition[], things: string): string {
  const ofLabels = conditions
    .filter(({ kind }) => kind === 'category' || kind === 'family' || kind === 'label')
    .flatMap(({ written }) => FIELD.exec(written)?.[0] ?? []);
  const names = [...new Set(ofLabels)];
  const ofOne = names.length > 1 ? ` (${names.join(' and ')} must hold of one label)` : '';
  return `Some ${things} meet each condition, but none meets all${ofOne}: ask for less at once.`;
}

/** `--family` or `family:`. */
const FIELD = /^(?:--[a-z]+|[a-z]+:)/;

async function sayUnmet({ kind, written, name }: Condition, thing: Thing, store: Store): Promise<string> {
  switch (kind) {
    case 'words':
      if (written.includes('*'))
        return 'no clause has this; "*" stands for nothing, words are found in any form.';
      return /\s/.test(written) ? 'no clause has these words one after another.' : 'no clause has this word.';
    case 'party':
      return sayParties(name ?? written, thing, store);
    case 'category':
    case 'family':
      return `no clause${thing === 'statement' ? ' with a statement' : ''} has such a label.`;
    case 'due':
      return 'no statement says by when.';
    case 'instrument':
      return 'no agreement is such an instrument.';
    case 'signed':
      return 'of no agreement is it known that it was signed then.';
    case 'money':
      return 'no clause names such a sum.';
    case 'duration':
      return 'no clause names such a length of time.';
    case 'refers-to':
      return 'no clause cites that.';
    default:
      return `no ${thing} is of this kind.`;
  }
}

async function sayParties(written: string, thing: Thing, store: Store): Promise<string> {
  const agreements = await store.list();
  const names = [...new Set(agreements.flatMap(({ parties }) => parties))].sort();
  const nothing =
    thing === 'clause' ? 'no agreement has such a party.' : 'no statement binds such a party or role.';
  const words = names.flatMap((name) => name.split(/\s+/).filter(({ length }) => length >= SHORTEST_WORD));
  const candidates = new Map([...words, ...names].map((name) => [name.toLowerCase(), name]));
  const { similar } = await import('../model/index.js');
  const roles = thing === 'statement' ? await rolesIn(store) : [];
  for (const role of roles) candidates.set(role, role);
  const near = candidates.get(similar(written.toLowerCase().replace(/^=/, ''), candidates.keys()) ?? '');
  if (near) return `${nothing} Did you mean "${near}"?`;
  const sayRoles = roles.length > 0 ? ` Roles: ${sayNames(roles.slice(0, MOST_NAMES))}.` : '';
  if (names.length === 0 || names.length > MOST_NAMES)
    return `${nothing} "pacta list" shows the parties.${sayRoles}`;
  return `${nothing} There are: ${sayNames(names)}.${sayRoles}`;
}

/** Statements looked through for the roles that bear them. */
const STATEMENTS_READ = 500;

/** The roles that bear statements, the most frequent first. */
async function rolesIn(store: Store): Promise<string[]> {
  const { hits } = await store.statements({ limit: STATEMENTS_READ, offset: 0 });
  const counts = new Map<string, number>();
  for (const { bearer } of hits)
    if (bearer?.role) counts.set(bearer.role, (counts.get(bearer.role) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([role]) => sayTerm(role));
}
