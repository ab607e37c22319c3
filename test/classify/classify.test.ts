import { describe, expect, it } from 'vitest';
import { classify } from '../../src/classify/index.js';
import type { Category, Family, Label, Passage, Rule, Span, Taxonomy } from '../../src/model/index.js';
import { compileRules } from '../../src/rules/index.js';
import { rule } from '../rules/rule.js';

const category = (id: string, general?: true) => ({
  id,
  title: id,
  definition: id,
  ...(general ? { general } : {}),
});

/** In this order: b before a. */
const TAXONOMY: Taxonomy = {
  families: [
    { id: 'first', title: 'First', categories: [category('b'), category('general', true)] },
    { id: 'second', title: 'Second', categories: [category('a'), category('c'), category('d')] },
  ],
};

interface Clause {
  text: string;
  headings?: string[];
  /** Number of the clause under whose headings it stands. */
  beside?: number;
  /** eIds from the outermost section to its own. */
  path?: string[];
  role?: Passage['role'];
  /** Number of the clause whose words it hangs from. */
  leadIn?: number;
}

/** Labels of clauses laid out one below the other, each after its headings. */
const labelled = (
  rules: Rule[],
  clauses: Clause[],
  title?: string,
  taxonomy = TAXONOMY,
): { text: string; labels: Label[][] } => {
  let text = '';
  const append = (part: string): Span => {
    const start = text.length;
    text += `${part}\n\n`;
    return { start, end: start + part.length };
  };
  const titled = title === undefined ? null : append(title);
  const passages: Passage[] = [];
  for (const [index, clause] of clauses.entries()) {
    const headings =
      clause.beside === undefined ? (clause.headings ?? []).map(append) : passages[clause.beside]!.headings;
    const span = append(clause.text);
    const leadIns: Span[] = [];
    for (let at = clause.leadIn; at !== undefined; at = clauses[at]!.leadIn) leadIns.push(passages[at]!.span);
    passages.push({
      id: clause.path?.at(-1) ?? `clause_${index}`,
      sectionPath: clause.path ?? [`clause_${index}`],
      span,
      textStart: span.start,
      role: clause.role ?? 'body',
      headings,
      leadIns,
      pages: [1, 1],
    });
  }
  const compiled = compileRules({ rules, lexicons: {} });
  return { text, labels: classify({ text }, titled, passages, [], compiled, taxonomy).output.labels };
};

const short = (labels: readonly Label[]): string[] =>
  labels.map(
    ({ category: id, tier, polarity }) => `${id} ${tier}${polarity === 'excluded' ? ' excluded' : ''}`,
  );

const one = (id: string, parts: Partial<Rule> = {}): Rule => rule({ id: `${id}/one`, any: [id], ...parts });
/** The score of a label whose evidence weighs so much. */
const scoreAt = (weight: number): number => 0.98 * (1 - Math.exp(-((weight / 3.1) ** 2)));
const FAR = 'word '.repeat(300);
const A_HINT = rule({ id: 'a/hint', any: ['hint'], weight: 1 });

