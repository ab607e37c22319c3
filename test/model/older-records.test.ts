import { expect, it } from 'vitest';
import { AgreementRecord } from '../../src/model/index.js';
import { aRecord } from '../support/a-record.js';

/** Keys that records did not have from the beginning, by where they are: `*` stands for each item of a list. */
const YOUNGER = [
  ...['definitions', 'undefinedTerms', 'references', 'instruments', 'safeguards', 'parallels'],
  ...['signatories', 'notes', 'provisional', 'survives', 'amendment', 'disputeLadder', 'markings'].map(
    (key) => `agreement.${key}`,
  ),
  ...['governingLaw', 'prevailingLanguage', 'depositaries', 'registration', 'binding'].map(
    (key) => `agreement.${key}`,
  ),
  ...['signed.by', 'duration.until', 'duration.expires', 'duration.renewalPeriod'].map(
    (key) => `agreement.${key}`,
  ),
  'agreement.parties.*.value.roles',
  ...['action', 'object', 'counterparty', 'conditions', 'exceptions', 'deadline'].map(
    (key) => `clauses.*.${key}`,
  ),
  ...['furtherStatements', 'bearer.party', 'bearer.role'].map((key) => `clauses.*.${key}`),
];

function without(value: unknown, path: readonly string[]): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (key === '*') for (const item of value as unknown[]) without(item, rest);
  else if (rest.length === 0) delete (value as Record<string, unknown>)[key];
  else without((value as Record<string, unknown>)[key], rest);
}

it.each(YOUNGER)('a record from before %s is still one', (path) => {
  const record = aRecord({
    parties: [{ name: 'Poland', country: 'PL' }],
    clauses: [{ text: 'Poland shall pay.', modality: 'obligation', bearer: 'named-party' }],
  });
  const older: unknown = structuredClone(record);
  without(older, path.split('.'));
  expect(older).not.toEqual(record);
  expect(AgreementRecord.parse(older)).toEqual(record);
});
