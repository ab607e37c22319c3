import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { analyse, type CompiledPipeline, sourceOf } from '../../src/analyse.js';
import {
  ClauseGold,
  evaluateClauses,
  evaluateFacts,
  evaluatePassages,
  FactsGold,
  labelledBy,
  PassageGold,
  readGold,
  SegmentationGold,
} from '../../src/evaluate/index.js';
import { packagedPipeline } from '../support/packaged-pipeline.js';

let folder: string;
let pipeline: CompiledPipeline;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacta-gold-'));
  pipeline = await packagedPipeline('defence-cooperation');
});
afterAll(() => rm(folder, { recursive: true }));

const analyseText = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return analyse(sourceOf('text', bytes), bytes, pipeline);
};

describe('readGold', () => {
  it('reads plain and gzipped files alike, and label as labels', async () => {
    const lines = '{"id":"a","text":"x","label":"scope"}\n\n{"id":"b","text":"y","labels":["none"]}\n';
    await writeFile(join(folder, 'a.jsonl'), lines);
    await writeFile(join(folder, 'a.jsonl.gz'), gzipSync(lines));
    const plain = await readGold(join(folder, 'a.jsonl'), ClauseGold);
    expect(plain.map((item) => item.labels)).toEqual([['scope'], ['none']]);
    expect(await readGold(join(folder, 'a.jsonl.gz'), ClauseGold)).toEqual(plain);
  });

  const faults: [string, string, RegExp][] = [
    [
      'a line that is not JSON',
      '{"id":"a","text":"x","label":"scope"}\nnonsense',
      /line 2 is not JSON\. A gold file/,
    ],
    ['a file of another task', '{"doc":"a","text":"x"}', /line 1: .*Does the file fit the --task\?/],
    ['an empty file', '\n', /no items/],
  ];
  it.each(faults)('%s is named with its place', async (_name, content, message) => {
    await writeFile(join(folder, 'bad.jsonl'), content);
    await expect(readGold(join(folder, 'bad.jsonl'), ClauseGold)).rejects.toThrow(message);
  });

  it.each<[string, z.ZodType, object, RegExp | null]>([
    ['a category', ClauseGold, { id: 'a', text: 'x', labels: ['scope', 'none'] }, null],
    [
      'a label that is no category',
      ClauseGold,
      { id: 'a', text: 'x', label: 'scop' },
      /line 2: labels: "scop" is no category of these rules; "pacta categories" lists them\.$/,
    ],
    [
      'a neutral label that is none',
      PassageGold,
      { doc: 'a', p: 1, text: 'x', labels: ['scope'], also: ['arms'] },
      /line 2: also: "arms" is no category/,
    ],
  ])('labels are those of the rules: %s', async (_, format, item, message) => {
    const path = join(folder, 'labels.jsonl');
    await writeFile(path, `\n${JSON.stringify(item)}`);
    const reading = readGold(path, labelledBy(pipeline.taxonomy, format as typeof PassageGold));
    if (message) await expect(reading).rejects.toThrow(message);
    else expect(await reading).toHaveLength(1);
  });

  it.each<[string, [start: number, end: number], boolean]>([
    ['the whole text', [0, 9], true],
    ['an end past the text', [5, 10], false],
    ['a start past the text', [10, 10], false],
    ['an end before the start', [5, 4], false],
    ['a start before the text', [-1, 4], false],
  ])('offsets lie in the text: %s', async (_, [start, end], isAllowed) => {
    const path = join(folder, 'offsets.jsonl');
    const articles = [
      { number: '1', start: 0, end: 9 },
      { number: '2', start, end },
    ];
    await writeFile(path, `\n${JSON.stringify({ id: 'a', text: 'Article 1', articles })}`);
    const reading = readGold(path, SegmentationGold);
    if (isAllowed) expect(await reading).toHaveLength(1);
    else
      await expect(reading).rejects.toThrow(
        `line 2: articles.1: start ${start} and end ${end} are no stretch of the text, which has 9 UTF-16 units`,
      );
  });

  it.each(['missing.jsonl', 'missing.jsonl.gz'])('%s is reported, not waited for', async (name) => {
    await expect(readGold(join(folder, name), ClauseGold)).rejects.toThrow(/^There is no file .*\.$/);
  });

  it('a folder is told from a file', async () => {
    await expect(readGold(folder, ClauseGold)).rejects.toThrow(/is a folder, not a gold file/);
  });

  it.each<[string, object, boolean]>([
    ['passages', { p: 1, labels: [], modality: 'none', bearer: 'none' }, false],
    ['nothing but text', {}, false],
    ['one fact that is not stated', { terminationNotice: null }, true],
    ['one fact', { parties: ['Poland'] }, true],
  ])('tells facts from other items: %s', (_, keys, expected) => {
    expect(FactsGold.safeParse({ doc: 'a', text: 'x', ...keys }).success).toBe(expected);
  });
});

