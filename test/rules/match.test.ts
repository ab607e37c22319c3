import { describe, expect, it } from 'vitest';
import type { Fact, Role, Rule, Span } from '../../src/model/index.js';
import { compileRules, matcherFor } from '../../src/rules/index.js';
import { rule } from './rule.js';

interface Clause {
  text: string;
  headings?: string[];
  leadIns?: string[];
  role?: Role;
  /** What stands before the clause's words: its number. */
  label?: string;
  facts?: { kind: 'date' | 'duration'; words: string }[];
}

interface Said {
  hits: string[];
  held: string[];
}

/** Rules that fired, as `id: words (place distance)`, and those held back, as `id: words`. */
const matched = (rules: Rule[], clause: Clause, lexicons: Record<string, string[]> = {}): Said => {
  let text = '';
  const append = (part: string): Span => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? part : `${text}\n\n${part}`;
    return { start, end: text.length };
  };
  const headings = (clause.headings ?? []).map(append);
  const leadIns = (clause.leadIns ?? []).map(append);
  const label = clause.label ?? '';
  const span = append(label + clause.text);
  const values = { date: { date: '2001' }, duration: { period: 'P1Y' } };
  const facts = (clause.facts ?? []).map(({ kind, words }) => {
    const start = text.indexOf(words);
    return { kind, ...values[kind], span: { start, end: start + words.length } } as Fact;
  });
  const compiled = compileRules({ rules, lexicons });
  const { hits, held } = matcherFor(compiled, text, facts, null).match({
    span,
    textStart: span.start + label.length,
    role: clause.role ?? 'body',
    headings,
    leadIns,
  });
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const id = (number: number): string => rules[number]!.id;
  return {
    hits: hits.flatMap((hit) =>
      hit.matches.map((match) => {
        const where = match.place === 'text' ? '' : ` (${match.place} ${match.distance})`;
        return `${id(hit.rule)}: ${words(match.span)}${where}`;
      }),
    ),
    held: held.map((entry) => `${id(entry.rule)}: ${words(entry.span)}`),
  };
};

const fires = (hits: string[], held: string[] = []): Said => ({ hits, held });
const settled = rule({ id: 'a/settled', any: ['dispute ..4 settle'], unless: ['trade'] });

const CASES: [string, Rule[], Clause, Said][] = [
  [
    'inflected words, across a line end, with punctuation between',
    [settled],
    { text: 'Any Disputes (if any)\nshall be settled.' },
    fires(['a/settled: Disputes (if any) shall be settled']),
  ],
  ['too many words between', [settled], { text: 'Disputes of one two three four five settled.' }, fires([])],
  ['not across the end of a sentence', [settled], { text: 'No dispute. Settle it.' }, fires([])],
  [
    'the match that begins first, and of those the one that ends first',
    [rule({ id: 'a/x', any: ['b ..4 c', 'd'] })],
    { text: 'a b b c c d' },
    fires(['a/x: b b c']),
  ],
  [
    'held back by unless in the sentence',
    [settled],
    { text: 'A trade dispute is settled.' },
    fires([], ['a/settled: trade']),
  ],
  [
    'unless in another sentence is nothing',
    [settled],
    { text: 'Trade is free. A dispute is settled.' },
    fires(['a/settled: dispute is settled']),
  ],
  [
    'the first sentence where it is not held',
    [settled],
    { text: 'A trade dispute is settled. Another dispute is settled.' },
    fires(['a/settled: dispute is settled']),
  ],
  [
    'not in the number of the clause, and ^ is behind it',
    [rule({ id: 'a/start', any: ['^ dispute'] }), rule({ id: 'a/number', any: ['12'] })],
    { label: '12. ', text: 'Disputes. Dispute 13.' },
    fires(['a/start: Disputes']),
  ],
  [
    '^ is not the beginning of every sentence',
    [rule({ id: 'a/start', any: ['^ dispute'] })],
    { text: 'One. Dispute.' },
    fires([]),
  ],
  [
    'exact letters',
    [rule({ id: 'a/cis', any: ['"CIS" network'] })],
    { text: 'A cis network and a CIS’s network.' },
    fires(['a/cis: CIS’s network']),
  ],
  [
    'a fact of several words counts as one, its words in a gap as words',
    [rule({ id: 'a/date', any: ['by <date> at'] }), rule({ id: 'a/gap', any: ['by ..2 at'] })],
    { text: 'by 12 May 2001 at noon', facts: [{ kind: 'date', words: '12 May 2001' }] },
    fires(['a/date: by 12 May 2001 at']),
  ],
  [
    'a fact of another kind',
    [rule({ id: 'a/date', any: ['by <date>'] })],
    { text: 'by 12 months', facts: [{ kind: 'duration', words: '12 months' }] },
    fires([]),
  ],
  [
    'numbers in figures',
    [rule({ id: 'a/number', any: ['<number> officer'] })],
    { text: 'twelve officers, 12th officer, 1,200 officers' },
    fires(['a/number: 1,200 officers']),
  ],
  [
    'the role it asks for',
    [rule({ id: 'a/annex', any: ['dispute'], role: ['annex'] }), rule({ id: 'a/any', any: ['dispute'] })],
    { text: 'A dispute.' },
    fires(['a/any: dispute']),
  ],
  [
    'the nearest heading first',
    [rule({ id: 'a/heading', heading: ['dispute'] })],
    { text: 'Words.', headings: ['Scope', 'Disputes and dispute', 'A Dispute'] },
    fires(['a/heading: Disputes (heading 1)']),
  ],
  [
    'a heading held back gives way to the next',
    [rule({ id: 'a/heading', heading: ['dispute'], unless: ['trade'] })],
    { text: 'Words.', headings: ['Disputes of trade', 'Disputes'] },
    fires(['a/heading: Disputes (heading 1)']),
  ],
  [
    'in a heading unless looks at all of it',
    [rule({ id: 'a/heading', heading: ['dispute'], unless: ['trade'] })],
    { text: 'Words.', headings: ['Article V. Disputes. Trade.'] },
    fires([], ['a/heading: Trade']),
  ],
  [
    'heading, lead-in and text are conditions together',
    [
      rule({ id: 'a/all', any: ['settle'], heading: ['dispute'], 'lead-in': ['parties'] }),
      rule({ id: 'a/two', any: ['settle'], heading: ['nothing'] }),
    ],
    { text: 'Settle.', headings: ['Disputes'], leadIns: ['The Parties:'] },
    fires(['a/all: Settle', 'a/all: Parties (lead-in 0)', 'a/all: Disputes (heading 0)']),
  ],
  [
    'a rule whose other condition fails is not held back either',
    [rule({ id: 'a/two', any: ['settle'], heading: ['nothing'], unless: ['trade'] })],
    { text: 'Settle trade.', headings: ['Disputes'] },
    fires([]),
  ],
];

