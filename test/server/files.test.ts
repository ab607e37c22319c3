import { expect, it } from 'vitest';
import { toAkomaNtoso, toAnnotations, toJson } from '../../src/export/index.js';
import { AgreementRecord, ClauseHit } from '../../src/model/index.js';
import { openStore } from '../../src/store/index.js';
import { aRecord } from '../support/a-record.js';
import { problem, serve } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { filled, POLAND } from './a-store.js';

it.each<[what: string, path: string, type: string, name: string, body: string]>([
  ['record', 'record.json', 'application/json', `${POLAND.id}.json`, toJson(AgreementRecord.parse(POLAND))],
  ['Akoma Ntoso', 'agreement.xml', 'application/akn+xml', `${POLAND.id}.xml`, toAkomaNtoso(POLAND)],
  ['annotations', 'annotations.jsonld', 'application/ld+json', `${POLAND.id}.jsonld`, toAnnotations(POLAND)],
])('sends an agreement as a file: %s', async (_, path, type, name, body) => {
  const response = await fetch(
    `${await serve(await filled(temporaryFolder()))}/api/agreements/${POLAND.id}/${path}`,
  );
  expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  expect(await response.text()).toBe(body);
});

it('sends the clauses that a question finds as a table and as lines', async () => {
  const address = await serve(await filled(temporaryFolder()));
  const csv = await (await fetch(`${address}/api/clauses.csv?q=dispute&category=dispute-resolution`)).text();
  expect(csv.split('\r\n').map((line) => line.split(',')[0])).toEqual(['record', POLAND.id, POLAND.id, '']);
  const lines = await (await fetch(`${address}/api/clauses.jsonl?q=dispute`)).text();
  const hits = lines.trimEnd().split('\n');
  expect(hits.map((line) => ClauseHit.parse(JSON.parse(line)).text)).toHaveLength(4);
  const own = await (await fetch(`${address}/api/agreements/${POLAND.id}/clauses.csv`)).text();
  expect(own.trimEnd().split('\r\n')).toHaveLength(4);
});

it('puts nothing into a table that a spreadsheet would run', async () => {
  const store = await openStore(temporaryFolder());
  await store.put([aRecord({ title: '=1+1', fileName: '@x.txt', clauses: [{ text: '+cmd|x' }] })]);
  const csv = await (await fetch(`${await serve(store)}/api/clauses.csv`)).text();
  expect(csv).toContain("'=1+1,'@x.txt");
  expect(csv).toContain("'+cmd|x");
});

it('sends the record alone of a document that could not be read', async () => {
  const record = aRecord({ status: 'failed' });
  const store = await openStore(temporaryFolder());
  await store.put([record]);
  const address = `${await serve(store)}/api/agreements/${record.id}`;
  expect((await problem(`${address}/agreement.xml`)).detail).toMatch(/^This document could not be read/);
  expect((await fetch(`${address}/record.json`)).status).toBe(200);
});

it('refuses a question that cannot be understood as it does elsewhere', async () => {
  const address = await serve(await filled(temporaryFolder()));
  expect((await problem(`${address}/api/clauses.csv?q=categroy:x`)).place).toEqual({ start: 0, end: 9 });
  expect((await problem(`${address}/api/clauses.csv?limit=3`)).detail).toMatch(/^There is no parameter/);
});
