import { describe, expect, it } from 'vitest';
import { Families } from '../../src/explorer/families.js';
import { besides, conditionOf, narrowed, questionIn, widened } from '../../src/explorer/question.js';
import { suggestionsFor } from '../../src/explorer/suggestions.js';
import { FIELDS, parseQuery } from '../../src/query/index.js';

it.each<[what: string, search: string, question: string]>([
  ['a question', '?q=tribunal+or+court', 'tribunal or court'],
  ['words of an older address', '?words=dispute+%22armed+attack%22', 'dispute "armed attack"'],
  [
    'words that the language would obey',
    '?words=this+or+not+(that)+-x+a:b',
    'this "or" "not" "(that)" "-x" "a:b"',
  ],
  ['a quote that is not closed', '?words=%22armed+attack', '"armed attack"'],
  ['signs without a word', '?words=-+%22%22', ''],
  ['both', '?q=tribunal+or+court&words=dispute', '(tribunal or court) dispute'],
  ['nothing', '?category=termination', ''],
])('finds in an address %s', (_, search, question) => {
  expect(questionIn(new URL(search, 'http://localhost/search'))).toBe(question);
  if (question !== '') parseQuery(question);
});

it.each<[what: string, field: string, value: string, condition: string]>([
  ['a name as it is', 'category', 'dispute-resolution', 'category:dispute-resolution'],
  ['several words in quotes', 'party', 'United States', 'party:"United States"'],
  ['a comma, which would part two values', 'party', 'Red,Blue', 'party:"Red,Blue"'],
  ['quote marks', 'party', '=the "Guard" (East)', String.raw`party:"=the \"Guard\" (East)"`],
  ['a backslash at its end', 'document', 'a b\\', String.raw`document:"a b\\"`],
  ['letters of other alphabets', 'party', 'Österreich', 'party:Österreich'],
])('asks for a value with %s', (_, field, value, condition) => {
  expect(conditionOf(field, value)).toBe(condition);
  const [read, ...others] = parseQuery(condition).conditions;
  expect(Object.values(read!.condition).flat()).toContain(value);
  expect(others).toEqual([]);
});

describe('narrowing', () => {
  it.each<[what: string, question: string, narrower: string]>([
    ['nothing', '', 'party:FR'],
    ['words', 'tribunal', 'tribunal party:FR'],
    ['either of two', 'tribunal or court', '(tribunal or court) party:FR'],
    ['either of two in parentheses', '(tribunal or court)', '(tribunal or court) party:FR'],
    ['a phrase with the word', '"one or both"', '"one or both" party:FR'],
    ['what cannot be read', 'tribunal) or (', '(tribunal) or () party:FR'],
  ])('of %s', (_, question, narrower) => {
    expect(narrowed(question, 'party:FR')).toBe(narrower);
  });

  it.each<[what: string, question: string, wider: string | null]>([
    ['the last part', 'tribunal party:FR', 'tribunal'],
    ['the only part', 'party:FR', ''],
    ['a part between others', 'a  party:FR (b or c)', 'a (b or c)'],
    ['none that is in parentheses', '(a party:FR)', null],
    ['none that is in quotes', '"a party:FR b"', null],
    ['none behind a quote mark in quotes', String.raw`"a \" party:FR b"`, null],
    ['one behind quotes with a quote mark', String.raw`"a \" b" party:FR`, String.raw`"a \" b"`],
    ['none that begins so', 'party:FRANCE', null],
    ['none that is left out', '-party:FR', null],
    ['none behind an operator', 'not party:FR', null],
    ['none on a side of "or"', 'a or party:FR', null],
  ])('is taken back for %s', (_, question, wider) => {
    expect(widened(question, 'party:FR')).toBe(wider);
  });
});

const families = new Families([
  {
    id: 'final-clauses',
    title: 'Final clauses',
    categories: [
      { id: 'termination', title: 'Ending by notice', definition: null, clauses: 2 },
      { id: 'tenure', title: 'Term', definition: null, clauses: 7 },
      { id: 'terror', title: 'Terror', definition: null, clauses: 0 },
    ],
  },
]);
const fields = FIELDS.map(({ name, says, example, values }) => ({
  ...{ name, says, example },
  values: values ? [...values] : null,
}));

it.each<[what: string, typed: string, suggested: string[], from: number]>([
  ['fields and categories, the frequent first', 'a te', ['category:tenure', 'category:termination'], 2],
  ['a field', 'a mod', ['modality:'], 2],
  ['a category by a word of its title', 'notice', ['category:termination'], 0],
  ['behind a minus and a parenthesis', '(-dura', ['duration:'], 2],
  ['values of a field', 'polarity:e', ['polarity:excluded'], 0],
  ['all categories that some clause has', 'category:', ['category:tenure', 'category:termination'], 0],
  ['families', 'x family:fin', ['family:final-clauses'], 2],
  ['an example where there is no list', 'signed:', ['signed:1990..2005'], 0],
  ['nothing for one letter', 'm', [], 0],
  ['nothing in quotes', '"a te', [], 0],
  ['nothing in quotes with a quote mark', String.raw`"a \" te`, [], 0],
  ['nothing behind a name of no field', 'zebra:te', [], 0],
])('suggests %s', (_, typed, suggested, from) => {
  const { start, end, items } = suggestionsFor(typed, typed.length, fields, families);
  expect(items.map(({ insert }) => insert)).toEqual(suggested);
  if (items.length > 0) expect([start, end]).toEqual([from, typed.length]);
});

it.each<[what: string, typed: string, suggested: string[]]>([
  ['all of a name', 'a party:fra', ['party:=France']],
  ['a name by one of its words', 'party:real', ['party:"=United Realm"']],
  ['one with quote marks', '-party:=the', ['party:"=The \\"Delta\\" Works"']],
  ['none of which no word begins so', 'party:elt', []],
  ['no party in quotes', '"party:fra', []],
  ['nothing of a party for another field', 'document:fra', []],
])('suggests of parties %s', (_, typed, suggested) => {
  const parties = ['France', 'United Realm', 'The "Delta" Works'];
  const { items } = suggestionsFor(typed, typed.length, fields, families, parties);
  expect(items.map(({ insert }) => insert)).toEqual(suggested);
  for (const { insert } of items) parseQuery(insert);
});

it.each<[what: string, search: string, question: string, field: string, part: string, written: string]>([
  ['nothing of a label is asked', '', 'tribunal', 'family', 'family:x', 'family:x'],
  ['a label is asked for', '', 'tribunal category:y', 'family', 'family:x', '(family:x)'],
  ['one is asked for by itself', '', '(tier:strict)', 'family', 'family:x', '(family:x)'],
  ['one is asked for elsewhere', '?polarity=excluded', '', 'category', 'category:x', '(category:x)'],
  ['a statement is asked for', '', '-modality:right', 'bearer', 'bearer:person', '(bearer:person)'],
  ['what is asked is of another kind', '', 'modality:right', 'family', 'family:x', 'family:x'],
  ['it is about the agreement', '', 'category:y', 'party', 'party:x', 'party:x'],
])('writes a condition where %s', (_, search, question, field, part, written) => {
  const address = new URL(search, 'http://localhost/search');
  expect(besides(address, question, field, part)).toBe(written);
  parseQuery(`${question} ${written}`);
});
