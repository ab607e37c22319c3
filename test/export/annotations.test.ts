import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse, sourceOf } from '../../src/analyse.js';
import { toAnnotations } from '../../src/export/index.js';
import type { AgreementRecord, Review } from '../../src/model/index.js';
import { aRecord } from '../support/a-record.js';
import { packagedPipeline } from '../support/packaged-pipeline.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

interface Selector {
  type: string;
  value?: string;
  start?: number;
  end?: number;
  exact?: string;
  prefix?: string;
  suffix?: string;
  refinedBy?: Selector;
}
interface Annotation {
  id: string;
  type: string;
  motivation: string;
  creator: string;
  body: { type: string; purpose: string; value?: string; source?: string }[];
  target: { source: string; selector: Selector | Selector[] }[];
}
interface Collection {
  id: string;
  total: number;
  creator: { id: string; name: string };
  about: { id: string; value?: string; format: string }[];
  first: { items: Annotation[] };
}

const read = (record: AgreementRecord): Collection => JSON.parse(toAnnotations(record));
const ofClauses = (record: AgreementRecord): Annotation[] =>
  read(record).first.items.filter(({ id }) => !id.includes(':agreement:'));
const labels = [{ category: 'visits', family: 'conduct', polarity: 'excluded' as const }];
const FIXTURES = fileURLToPath(new URL('../../fixtures/agreements/', import.meta.url));