describe('rules', () => {
  it.each(CASES)('%s', (_case, rules, clause, expected) => {
    expect(matched(rules, clause)).toEqual(expected);
  });

  it('use lexicons inside lexicons', () => {
    const lexicons = { body: ['committee', '{joint} body'], joint: ['joint', 'mixed or joint'] };
    const rules = [rule({ id: 'a/body', any: ['the {body} meet'] })];
    expect(matched(rules, { text: 'The mixed or joint bodies meet.' }, lexicons)).toEqual(
      fires(['a/body: The mixed or joint bodies meet']),
    );
  });

  it('refuse unknown and circular lexicons', () => {
    const rules = [rule({ id: 'a/body', any: ['{body}'] })];
    expect(() => compileRules({ rules, lexicons: {} })).toThrow('there is no lexicon {body}');
    expect(() => compileRules({ rules, lexicons: { body: ['a {body}'] } })).toThrow('contains itself');
  });

  it('match the clauses of one document alike, in any order', () => {
    const rules = [settled, rule({ id: 'a/heading', heading: ['dispute'] })];
    const text = 'Disputes\n\nA dispute is settled.\n\nNothing.';
    const clause = (start: number, end: number) => ({
      span: { start, end },
      textStart: start,
      role: 'body' as const,
      headings: [{ start: 0, end: 8 }],
      leadIns: [],
    });
    const one = clause(10, 31);
    const other = clause(33, 41);
    const matcher = matcherFor(compileRules({ rules, lexicons: {} }), text, [], null);
    const first = [matcher.match(one), matcher.match(other), matcher.match(one)];
    expect(first[0]!.hits.map((hit) => hit.rule)).toEqual([0, 1]);
    expect(first[1]!.hits.map((hit) => hit.rule)).toEqual([1]);
    expect(first[2]).toEqual(first[0]);
  });

  it('take time in proportion to the text, however it tempts them', () => {
    const rules = [
      rule({ id: 'a/tempted', any: ['(a|a a|a a a) ..40 (a|a a) ..40 [a] ..40 (a|[a] a) ..40 b'] }),
    ];
    const text = 'a '.repeat(20_000);
    expect(matched(rules, { text })).toEqual(fires([]));
    expect(matched(rules, { text: `${text}b` }).hits).toHaveLength(1);
  });
});
