import type { Agreement, AgreementRecord } from '../model/index.js';
import type { FactsGold } from './gold.js';
import { type Evaluation, type Miss, worstFirst } from './report.js';
import { ratio } from './scores.js';

type Value = string | readonly string[] | null;

/** How a field is read from the record and from the gold; `undefined` in the gold: not scored. */
interface Field {
  name: string;
  gold: (item: FactsGold) => Value | undefined;
  found: (agreement: Agreement) => Value;
  /** Order of a list does not matter. */
  unordered?: true;
}

const FIELDS: readonly Field[] = [
  { name: 'title', gold: (g) => g.title, found: (a) => a.title?.value ?? null },
  { name: 'instrument', gold: (g) => g.instrument, found: (a) => a.instrument?.value ?? null },
  { name: 'arity', gold: (g) => g.arity, found: (a) => a.arity },
  {
    name: 'parties',
    gold: (g) => g.parties,
    found: (a) => a.parties.map((party) => party.value.name),
    unordered: true,
  },
  { name: 'signed.date', gold: (g) => g.signed?.date, found: (a) => a.signed.date?.value ?? null },
  { name: 'signed.place', gold: (g) => g.signed?.place, found: (a) => a.signed.place?.value ?? null },
  {
    name: 'inForce.how',
    gold: (g) => (g.inForce?.how === 'not-stated' ? null : g.inForce?.how),
    found: (a) => a.inForce.how?.value ?? null,
  },
  { name: 'inForce.date', gold: (g) => g.inForce?.date, found: (a) => a.inForce.date?.value ?? null },
  { name: 'duration.value', gold: (g) => g.duration?.value, found: (a) => a.duration.value?.value ?? null },
  {
    name: 'duration.renewal',
    gold: (g) => g.duration?.renewal,
    found: (a) => a.duration.renewal?.value ?? null,
  },
  {
    name: 'duration.expires',
    gold: (g) => g.duration?.expires,
    found: (a) => a.duration.expires?.value ?? null,
  },
  {
    name: 'terminationNotice',
    gold: (g) => g.terminationNotice,
    found: (a) => a.terminationNotice?.value ?? null,
  },
  { name: 'disputeSteps', gold: (g) => g.disputeSteps, found: (a) => a.disputeSteps.map((s) => s.value) },
  {
    name: 'disputeExcluded',
    gold: (g) => g.disputeExcluded,
    found: (a) => a.disputeExcluded.map((s) => s.value),
    unordered: true,
  },
  {
    name: 'languages',
    gold: (g) => g.languages,
    found: (a) => a.languages.map((language) => language.value),
    unordered: true,
  },
  {
    name: 'governingLaw',
    gold: (g) => g.governingLaw,
    found: (a) => a.governingLaw.map(({ value }) => value.name),
    unordered: true,
  },
];

/**
 * Facts of whole agreements. Per field: precision over the values given, recall over the values the gold
 * states; a list is right when all of it is. Support is the number of documents where the gold states a value.
 */
export async function evaluateFacts(
  items: readonly FactsGold[],
  analyseText: (text: string) => Promise<AgreementRecord>,
): Promise<Evaluation> {
  const tally = FIELDS.map(() => ({ right: 0, given: 0, stated: 0 }));
  const misses: Miss[] = [];
  for (const item of items) {
    const { agreement } = await analyseText(item.text);
    for (const [index, field] of FIELDS.entries()) {
      const gold = field.gold(item);
      if (gold === undefined) continue;
      const expected = normalise(gold, field);
      const got = normalise(field.found(agreement), field);
      const counts = tally[index]!;
      if (expected !== '') counts.stated += 1;
      if (got !== '') counts.given += 1;
      if (got !== '' && got === expected) counts.right += 1;
      if (got !== expected) {
        misses.push({
          id: `${item.doc} ${field.name}`,
          expected: expected || 'not stated',
          got: got || 'nothing',
          text: '',
          cost: got === '' ? 1 : 2,
        });
      }
    }
  }
  const fields = FIELDS.map(({ name }, index) => {
    const { right, given, stated } = tally[index]!;
    return [name, { precision: ratio(right, given), recall: ratio(right, stated), support: stated }] as const;
  });
  return {
    report: { task: 'facts', items: items.length, fields: Object.fromEntries(fields) },
    misses: worstFirst(misses),
  };
}

/** One comparable string, empty for nothing: case, white space and the shape of quotes do not matter. */
function normalise(value: Value, field: Field): string {
  if (value === null) return '';
  if (typeof value === 'string') return fold(value);
  const parts = value.map(fold);
  return (field.unordered ? parts.sort() : parts).join('; ');
}

const fold = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
