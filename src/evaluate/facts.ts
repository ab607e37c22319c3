import type { AgreementRecord } from '../model/index.js';
import { FACT_FIELDS, type FactField, type FactValue } from './fact-fields.js';
import type { FactsGold } from './gold.js';
import { type Evaluation, type Miss, worstFirst } from './report.js';
import { ratio } from './scores.js';

/**
 * Facts of whole agreements. Per field: precision over the values given, recall over the values the gold
 * states; a list is right when all of it is. Support is the number of documents where the gold states a value. Fields
 * that no item of the gold has are left out.
 */
export async function evaluateFacts(
  items: readonly FactsGold[],
  analyseText: (text: string) => Promise<AgreementRecord>,
): Promise<Evaluation> {
  const tally = FACT_FIELDS.map(() => ({ asked: false, right: 0, given: 0, stated: 0 }));
  const misses: Miss[] = [];
  for (const item of items) {
    const { agreement } = await analyseText(item.text);
    for (const [index, field] of FACT_FIELDS.entries()) {
      const gold = field.gold(item);
      if (gold === undefined) continue;
      const expected = normalise(gold, field);
      const got = normalise(field.found(agreement), field);
      const counts = tally[index]!;
      counts.asked = true;
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
  const fields = FACT_FIELDS.flatMap(({ name }, index) => {
    const { asked, right, given, stated } = tally[index]!;
    const scores = { precision: ratio(right, given), recall: ratio(right, stated), support: stated };
    return asked ? [[name, scores] as const] : [];
  });
  return {
    report: { task: 'facts', items: items.length, fields: Object.fromEntries(fields) },
    misses: worstFirst(misses),
  };
}

/** One comparable string, empty for nothing: case, white space and the shape of quotes do not matter. */
function normalise(value: FactValue, field: FactField): string {
  if (value === null) return '';
  if (typeof value === 'string') return fold(value);
  const parts = value.map(fold);
  return (field.unordered ? parts.sort() : parts).join('; ');
}

const fold = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
