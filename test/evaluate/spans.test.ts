import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse, type CompiledPipeline, sourceOf } from '../../src/analyse.js';
import { evaluateSpans, SpanGold, spansOf } from '../../src/evaluate/index.js';
import { PrecisionCurve } from '../../src/evaluate/precision-curve.js';
import { sentenceFinder } from '../../src/evaluate/sentence-finder.js';
import { sameWords } from '../../src/evaluate/word-overlap.js';
import { packagedPipeline } from '../support/packaged-pipeline.js';

let pipeline: CompiledPipeline;
beforeAll(async () => {
  pipeline = await packagedPipeline('commercial-contracts');
});

const analyseText = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return analyse({ ...sourceOf('text', bytes), mediaType: 'text/plain' }, bytes, pipeline);
};

describe('words in common', () => {
  it.each<[string, string, string, boolean]>([
    ['the same words', 'The law of Vermont.', 'the LAW, of Vermont', true],
    ['half of all words', 'one two three', 'two three four', true],
    ['less than half', 'one two three', 'three four five', false],
    ['a word said twice counts once', 'pay pay pay now', 'pay later', false],
    ['a slash parts words', 'and/or', 'and or', true],
    ['in another order', 'law governing', 'governing law', true],
    ['nothing and nothing', '.', ',', false],
  ])('%s', (_case, one, other, expected) => {
    expect(sameWords(one, other)).toBe(expected);
    expect(sameWords(other, one)).toBe(expected);
  });
});

describe('precision over recall', () => {
  it.each<[string, (number | null)[], number[], number, number]>([
    ['all found, nothing wrong', [0.9, 0.5], [], 1, 1],
    ['nothing found', [null, null], [], 0, 0],
    ['nothing asked', [], [0.5], 0, 0],
    ['half found, nothing wrong', [0.9, null], [], 0.5, 0],
    ['wrong ones behind all answers cost nothing', [0.9, 0.8], [0.3, 0.2], 1, 1],
    // Recall 1/2 has precision 1/2, recall 1 has 2/3, which the other takes over.
    ['a wrong one before all answers', [0.8, 0.7], [0.9], 2 / 3, 2 / 3],
    ['a wrong one between two answers', [0.9, 0.5], [0.7], 1 / 2 + (1 / 2) * (2 / 3), 2 / 3],
    ['a wrong one of the same score', [0.5], [0.5], (1 + 1 / 2) / 2, 1 / 2],
    ['four of five suffice', [0.9, 0.9, 0.9, 0.9, null], [], 0.8, 1],
  ])('%s', (_case, answers, wrong, aupr, precisionAt80Recall) => {
    const curve = new PrecisionCurve();
    for (const score of answers) curve.addAnswer(score);
    for (const score of wrong) curve.addWrong(score);
    const scores = curve.scores();
    expect(scores.aupr).toBeCloseTo(aupr, 10);
    expect(scores.precisionAt80Recall).toBeCloseTo(precisionAt80Recall, 10);
  });
});

describe('the sentence that words stand in', () => {
  const TEXT = 'Before. 1. Term. It lasts a year. It ends then, and is not renewed. After.';
  const clause = { start: TEXT.indexOf('Term'), end: TEXT.indexOf(' After') };
  it.each<[string, string, string]>([
    ['in the middle of a clause', 'year', 'It lasts a year.'],
    ['the last one', 'not renewed', 'It ends then, and is not renewed.'],
    ['behind a heading that runs in', 'Term', 'It lasts a year.'],
  ])('%s', (_case, words, expected) => {
    const start = TEXT.indexOf(words);
    const span = sentenceFinder(TEXT)(clause, { start, end: start + words.length });
    expect(TEXT.slice(span.start, span.end)).toBe(expected);
  });

  it('is nothing past the last word', () => {
    expect(sentenceFinder('…')({ start: 0, end: 1 }, { start: 0, end: 0 })).toEqual({ start: 1, end: 1 });
  });
});