describe('annotations', () => {
  it('tell what people decided, of the label or of the clause without one', () => {
    const record = aRecord({ title: 'Agreement', clauses: [{ text: 'No visits.', labels }] });
    const decided = {
      ...{ recordId: record.id, clause: 'art_1__para_1', note: '<b>no</b>', by: 'Ana', words: 'No visits.' },
      at: '2024-05-06T07:08:09.000Z',
    };
    const reviews: Review[] = [
      { ...decided, category: 'visits', verdict: 'rejected' },
      { ...decided, category: 'scope', verdict: 'accepted', note: null, by: null },
      { ...decided, clause: 'art_9', category: 'scope', verdict: 'accepted' },
    ];
    const { first, total } = JSON.parse(toAnnotations(record, reviews)) as Collection;
    const [label, rejected, accepted] = first.items.filter(({ id }) => !id.includes(':agreement:'));
    expect(total).toBe(first.items.length);
    expect(rejected).toEqual({
      ...{ id: `urn:pacta:${record.id}:art_1__para_1:review:visits`, type: 'Annotation' },
      ...{ motivation: 'assessing', created: decided.at, clause: 'art_1__para_1', target: label!.id },
      creator: { type: 'Person', name: 'Ana' },
      body: [
        { type: 'TextualBody', purpose: 'assessing', format: 'text/plain', value: 'rejected' },
        { type: 'TextualBody', purpose: 'tagging', value: 'visits' },
        { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: '<b>no</b>' },
      ],
    });
    expect(accepted).toMatchObject({ target: label!.target, motivation: 'assessing' });
    expect(first.items).toHaveLength(total);
  });

  it('tell the category of a clause, by whom, and where its words are', () => {
    const record = aRecord({ title: 'Agreement', clauses: [{ text: 'No visits.', labels }] });
    const { id, creator } = read(record);
    expect([id, creator.name]).toEqual([
      `urn:pacta:${record.id}:annotations`,
      'Pacta 0.1.0, rules defence-cooperation 0.1.0',
    ]);
    expect(ofClauses(record)).toEqual([
      {
        ...{ id: `urn:pacta:${record.id}:art_1__para_1:label:visits`, type: 'Annotation' },
        ...{ creator: creator.id, motivation: 'classifying', clause: 'art_1__para_1' },
        ...{ tier: 'strict', polarity: 'excluded', score: 0.8, rules: ['visits/a-rule'] },
        body: [
          {
            ...{ type: 'SpecificResource', purpose: 'classifying' },
            source: 'urn:pacta:category:defence-cooperation:visits',
          },
          { type: 'TextualBody', purpose: 'tagging', value: 'visits' },
          { type: 'TextualBody', purpose: 'tagging', value: 'excluded' },
        ],
        target: [
          {
            source: `urn:pacta:${record.id}:text`,
            selector: [
              { type: 'TextPositionSelector', start: 22, end: 32 },
              {
                type: 'TextQuoteSelector',
                exact: 'No visits.',
                prefix: 'Agreement\n\nArticle 1\n\n',
                suffix: '',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('tell facts of clauses, and of the agreement by where the record has them', () => {
    const record = aRecord({
      title: 'Agreement',
      parties: [{ name: 'Norland' }],
      clauses: [{ text: 'In 2031.' }],
    });
    const [clause] = record.clauses;
    const { start } = clause!.span;
    clause!.facts = [{ kind: 'date', span: { start: start + 3, end: start + 7 }, date: '2031' }];
    const said = read(record).first.items.map(({ id, body }) => [
      id.replace(`urn:pacta:${record.id}:`, ''),
      ...body.map(({ value }) => value),
    ]);
    expect(said).toEqual([
      ['agreement:fact:title:0-9', 'Agreement', 'agreement.title'],
      ['agreement:fact:instrument:0-9', 'agreement', 'agreement.instrument'],
      ['agreement:fact:parties:0-9', 'Norland', 'agreement.parties'],
      ['agreement:fact:signed.date:0-9', '2007-04-12', 'agreement.signed.date'],
      [`art_1__para_1:fact:date:${start + 3}-${start + 7}`, '2031', 'date'],
    ]);
  });

  it('count in characters of Unicode, and cut none in two', () => {
    const text = `${'\u{1f4c4}'.repeat(20)} visits ${'\u{1f4c4}'.repeat(20)}`;
    const record = aRecord({
      title: 'A',
      clauses: [
        { text, labels },
        { text: 'Two.', labels },
      ],
    });
    const [, second] = ofClauses(record);
    const [position, quote] = second!.target[0]!.selector as Selector[];
    const characters = Array.from(record.document.text);
    expect(characters.slice(position!.start, position!.end).join('')).toBe('Two.');
    expect(Buffer.from(quote!.prefix!).toString()).toBe(quote!.prefix);
  });

  it('give what is there twice ids of its own', () => {
    const twice = [...labels, ...labels];
    const ids = ofClauses(aRecord({ clauses: [{ text: 'No visits.', labels: twice }] })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it.each(HOSTILE_TEXTS)('hold %s as it is, in letters that nothing obeys', (_, words) => {
    const record = aRecord({ clauses: [{ text: words, labels }] });
    const json = toAnnotations(record);
    expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    expect((ofClauses(record)[0]!.target[0]!.selector as Selector[])[1]!.exact).toBe(words);
  });

  it.each(['status-of-forces.pdf', 'exchange-of-notes.txt'])(
    'find in %s the words they quote, on pages that there are',
    { timeout: 60_000 },
    async (file) => {
      const bytes = new Uint8Array(await readFile(join(FIXTURES, file)));
      const record = await analyse(
        sourceOf(file, bytes),
        bytes,
        await packagedPipeline('defence-cooperation'),
      );
      const { about, first, total } = read(record);
      const characters = Array.from(about[0]!.value!);
      const count = (each: AgreementRecord['clauses'][number]) => each.labels.length + each.facts.length;
      const clauses = record.clauses.reduce((sum, each) => sum + count(each), 0);
      expect(first.items).toHaveLength(total);
      expect(total).toBeGreaterThan(clauses);
      expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
      const pages = new Set<string>();
      for (const { target } of first.items) {
        const [inText, ...onPages] = target;
        const [position, quote] = inText!.selector as Selector[];
        expect(characters.slice(position!.start, position!.end).join('')).toBe(quote!.exact);
        for (const { selector } of onPages as { selector: Selector }[]) {
          pages.add(selector.value!);
          expect(selector.refinedBy!.value).toMatch(/^xywh=(\d+(\.\d+)?,){3}\d+(\.\d+)?$/);
        }
      }
      const printed = file.endsWith('.pdf')
        ? record.document.pages.map((page) => `page=${page.pageNumber}`)
        : [];
      expect([...pages].sort()).toEqual(printed.sort());
    },
  );
});
