import { describe, expect, it } from 'vitest';
import { evaluateSegmentation } from '../../src/evaluate/index.js';
import type { AgreementRecord, Section } from '../../src/model/index.js';

const TEXT = 'Article 1\nScope\n\nOne.\n\nArticle 2\nCosts\n\nTwo.';

const section = (
  start: number,
  number: string | null,
  heading: string,
  kind: Section['kind'],
  children: Section[] = [],
): Section => ({
  eId: `s_${start}`,
  kind,
  role: 'body',
  label: number,
  number,
  heading: { text: heading, span: { start, end: start } },
  span: { start, end: start },
  children,
});

/** Only what the evaluation reads of a record. */
const recordOf = (sections: Section[], instrument: string | null = null): AgreementRecord =>
  ({
    document: { origin: [] },
    agreement: { instrument: instrument && { value: instrument, span: { start: 0, end: 0 } } },
    sections,
  }) as unknown as AgreementRecord;

const recordWith = (articles: [start: number, number: string, heading: string][]): AgreementRecord =>
  recordOf(articles.map(([start, number, heading]) => section(start, number, heading, 'article')));

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

  const counted: [string, Section[], string | null, { precision: number; recall: number }][] = [
    [
      'sections where there are no articles',
      [
        section(0, '1', 'Scope', 'section', [section(5, '1.1', '', 'paragraph')]),
        section(23, '2', 'Costs', 'section'),
      ],
      null,
      { precision: 1, recall: 1 },
    ],
    [
      'sections inside numbered parts, but not the parts',
      [
        section(0, 'I', '', 'part', [section(0, '1', 'Scope', 'section')]),
        section(22, 'II', '', 'part', [section(23, '2', 'Costs', 'section')]),
      ],
      null,
      { precision: 1, recall: 1 },
    ],
    [
      'paragraphs where there is nothing else',
      [section(0, '1', '', 'paragraph'), section(23, '2', '', 'paragraph')],
      null,
      { precision: 1, recall: 1 },
    ],
    [
      'neither the notes of an exchange nor their paragraphs',
      [
        section(0, 'I', '', 'part', [
          section(5, '1', '', 'paragraph', [section(9, 'i', '', 'point')]),
          section(17, 'a', '', 'point'),
        ]),
        section(23, '2', '', 'paragraph'),
      ],
      'exchange-of-notes',
      { precision: 0, recall: 0 },
    ],
  ];
  it.each(counted)('counts %s', async (_, sections, instrument, expected) => {
    const { report } = await evaluateSegmentation(
      [gold],
      async () => recordOf(sections, instrument),
      'as-is',
    );
    expect(report.starts!.exact).toMatchObject(expected);
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
