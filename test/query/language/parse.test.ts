import { describe, expect, it } from 'vitest';
import type { QueryExpression } from '../../../src/model/index.js';
import { parseQuery } from '../../../src/query/index.js';

const word = (words: string): QueryExpression => ({ kind: 'words', words });
const label = (asked: object): QueryExpression => ({ kind: 'label', ...asked });
const statement = (asked: object): QueryExpression => ({ kind: 'statement', ...asked });
const all = (...parts: QueryExpression[]): QueryExpression => ({ kind: 'all', parts });
const any = (...parts: QueryExpression[]): QueryExpression => ({ kind: 'any', parts });
const not = (part: QueryExpression): QueryExpression => ({ kind: 'not', part });

describe('what is typed becomes conditions', () => {
  it.each<[string, string, QueryExpression]>([
    ['a word', 'tribunal', word('tribunal')],
    ['two words must both stand there', 'joint committee', all(word('joint'), word('committee'))],
    ['a phrase', '"armed attack"', word('armed attack')],
    ['curly quotes', '“armed attack”', word('armed attack')],
    ['a quote mark in a phrase', String.raw`"the \"Delta\" works"`, word('the "Delta" works')],
    ['a backslash in a phrase', String.raw`"a\b c\\" d1`, all(word('a\\b c\\'), word('d1'))],
    ['and says what standing side by side says', 'a1 and b1 AND c1', all(word('a1'), word('b1'), word('c1'))],
    ['or binds weaker', 'a1 b1 or c1', any(all(word('a1'), word('b1')), word('c1'))],
    ['parentheses', 'a1 (b1 or c1)', all(word('a1'), any(word('b1'), word('c1')))],
    ['nested parentheses', '((a1))', word('a1')],
    ['a minus leaves out', 'cost -reimburse', all(word('cost'), not(word('reimburse')))],
    ['NOT leaves out', 'cost NOT reimburse', all(word('cost'), not(word('reimburse')))],
    [
      'a small not before words is a word',
      'shall not disclose',
      all(word('shall'), word('not'), word('disclose')),
    ],
    [
      'a small not before a field leaves out',
      'not category:taxation',
      not(label({ category: ['taxation'] })),
    ],
    ['a small not before a parenthesis', 'not (a1 or b1)', not(any(word('a1'), word('b1')))],
    ['a hyphen inside a word', 'third-party', word('third-party')],
    ['signs alone are passed over', 'costs & - taxes', all(word('costs'), word('taxes'))],
    ['letters of every script', 'безопасность', word('безопасность')],
    ['a field', 'category:termination', label({ category: ['termination'] })],
    ['any of several values', 'category:a,b', label({ category: ['a', 'b'] })],
    ['the same with parentheses', 'category:(a or b)', label({ category: ['a', 'b'] })],
    ['the same with or', 'category:a or category:b', label({ category: ['a', 'b'] })],
    [
      'two categories of one clause',
      'category:a category:b',
      all(label({ category: ['a'] }), label({ category: ['b'] })),
    ],
    [
      'polarity is that of the category',
      'category:a polarity:excluded',
      label({ category: ['a'], polarity: 'excluded' }),
    ],
    [
      'the tier is that of each category beside it',
      'category:a category:b tier:strict',
      all(label({ category: ['a'], tier: 'strict' }), label({ category: ['b'], tier: 'strict' })),
    ],
    ['a category of a family', 'family:f category:a', label({ family: ['f'], category: ['a'] })],
    [
      'polarity stays with its own category',
      'not (category:a polarity:excluded)',
      not(label({ category: ['a'], polarity: 'excluded' })),
    ],
    [
      'polarity outside a not is asked apart',
      'not category:a polarity:excluded',
      all(not(label({ category: ['a'] })), label({ polarity: 'excluded' })),
    ],
    [
      'two polarities are two labels',
      'polarity:excluded polarity:affirmed',
      all(label({ polarity: 'excluded' }), label({ polarity: 'affirmed' })),
    ],
    [
      'kind and bearer of one statement',
      'modality:right bearer:sending-state',
      statement({ modality: ['right'], bearer: ['sending-state'] }),
    ],
    [
      'two kinds are two statements',
      'modality:right modality:obligation',
      all(statement({ modality: ['right'] }), statement({ modality: ['obligation'] })),
    ],
    ['values in capitals', 'modality:Right', statement({ modality: ['right'] })],
    ['a field in capitals', 'Modality:right', statement({ modality: ['right'] })],
    [
      'a whole name that has quote marks',
      String.raw`party:"=Works “Delta\” \"B\""`.replace('“', String.raw`\“`),
      { kind: 'party', party: '=Works “Delta” "B"' },
    ],
    ['all of a name of several words', 'party:="United States"', { kind: 'party', party: '=United States' }],
    ['a party by phrase', 'party:"northern isles"', { kind: 'party', party: 'northern isles' }],
    [
      'parties side by side',
      'party:FR party:DE',
      all({ kind: 'party', party: 'FR' }, { kind: 'party', party: 'DE' }),
    ],
    [
      'any of several parties',
      'party:(FR or DE)',
      any({ kind: 'party', party: 'FR' }, { kind: 'party', party: 'DE' }),
    ],
    [
      'a value left out',
      'party:(FR not DE)',
      all({ kind: 'party', party: 'FR' }, not({ kind: 'party', party: 'DE' })),
    ],
    [
      'a value left out with a minus',
      'party:(FR -DE)',
      all({ kind: 'party', party: 'FR' }, not({ kind: 'party', party: 'DE' })),
    ],
    [
      'ids that look like a number with its comma',
      'document:a001,123b',
      { kind: 'document', document: ['a001', '123b'] },
    ],
    ['a value with a colon', 'document:a:b', { kind: 'document', document: ['a:b'] }],
    ['cited by name', 'refers-to:"status of forces"', { kind: 'refers-to', words: 'status of forces' }],
    ['years', 'signed:1990..2005', { kind: 'signed', from: '1990-01-01', to: '2005-12-31' }],
    ['one month', 'signed:2004-02', { kind: 'signed', from: '2004-02-01', to: '2004-02-29' }],
    ['since a day', 'signed:2004-02-29..', { kind: 'signed', from: '2004-02-29', to: null }],
    ['after a year', 'signed:>2004', { kind: 'signed', from: '2005-01-01', to: null }],
    ['before a year', 'signed:<2004', { kind: 'signed', from: null, to: '2003-12-31' }],
    ['up to a year', 'signed:<=2004', { kind: 'signed', from: null, to: '2004-12-31' }],
    ['a sum', 'money:1000', { kind: 'money', from: 1000, to: 1000 }],
    [
      'at least a sum of a currency',
      'money:EUR>=1,000,000',
      { kind: 'money', from: 1e6, to: null, currency: 'EUR' },
    ],
    ['the currency behind', 'money:>=2.5mUSD', { kind: 'money', from: 2.5e6, to: null, currency: 'USD' }],
    [
      'millions in capitals before it',
      'money:>=1MEUR',
      { kind: 'money', from: 1e6, to: null, currency: 'EUR' },
    ],
    ['any sum of a currency', 'money:EUR', { kind: 'money', from: null, to: null, currency: 'EUR' }],
    ['sums between', 'money:1k..2k', { kind: 'money', from: 1000, to: 2000 }],
    ['years of duration', 'duration:>=5y', { kind: 'duration', from: 1825, to: null }],
    ['days written out', 'duration:90days', { kind: 'duration', from: 90, to: 90 }],
    ['twelve months are a year', 'duration:12m', { kind: 'duration', from: 365, to: 365 }],
    ['a whole name', 'party:=France', { kind: 'party', party: '=France' }],
    ['hours', 'duration:72h', { kind: 'duration', from: 3, to: 3 }],
    ['hours written out', 'duration:>=6hours', { kind: 'duration', from: 0.25, to: null }],
    ['hours as ISO 8601 has them', 'duration:PT12H..PT36H', { kind: 'duration', from: 0.5, to: 1.5 }],
    ['as ISO 8601 has it', 'duration:P6M..P1Y', { kind: 'duration', from: 180, to: 365 }],
  ])('%s', (_, typed, expected) => {
    expect(parseQuery(typed).expression).toEqual(expected);
  });

  it('keeps where each condition was typed', () => {
    const typed = 'tribunal -category:taxation "armed attack"';
    const { conditions } = parseQuery(typed);
    expect(conditions.map(({ span, negated }) => [typed.slice(span.start, span.end), negated])).toEqual([
      ['tribunal', false],
      ['category:taxation', true],
      ['"armed attack"', false],
    ]);
  });
});

