import { expect, it } from 'vitest';
import { readListedTerm } from '../../../src/extract/definitions/listed-terms.js';

it.each<[name: string, point: string, expected: [term: string, definition: string] | null]>([
  ['a colon', 'Host State: the State that lends land.', ['Host State', 'the State that lends land.']],
  [
    'a dash',
    'Originating Party - the Party that gives it.',
    ['Originating Party', 'the Party that gives it.'],
  ],
  ['a long dash', 'Originator — the Party that gives it.', ['Originator', 'the Party that gives it.']],
  ['an equals sign', 'Crew = persons on board.', ['Crew', 'persons on board.']],
  ['small letters', 'crew: persons on board.', ['crew', 'persons on board.']],
  [
    'a remark in a bracket',
    'Host Nation (HN): the nation that lends land.',
    ['Host Nation', 'the nation that lends land.'],
  ],
  ['a verb', 'Crew includes persons on board.', ['Crew', 'persons on board.']],
  ['"shall be"', 'Opening Day shall be the first day of May.', ['Opening Day', 'the first day of May.']],
  ['marks', '“Crew” Persons on board.', ['Crew', 'Persons on board.']],
  ['a line of its own', 'Host Base\nany base lent.', ['Host Base', 'any base lent.']],
  ['a column', 'Host Base     any base lent.', ['Host Base', 'any base lent.']],
  ['a full stop', 'Affiliate. Any company of the group.', ['Affiliate', 'Any company of the group.']],
  ['a sentence', 'The Parties shall lend: land, huts and tents.', null],
  ['a rule of interpretation', 'Headings: they are for convenience.', null],
  ['a full stop before a sentence', 'Confidentiality. It binds both.', null],
  ['terms of another text', 'Terms defined in the Treaty have the same meaning here.', null],
  ['nothing', '', null],
])('%s', (_, point, expected) => {
  const found = readListedTerm(point);
  const term = found?.terms[0];
  expect(
    term ? [point.slice(term.start, term.end), point.slice(found!.definitionStart).trim()] : null,
  ).toEqual(expected);
});