const CASES: [string, Rule[], Clause[], string[][]][] = [
  ['nothing fires', [one('a')], [{ text: 'x' }], [[]]],
  ['one rule', [one('a')], [{ text: 'a' }], [['a strict']]],
  ['a rule for review', [one('a', { tier: 'broad' })], [{ text: 'a' }], [['a broad']]],
  ['a hint alone is for review', [one('a', { weight: 1 })], [{ text: 'a' }], [['a broad']]],
  [
    'hints add up',
    [one('a', { weight: 1 }), rule({ id: 'a/two', any: ['two'], weight: 1 })],
    [{ text: 'a two' }],
    [['a strict']],
  ],
  ['the faintest hint is nothing', [one('a', { weight: 0.5 })], [{ text: 'a' }], [[]]],
  [
    'the heavier first',
    [one('a', { weight: 3 }), one('b', { weight: 4 })],
    [{ text: 'a b' }],
    [['b strict', 'a strict']],
  ],
  [
    'equal ones in the order of the taxonomy',
    [one('a', { any: ['x'] }), one('b', { any: ['x'] })],
    [{ text: 'x' }],
    [['b strict', 'a strict']],
  ],
  [
    'what is said first, first',
    [one('a'), one('b')],
    [{ text: `a ${'word '.repeat(20)} b` }],
    [['a strict', 'b strict']],
  ],
  [
    'what is said far behind counts less',
    [one('a'), one('b')],
    [{ text: `a ${FAR} b` }],
    [['a strict', 'b broad']],
  ],
  [
    'it fades more slowly in a preamble, where recitals are joined',
    [one('a'), one('b')],
    [
      { text: `a ${'word '.repeat(60)} b`, role: 'preamble' },
      { text: `a ${'word '.repeat(60)} b`, role: 'body' },
    ],
    [
      ['a strict', 'b strict'],
      ['a strict', 'b broad'],
    ],
  ],
  [
    'much weaker ones are for review',
    [one('a', { weight: 5 }), one('b', { weight: 2 })],
    [{ text: 'a b' }],
    [['a strict', 'b broad']],
  ],
  [
    'a third that one rule alone speaks for is for review, even if hardly weaker',
    [one('a', { weight: 4 }), one('b', { weight: 4 }), one('c', { weight: 3 })],
    [{ text: 'a b c' }],
    [['a strict', 'b strict', 'c broad']],
  ],
  [
    'but not one that two speak for',
    [
      one('a', { weight: 4 }),
      one('b', { weight: 4 }),
      one('c', { weight: 2.6 }),
      rule({ id: 'c/two', any: ['two'], weight: 1 }),
    ],
    [{ text: 'a b c two' }],
    [['a strict', 'b strict', 'c strict']],
  ],
  [
    'what the words of a short point add needs more',
    [one('a', { weight: 5 }), one('b', { weight: 2.6 })],
    [{ text: 'a b' }, { text: 'x' }, { text: 'a b', leadIn: 1 }, { text: `a b ${FAR}`, leadIn: 1 }],
    [['a strict', 'b strict'], [], ['a strict', 'b broad'], ['a strict', 'b strict']],
  ],
  [
    'three at most',
    [one('a'), one('b'), one('c'), one('d')],
    [{ text: 'a b c d' }],
    [['a strict', 'b strict', 'c strict']],
  ],
  ['a general category alone', [one('general')], [{ text: 'general' }], [['general strict']]],
  [
    'a general category gives way to one as strong',
    [one('general'), one('a')],
    [{ text: 'a general' }],
    [['a strict']],
  ],
  [
    'but not to one that is weaker than itself',
    [one('general', { weight: 5 }), one('a')],
    [{ text: 'general a' }],
    [['general strict', 'a strict']],
  ],
  [
    'nor to a weak one',
    [one('general'), one('a', { weight: 2, tier: 'broad' })],
    [{ text: 'general a' }],
    [['general strict', 'a broad']],
  ],
  [
    'a denial',
    [one('a'), rule({ id: 'a/not', any: ['no a'], polarity: 'excluded' })],
    [{ text: 'no a' }],
    [['a strict excluded']],
  ],
  [
    'a denial in an outer heading, beside what the clause says itself',
    [one('a', { weight: 4 }), rule({ id: 'a/not', heading: ['no a'], polarity: 'excluded' })],
    [{ text: 'a', headings: ['x', 'y', 'no a'] }],
    [['a strict']],
  ],
  [
    'paragraphs of one article, and articles of one part',
    [one('a')],
    [
      { text: 'a', headings: ['y'], path: ['body', 'part_I', 'art_1', 'art_1__para_1'] },
      { text: 'x', beside: 0, path: ['body', 'part_I', 'art_1', 'art_1__para_2'] },
      { text: 'x', beside: 0, path: ['body', 'part_I', 'art_2'] },
      { text: 'x', path: ['body', 'art_3'] },
      { text: 'a', path: ['body', 'art_4'] },
    ],
    [['a strict'], ['a strict'], [], [], ['a strict']],
  ],
  [
    'recitals, which continue nothing',
    [one('a')],
    [
      { text: 'a', role: 'preamble', headings: ['y'] },
      { text: 'x', role: 'preamble', beside: 0 },
    ],
    [['a strict'], []],
  ],
  [
    'a denial far behind denies as much',
    [one('a', { weight: 4 }), rule({ id: 'a/not', any: ['no a'], polarity: 'excluded' })],
    [{ text: `a ${FAR} no a` }],
    [['a strict excluded']],
  ],
  [
    'a denial beside what another sentence affirms as weightily',
    [one('a'), rule({ id: 'a/not', any: ['no b'], polarity: 'excluded' })],
    [{ text: 'There a stands. There no b stands.' }],
    [['a strict']],
  ],
  [
    'a denial beside what another sentence hardly affirms',
    [one('a', { weight: 2.5 }), rule({ id: 'a/not', any: ['no b'], polarity: 'excluded' })],
    [{ text: 'There a stands. There no b stands.' }],
    [['a strict excluded']],
  ],
  [
    'a faint denial beside a strong assertion',
    [one('a', { weight: 4 }), rule({ id: 'a/not', any: ['no'], weight: 2, polarity: 'excluded' })],
    [{ text: 'a no' }],
    [['a strict']],
  ],
  [
    'the heading speaks for the clause, an outer one less',
    [one('a', { any: ['x'], weight: 2 }), rule({ id: 'b/heading', heading: ['b'] })],
    [
      { text: 'x', headings: ['b'] },
      { text: 'x', headings: ['y', 'b'] },
    ],
    [
      ['b strict', 'a strict'],
      ['a strict', 'b broad'],
    ],
  ],
  [
    'the heading of a part speaks less for articles without one of their own',
    [one('a', { any: ['x'], weight: 2 }), rule({ id: 'b/heading', heading: ['b'] })],
    [
      { text: 'x', headings: ['b'], path: ['body', 'part_I', 'art_1', 'art_1__para_1'] },
      { text: 'x', beside: 0, path: ['body', 'part_I', 'art_1', 'art_1__para_2'] },
      { text: 'x', headings: ['b'], path: ['body', 'part_II', 'art_2'] },
      { text: 'x', beside: 2, path: ['body', 'part_II', 'art_3'] },
    ],
    [
      ['b strict', 'a strict'],
      ['b strict', 'a strict'],
      ['a strict', 'b broad'],
      ['a strict', 'b broad'],
    ],
  ],
  [
    'of a heading that names several things, what the clause speaks of itself',
    [one('a'), rule({ id: 'a/heading', heading: ['a'] }), rule({ id: 'b/heading', heading: ['b'] })],
    [
      { text: 'a', headings: ['b and a'] },
      { text: 'x', headings: ['b and a'] },
      { text: 'a', headings: ['b', 'a'] },
    ],
    [['a strict'], ['b broad', 'a broad'], ['a strict', 'b strict']],
  ],
  [
    'a point takes over from the words it hangs from, which come first, and says its own',
    [one('a'), one('b')],
    [{ text: 'a:' }, { text: 'b', leadIn: 0 }, { text: 'x', leadIn: 1 }],
    [['a strict'], ['a strict', 'b strict'], ['b strict', 'a broad']],
  ],
  [
    'headings are not taken over: they stand above the point itself',
    [rule({ id: 'a/heading', heading: ['a'] })],
    [
      { text: 'x:', headings: ['a'] },
      { text: 'x', leadIn: 0 },
    ],
    [['a strict'], []],
  ],
  [
    'a clause that says little takes over what at least half of those under its heading say',
    [one('a'), one('b')],
    [
      { text: 'a', headings: ['y'] },
      { text: 'x', beside: 0 },
      { text: 'a b', beside: 0 },
      { text: 'x', headings: ['y'] },
    ],
    [['a strict'], ['a strict'], ['a strict', 'b strict'], []],
  ],
  [
    'what one of two that say something says is no subject of all',
    [one('a'), one('b')],
    [
      { text: 'a', headings: ['y'] },
      { text: 'b', beside: 0 },
      { text: 'x', beside: 0 },
    ],
    [['a strict'], ['b strict'], []],
  ],
  [
    'nor what one alone says among many',
    [one('a')],
    [{ text: 'a', headings: ['y'] }, ...Array.from({ length: 6 }, () => ({ text: 'x', beside: 0 }))],
    [['a strict'], [], [], [], [], [], []],
  ],
  [
    'points that repeat their lead-in do not make its subject that of all',
    [one('a'), one('b')],
    [
      { text: 'b', headings: ['y'] },
      { text: 'a', beside: 0 },
      { text: 'x', beside: 0, leadIn: 1 },
      { text: 'x', beside: 0, leadIn: 1 },
      { text: 'x', beside: 0 },
    ],
    [['b strict'], ['a strict'], ['a strict'], ['a strict'], []],
  ],
  [
    'a hint is supported by what the other clauses under its heading say',
    [one('a'), A_HINT],
    [
      { text: 'a', headings: ['y'] },
      { text: 'hint', beside: 0 },
      { text: 'hint', headings: ['y'] },
    ],
    [['a strict'], ['a strict'], ['a broad']],
  ],
  [
    'the less, the fewer of the others say it',
    [one('a'), one('b'), A_HINT],
    [
      { text: 'a', headings: ['y'] },
      { text: 'b', beside: 0 },
      { text: 'b', beside: 0 },
      { text: 'b', beside: 0 },
      { text: 'hint', beside: 0 },
    ],
    [['a strict'], ['b strict'], ['b strict'], ['b strict'], ['a broad']],
  ],
  [
    'what is for review stays so, however many others are counted',
    [one('a'), one('a', { id: 'a/perhaps', any: ['perhaps'], tier: 'broad', weight: 4 })],
    [
      { text: 'a', headings: ['y'] },
      { text: 'perhaps', beside: 0 },
    ],
    [['a strict'], ['a broad']],
  ],
  [
    'what the others deny is not denied here',
    [one('a', { polarity: 'excluded' }), A_HINT],
    [
      { text: 'a', headings: ['y'] },
      { text: 'hint', beside: 0 },
    ],
    [['a strict excluded'], ['a strict']],
  ],
];

