import { describe, expect, it } from 'vitest';
import { evaluateSegmentation } from '../../src/evaluate/index.js';
import type { AgreementRecord, Section } from '../../src/model/index.js';

const TEXT = 'Article 1\nScope\n\nOne.\n\nArticle 2\nCosts\n\nTwo.';

/** Only what the evaluation reads of a record. */
const recordWith = (articles: [start: number, number: string, heading: string][]): AgreementRecord =>
  ({
    document: { origin: [] },
    sections: articles.map(
      ([start, number, heading]): Section => ({
        eId: `art_${number}`,
        kind: 'article',
        role: 'body',
        label: `Article ${number}`,
        number,
        heading: { text: heading, span: { start, end: start } },
        span: { start, end: start },
        children: [],
      }),
    ),
  }) as unknown as AgreementRecord;

const gold = {
  id: 'a',
  text: TEXT,
  articles: [
    { number: '1', heading: 'Scope', start: 0, end: 21 },
    { number: '2', heading: 'Costs', start: 23, end: 44 },
  ],
};

describe('evaluateSegmentation', () => {
  const cases: [
    string,
    [number, string, string][],
    { exact: number; near: number; number: number; heading: number },
  ][] = [
    [
      'everything right',
      [
        [0, '1', 'Scope'],
        [23, '2', 'Costs'],
      ],
      { exact: 1, near: 1, number: 1, heading: 1 },
    ],
    [
      'one start a line late: near, not exact',
      [
        [0, '1', 'Scope'],
        [33, '2', 'Costs'],
      ],
      { exact: 0.5, near: 1, number: 1, heading: 1 },
    ],
    ['one article missed', [[0, '1', 'Scope']], { exact: 2 / 3, near: 2 / 3, number: 0.5, heading: 0.5 }],
    [
      'a wrong number and a wrong heading',
      [
        [0, '7', 'Scope'],
        [23, '2', 'Cost'],
      ],
      { exact: 1, near: 1, number: 0.5, heading: 0.5 },
    ],
  ];
  it.each(cases)('%s', async (_name, articles, expected) => {
    const { report } = await evaluateSegmentation([gold], async () => recordWith(articles), 'as-is');
    expect({
      exact: report.starts!.exact.f1,
      near: report.starts!.withinOneLine.f1,
      number: report.number,
      heading: report.heading,
    }).toEqual(expected);
  });

  it('pairs by place first where all stands on one line', async () => {
    const shifted = recordWith([
      [0, '1', 'Scope'],
      [10, '9', ''],
      [23, '2', 'Costs'],
    ]);
    const { report } = await evaluateSegmentation([gold], async () => shifted, 'flattened');
    expect(report.number).toBe(1);
    expect(report.starts!.exact.precision).toBe(2 / 3);
  });
});