describe('evaluateClauses', () => {
  const item = (id: string, labels: string[]) => ClauseGold.parse({ id, text: id, labels });

  it('scores single labels by the first prediction, none when there is no prediction', () => {
    const predictions: Record<string, string[]> = { right: ['scope', 'costs'], empty: [], wrong: ['costs'] };
    const { report, misses } = evaluateClauses(
      [item('right', ['scope']), item('empty', ['none']), item('wrong', ['scope'])],
      ({ id }) => predictions[id]!.map((category) => ({ category, score: 0.9 })),
    );
    expect(report.accuracy).toBe(2 / 3);
    expect(misses.map((miss) => miss.id)).toEqual(['wrong']);
  });

  it('scores every label where items have several', () => {
    const { report } = evaluateClauses([item('a', ['scope', 'costs'])], () => [
      { category: 'scope', score: 0.9 },
      { category: 'peace', score: 0.5 },
    ]);
    expect(report.micro).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });
});

describe('evaluatePassages', () => {
  const TEXTS = [
    'Article 1',
    'Each Party shall bear its own costs.',
    'Any dispute shall be settled by negotiation and shall not be referred to any tribunal.',
  ];
  const gold = (changes: Partial<PassageGold>[]) =>
    TEXTS.map((text, index) =>
      PassageGold.parse({ doc: 'd', p: index + 1, text, labels: [], ...changes[index] }),
    );

  it('gives each passage what the clauses overlapping it got', async () => {
    const items = gold([
      {},
      { labels: ['financial-arrangements'], modality: 'obligation', bearer: 'each-party' },
      { labels: ['dispute-resolution'], modality: null },
    ]);
    const { report } = await evaluatePassages(items, analyseText, 'strict');
    expect(report.micro).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(report.modality).toEqual({ accuracy: 1, support: 1 });
    expect(report.bearer).toEqual({ accuracy: 1, support: 1 });
  });

  it('gives page furniture that layout took out of a clause nothing', async () => {
    const meals = 'and of the meals that its cooks serve there to the guests of the other Party '.repeat(10);
    const pages = [...'abcdef'].flatMap((letter, index) => [
      `Each Party shall bear its own costs of kitchen ${letter}, ${meals}and shall settle the`,
      String(index + 1),
      'invoices that the other Party sends it at the end of each month.',
    ]);
    const items = pages.map((text, index) =>
      PassageGold.parse({
        doc: 'd',
        p: index + 1,
        text,
        labels: index % 3 === 0 ? ['financial-arrangements'] : [],
        also: index % 3 === 2 ? ['financial-arrangements', 'timelines'] : [],
      }),
    );
    const { report, misses } = await evaluatePassages(items, analyseText, 'strict');
    expect(report.main).toBe(1);
    expect(misses.filter(({ text }) => /^\d$/.test(text))).toEqual([]);
  });

  it('leaves disputed passages out and counts neutral labels neither way', async () => {
    const items = gold([
      {},
      { labels: ['scope'], also: ['financial-arrangements'] },
      { labels: ['scope'], disputed: true },
    ]);
    const { report } = await evaluatePassages(items, analyseText, 'strict');
    expect(report.items).toBe(2);
    expect(report.micro).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it.each<[string, Partial<PassageGold>, number]>([
    ['is the first label given', { labels: ['financial-arrangements', 'taxes-customs'] }, 1],
    ['is not the second', { labels: ['taxes-customs', 'financial-arrangements'] }, 0],
    ['is the first that is not neutral', { labels: ['taxes-customs'], also: ['financial-arrangements'] }, 1],
  ])('the main category %s', async (_, changes, accuracy) => {
    const text = 'Each Party shall bear its own costs of travel. Items shall be exempt from customs duties.';
    const items = [PassageGold.parse({ doc: 'd', p: 1, text, ...changes })];
    expect((await evaluatePassages(items, analyseText, 'strict')).report.main).toBe(accuracy);
  });
});

describe('evaluateFacts', () => {
  const TEXT = `Agreement between Norway and Chile on Exercises

Article 1

This Agreement shall remain in force for two years.

Done at Oslo on 4 May 2011.`;

  it('scores stated fields for recall, given values for precision, and skips missing keys', async () => {
    const item = FactsGold.parse({
      doc: 'd',
      text: TEXT,
      parties: ['Chile', 'Norway'],
      signed: { date: '2011-05-04', place: 'Bergen' },
      duration: { value: null },
    });
    const { fields } = (await evaluateFacts([item], analyseText)).report;
    expect(fields!.parties).toEqual({ precision: 1, recall: 1, support: 1 });
    expect(fields!['signed.date']).toEqual({ precision: 1, recall: 1, support: 1 });
    expect(fields!['signed.place']).toEqual({ precision: 0, recall: 0, support: 1 });
    // The gold says that no duration is stated: the value given costs precision.
    expect(fields!['duration.value']).toEqual({ precision: 0, recall: 0, support: 0 });
    expect(Object.keys(fields!)).toEqual(['parties', 'signed.date', 'signed.place', 'duration.value']);
  });
});
