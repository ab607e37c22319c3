import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { startPostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const postgres = startPostgres();
const TEXTS = [
  'Each Party shall bear its own costs of travel.',
  'The costs of lodging shall be borne by the host.',
  'Visitors shall wear a badge at all times.',
  'The Party shall pay.',
];
const RECORDS = TEXTS.map((text, index) => aRecord({ fileName: `${index}.txt`, clauses: [{ text }] }));

describe.each<[string, () => string]>([
  ['a folder', () => temporaryFolder()],
  ['PostgreSQL', () => postgres.newStore()],
])('clauses with the words of a text in %s', (_, location) => {
  const opened = async (): Promise<Store> => {
    const store = await openStore(location());
    onTestFinished(() => store.close());
    await store.put(RECORDS);
    return store;
  };

  it.each<[string, string, number, string[]]>([
    ['the rarest words first', 'the costs of travelling and lodging', 10, [TEXTS[0]!, TEXTS[1]!, TEXTS[3]!]],
    ['in any form', 'badges worn by visitors', 10, [TEXTS[2]!, TEXTS[1]!]],
    ['as many as are asked for', 'the costs of travelling and lodging', 1, [TEXTS[0]!]],
    ['words that no clause has', 'xylophone zebra', 10, []],
    ['no words', '… –', 10, []],
    ['what a database would obey', '" OR 1=1; -- \0 NEAR(', 10, []],
  ])('%s', async (_name, text, limit, expected) => {
    const store = await opened();
    const found = await store.like(text, limit);
    expect(found.map((hit) => hit.text)).toEqual(expected);
  });
});