describe('gold for spans', () => {
  const item = (category: string) => ({
    id: 'a',
    text: 'By law.',
    answers: [{ category, start: 3, end: 6 }],
  });
  it.each<[string, string, string | null]>([
    ['an id', 'governing-law', 'governing-law'],
    ['a title', 'Governing Law', 'governing-law'],
    ['a title written otherwise', 'Revenue - profit sharing', 'revenue-profit-sharing'],
    ['a title with a slash', 'Rofr/Rofo/Rofn', 'rofr-rofo-rofn'],
    ['neither', 'Lawyers', null],
  ])('names categories by %s', (_case, category, expected) => {
    const read = spansOf(pipeline.taxonomy).safeParse(item(category));
    expect(read.data?.answers[0]?.category ?? null).toBe(expected);
    if (!read.success)
      expect(read.error.issues[0]?.message).toBe(
        `"${category}" is no category of these rules; "pacta categories" lists them.`,
      );
  });

  it('refuses offsets outside the text', () => {
    const answers = [{ category: 'governing-law', start: 3, end: 8 }];
    expect(SpanGold.safeParse({ id: 'a', text: 'By law.', answers }).error?.issues[0]?.message).toMatch(
      /^start 3 and end 8 are no stretch of the text, which has 7 UTF-16 units/,
    );
  });
});

describe('evaluateSpans', () => {
  const TEXT = `SUPPLY AGREEMENT

This Supply Agreement is made on May 2, 2011 between Harrow Mills, Inc. ("Supplier") and Ostler Bakeries LLC ("Buyer").

1. Law. This Agreement shall be governed by the laws of Vermont.

2. Assignment. Neither Party may assign this Agreement without the consent of the other. Notices are sent by mail.`;

  const gold = (answers: [category: string, words: string][]) =>
    SpanGold.parse({
      id: 'a',
      text: TEXT,
      answers: answers.map(([category, words]) => {
        const start = TEXT.indexOf(words);
        return { category, start, end: start + words.length };
      }),
    });
  const LAW = 'This Agreement shall be governed by the laws of Vermont.';

  it.each<[string, string, string, [support: number, precision: number, recall: number]]>([
    ['the sentence, not the whole clause', 'governing-law', LAW, [1, 1, 1]],
    [
      'a part of the sentence that is half of it',
      'governing-law',
      'governed by the laws of Vermont',
      [1, 1, 1],
    ],
    ['another sentence of the clause', 'anti-assignment', 'Notices are sent by mail.', [1, 0, 0]],
    ['what is nowhere said', 'insurance', 'Harrow Mills', [1, 0, 0]],
    ['the title of the record', 'document-name', 'SUPPLY AGREEMENT', [1, 1, 1]],
    ['a date, not its sentence', 'agreement-date', 'May 2, 2011', [1, 1, 1]],
    ['a name that a prediction quotes among other words', 'parties', '"Buyer"', [1, 1 / 3, 1]],
  ])('%s', async (_case, category, words, expected) => {
    const { report } = await evaluateSpans(
      [gold([[category, words]])],
      analyseText,
      pipeline.taxonomy,
      'strict',
    );
    const { support, precision, recall } = report.spans![category]!;
    expect([support, precision, recall]).toEqual(expected);
  });

  it('takes a date that is left blank by the words around it', async () => {
    const text = TEXT.replace('May 2, 2011', 'this ____ day of ______ 2011');
    const start = text.indexOf('day of');
    const answers = [{ category: 'agreement-date', start, end: text.indexOf(' between') }];
    const item = SpanGold.parse({ id: 'a', text, answers });
    const { report } = await evaluateSpans([item], analyseText, pipeline.taxonomy, 'broad');
    expect(report.spans!['agreement-date']).toMatchObject({ precision: 1, recall: 1 });
  });

  it('pools and averages over what the gold has, and lists what is wrong, surest first', async () => {
    const { report, misses } = await evaluateSpans(
      [gold([['governing-law', LAW]]), gold([['insurance', 'Harrow Mills']])],
      analyseText,
      pipeline.taxonomy,
      'strict',
    );
    expect(report.items).toBe(2);
    expect(report.averaged!.recall).toBe(0.5);
    expect(report.pooled!.recall).toBe(0.5);
    expect(report.pooled!.precision).toBeLessThan(0.5);
    expect(misses.find(({ id }) => id === 'a insurance')).toMatchObject({
      got: 'not found',
      text: 'Harrow Mills',
    });
    const costs = misses.map(({ cost }) => cost);
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  });
});

describe('the contract of the fixtures', () => {
  it('has nearly all of its spans found', async () => {
    const rows = (await readFile('fixtures/gold/spans.jsonl', 'utf8')).trim().split('\n');
    const items = rows.map((row) => spansOf(pipeline.taxonomy).parse(JSON.parse(row)));
    const { report } = await evaluateSpans(items, analyseText, pipeline.taxonomy, 'strict');
    expect(report.pooled!.recall).toBeGreaterThan(0.9);
    expect(report.pooled!.precision).toBeGreaterThan(0.85);
  });
});