const A_TITLE = rule({ id: 'a/title', title: ['a'], weight: 2 });
const TITLED: [string, string, string[]][] = [
  ['alone, where a clause says little', 'x', ['a strict']],
  ['not where it says something else', 'b', ['b strict']],
  ['beside what speaks for the same', 'c a', ['a strict', 'c broad']],
];

describe('labels', () => {
  it.each(TITLED)('heed the title: %s', (_case, text, expected) => {
    const rules = [A_TITLE, one('a', { weight: 1.5 }), one('b'), one('c', { weight: 2, tier: 'broad' })];
    expect(labelled(rules, [{ text }], 'An a').labels.map(short)).toEqual([expected]);
  });

  it.each(CASES)('%s', (_case, rules, clauses, expected) => {
    expect(labelled(rules, clauses).labels.map(short)).toEqual(expected);
  });

  it('carry the words and weight of every rule that speaks for them, and what spoke against them', () => {
    const rules = [
      rule({ id: 'a/words', any: ['settle ..2 dispute'], weight: 3 }),
      rule({ id: 'a/both', any: ['dispute'], heading: ['peace'], weight: 4 }),
      rule({ id: 'a/held', any: ['dispute'], unless: ['trade'], weight: 3 }),
    ];
    const { text, labels } = labelled(rules, [{ text: 'Settle trade disputes.', headings: ['Peace'] }]);
    const [label] = labels[0]!;
    expect(label).toMatchObject({ category: 'a', family: 'second', tier: 'strict', polarity: 'affirmed' });
    const quote = ({ start, end }: Span): string => text.slice(start, end);
    expect(label!.evidence.map((it) => [it.ruleId, it.place, quote(it.span)])).toEqual([
      ['a/words', 'text', 'Settle trade disputes'],
      ['a/both', 'text', 'disputes'],
      ['a/both', 'heading', 'Peace'],
    ]);
    const [words, bothText, bothHeading] = label!.evidence.map((it) => it.weight);
    expect(words).toBe(3);
    expect(bothHeading).toBe(2);
    expect(bothText).toBeLessThan(2);
    expect(label!.against.map((it) => [it.ruleId, quote(it.span)])).toEqual([['a/held', 'trade']]);
  });

  it('name the clause that inherited evidence comes from, and where it stands', () => {
    const { labels } = labelled([one('a', { weight: 4 })], [{ text: 'a:' }, { text: 'x', leadIn: 0 }]);
    expect(labels[1]![0]!.evidence).toEqual([
      { ruleId: 'a/one', place: 'text', span: { start: 0, end: 1 }, weight: 2.8, inheritedFrom: 'clause_0' },
    ]);
  });

  it('have the score the formula says', () => {
    const rules = [one('a', { weight: 4 }), rule({ id: 'a/two', any: ['a'], weight: 2 })];
    const { labels } = labelled(rules, [{ text: 'a' }]);
    expect(labels[0]![0]!.score).toBeCloseTo(scoreAt(4 + 2 * 0.65 * 0.65), 3);
  });

  it.each<[string, Rule, number]>([
    ['the same words', rule({ id: 'a/two', any: ['a'], weight: 2 }), 2 * 0.65],
    [
      'words a third of which are the same',
      rule({ id: 'a/two', any: ['a b'], weight: 2 }),
      2 * (1 - 0.35 / 3),
    ],
    ['other words in full', rule({ id: 'a/two', heading: ['a'], weight: 2 }), 2],
  ])('add what the rule weighs for %s', (_case, second, weight) => {
    const rules = [one('a', { weight: 4 }), second];
    const { labels } = labelled(rules, [{ text: 'a b', headings: ['a'] }]);
    expect(labels[0]![0]!.score).toBeCloseTo(scoreAt(4 + weight * 0.65), 3);
  });
});