describe('what cannot be asked is said, and where', () => {
  it.each<[string, string, string, string]>([
    ['nothing', '', 'There is no word to look for', ''],
    ['signs alone', '& -', 'There is no word to look for', '& -'],
    ['an open quote', 'a1 "armed', 'not closed', '"'],
    ['an open parenthesis', 'a1 (b1', 'not closed', '('],
    ['a parenthesis too many', 'a1) b1', 'No parenthesis is open', ')'],
    ['empty parentheses', 'a1 ( )', 'nothing between', '( )'],
    ['empty quotes', 'a1 ""', 'no word between', '""'],
    ['or without a side', 'a1 or', 'both sides of "or"', 'or'],
    ['or without the other side', 'or a1', 'both sides of "or"', 'or'],
    ['and without a side', 'a1 and', 'both sides of "and"', 'and'],
    ['not without a part', 'a1 NOT', 'left out', 'NOT'],
    ['an unknown field', 'categroy:a', 'Did you mean "category:"', 'categroy:'],
    ['a field nothing is like', 'zzzzzzzz:a', 'There are: category,', 'zzzzzzzz:'],
    ['a field without a value', 'party: FR', 'right behind "party:"', 'party:'],
    ['a value that is none', 'modality:obligatoin', 'Did you mean "obligation"', 'modality:obligatoin'],
    ['a value nothing is like', 'tier:x', 'It takes: strict, broad', 'tier:x'],
    ['no date', 'signed:2004-13', 'signed:1990..2005', 'signed:2004-13'],
    ['no day', 'signed:2023-02-29', 'does not take', 'signed:2023-02-29'],
    ['a range that ends before it begins', 'signed:2005..1990', 'does not take', 'signed:2005..1990'],
    [
      'a phrase without end',
      `x "${'the '.repeat(41)}"`,
      'A phrase has 40 words at most',
      `"${'the '.repeat(41)}"`,
    ],
    ['after the last day', 'signed:>9999', 'does not take', 'signed:>9999'],
    ['after the last day itself', 'signed:>9999-12-31', 'does not take', 'signed:>9999-12-31'],
    ['no sum', 'money:lots', 'does not take', 'money:lots'],
    ['a field in a field', 'party:(FR category:a)', 'inside another', 'category:'],
    ['too deep', `${'('.repeat(30)}a1${')'.repeat(30)}`, '20 levels', '('],
    ['too many', 'a1 '.repeat(70), '60 conditions', 'a1'],
    ['too long', 'a'.repeat(3000), '2000 characters', 'a'],
  ])('%s', (_, typed, says, marked) => {
    const message = (() => {
      try {
        parseQuery(typed);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(message).toContain(says);
    const [, line, marks] = message.split('\n') as [string, string, string];
    const start = marks.indexOf('^');
    expect(line.slice(start, start + marks.trim().length)).toBe(marked || ' '.slice(0, line.length - start));
  });
});

describe('more and less than a value', () => {
  it.each<[string, string, number, boolean]>([
    ['the sum itself is not more', 'money:>2000bn', 2e12, false],
    ['the sum itself is not less', 'money:<2000bn', 2e12, false],
    ['a small sum is not more', 'money:>0.5', 0.5, false],
    ['a cent more', 'money:>2000', 2000.01, true],
    ['a unit more of a large sum', 'money:>2000bn', 2e12 + 1, true],
    ['a unit less of a large sum', 'money:<2000bn', 2e12 - 1, true],
    ['hours of less than a day', 'duration:<1d', 0.75, true],
    ['hours of more than a day', 'duration:>1d', 1.25, true],
    ['a day is not more', 'duration:>1d', 1, false],
    ['an hour is more than nothing', 'duration:>0d', 1 / 24, true],
    ['a year is not more than twelve months', 'duration:>12m', 365, false],
  ])('%s: %s', (_, typed, value, expected) => {
    const { expression } = parseQuery(typed);
    const { from, to } = expression as { from: number | null; to: number | null };
    expect((from === null || value >= from) && (to === null || value <= to)).toBe(expected);
  });
});

describe('a condition in parentheses of its own', () => {
  const alone = (part: QueryExpression): QueryExpression => ({ kind: 'any', parts: [part] });
  it.each<[string, string, QueryExpression]>([
    [
      'holds of another label',
      'category:a (family:b)',
      all(alone(label({ family: ['b'] })), label({ category: ['a'] })),
    ],
    [
      'holds of another statement',
      'modality:right (bearer:person)',
      all(alone(statement({ bearer: ['person'] })), statement({ modality: ['right'] })),
    ],
    ['is a word as ever', 'a (b)', all(word('a'), word('b'))],
    ['but several hold of one', '(category:a tier:strict)', label({ category: ['a'], tier: 'strict' })],
    [
      'but values of a field are no condition of their own',
      'category:(a) tier:strict',
      label({ category: ['a'], tier: 'strict' }),
    ],
  ])('%s', (_, typed, expected) => {
    expect(parseQuery(typed).expression).toEqual(expected);
  });
});