describe('a category that comes before a family', () => {
  const [first, second] = TAXONOMY.families as [Family, Family];
  const b = { ...category('b'), before: ['second'] };
  const taxonomy = { families: [{ ...first, categories: [b, category('e')] }, second] };
  it.each<[string, Rule[], string[]]>([
    ['is first', [one('a', { weight: 4 }), one('b')], ['b strict', 'a strict']],
    [
      'is not when it is for review',
      [one('a', { weight: 5 }), one('b', { weight: 2 })],
      ['a strict', 'b broad'],
    ],
    ['is not before others', [one('e', { weight: 4 }), one('b')], ['e strict', 'b strict']],
  ])('%s', (_case, rules, expected) => {
    const { labels } = labelled(rules, [{ text: 'a b e' }], undefined, taxonomy);
    expect(short(labels[0]!)).toEqual(expected);
  });
});

describe('a category that comes before a family where it stands above the clause', () => {
  const [first, second] = TAXONOMY.families as [Family, Family];
  const b: Category = { ...category('b'), before: ['second'], 'from-above': true };
  const taxonomy = { families: [{ ...first, categories: [b, category('e')] }, second] };
  it.each<[string, Parameters<typeof labelled>[1], string[]]>([
    ['is not first in a sentence that speaks of both', [{ text: 'a b' }], ['a strict', 'b strict']],
    [
      'is first in a point that hangs from it',
      [{ text: 'b:' }, { text: 'a', leadIn: 0 }],
      ['b strict', 'a strict'],
    ],
  ])('%s', (_case, passages, expected) => {
    const rules = [one('a', { weight: 4 }), one('b', { weight: 4 })];
    const { labels } = labelled(rules, passages, undefined, taxonomy);
    expect(short(labels.at(-1)!)).toEqual(expected);
  });
});

describe('a category that is strict only as the main label', () => {
  const [first, second] = TAXONOMY.families as [Family, Family];
  const b: Category = { ...category('b'), 'main-only': true };
  const taxonomy = { families: [{ ...first, categories: [b, category('e')] }, second] };
  it.each<[string, Rule[], string[]]>([
    ['is strict alone', [one('b')], ['b strict']],
    ['is strict before another', [one('b', { weight: 4 }), one('e')], ['b strict', 'e strict']],
    ['is for review behind another', [one('e', { weight: 4 }), one('b')], ['e strict', 'b broad']],
  ])('%s', (_case, rules, expected) => {
    const { labels } = labelled(rules, [{ text: 'b e' }], undefined, taxonomy);
    expect(short(labels[0]!)).toEqual(expected);
  });
});

describe('a category that clauses name in their own words', () => {
  const [first, second] = TAXONOMY.families as [Family, Family];
  const b: Category = { ...category('b'), 'own-words': true };
  const taxonomy = { families: [{ ...first, categories: [b] }, second] };
  const rules = [
    one('a'),
    one('b'),
    rule({ id: 'b/heading', heading: ['b'], weight: 2 }),
    rule({ id: 'c/faint', any: ['faint'], weight: 0.9 }),
  ];
  it.each<[string, Parameters<typeof labelled>[1], string[]]>([
    [
      'is taken from the heading of a clause that says nothing',
      [{ text: 'x', headings: ['b'] }],
      ['b strict'],
    ],
    ['or hardly anything', [{ text: 'faint', headings: ['b'] }], ['b strict', 'c broad']],
    [
      'is for review where the clause says something else',
      [{ text: 'a', headings: ['b'] }],
      ['a strict', 'b broad'],
    ],
    ['is given where it says both', [{ text: 'a b', headings: ['b'] }], ['b strict', 'a strict']],
    [
      'is given to a point whose lead-in says it',
      [
        { text: 'b:', headings: ['b'] },
        { text: 'a', beside: 0, leadIn: 0 },
      ],
      ['b strict', 'a strict'],
    ],
  ])('%s', (_case, passages, expected) => {
    const { labels } = labelled(rules, passages, undefined, taxonomy);
    expect(short(labels.at(-1)!)).toEqual(expected);
  });
});

describe('how many labels a clause may have', () => {
  const rules = ['a', 'b', 'c', 'd'].map((id) => one(id));
  it.each<[string, number | undefined, number]>([
    ['three where the taxonomy does not say', undefined, 3],
    ['one', 1, 1],
    ['more than there are', 6, 4],
  ])('%s', (_case, most, expected) => {
    const taxonomy = { ...TAXONOMY, labels: most };
    expect(labelled(rules, [{ text: 'a b c d' }], undefined, taxonomy).labels[0]).toHaveLength(expected);
  });
});
