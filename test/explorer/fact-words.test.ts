import { describe, expect, it } from 'vitest';
import {
  sayDelay,
  sayLevel,
  sayNote,
  saySide,
  saySignatory,
  sayStep,
} from '../../src/explorer/fact-words.js';
import type { LadderStep } from '../../src/model/index.js';

const at = (value: string, start = 10) => ({ value, span: { start, end: start + value.length } });

describe('how long after the event it comes into force', () => {
  it.each([
    ['a period', { period: 'P30D', firstOfMonth: null }, '30 days after'],
    ['the next month', { period: null, firstOfMonth: 1 }, 'on the first day of the month after'],
    ['a later month', { period: null, firstOfMonth: 2 }, 'on the first day of the second month after'],
    [
      'a month after a period',
      { period: 'P60D', firstOfMonth: 1 },
      'on the first day of the month 60 days after',
    ],
  ])('%s', (_, delay, said) => {
    expect(sayDelay(delay)).toBe(said);
  });
});

describe('who signed', () => {
  it.each([
    [
      'all of it',
      { name: at('A. Reader'), capacity: at('Minister'), for: at('Norway') },
      'A. Reader, Minister, for Norway',
    ],
    ['no name', { name: null, capacity: null, for: at('Norway') }, 'Norway'],
    ['a name alone', { name: at('A. Reader'), capacity: null, for: null }, 'A. Reader'],
    ['nothing printed', { name: null, capacity: null, for: null }, undefined],
  ])('%s', (_, signatory, said) => {
    expect(saySignatory(signatory)?.value).toBe(said);
  });

  it.each([
    [
      'each on its day',
      { for: at('Norway'), date: at('2012-05-30'), place: at('Bergen') },
      'Norway, 2012-05-30, Bergen',
    ],
    ['a day alone', { for: null, date: at('2012-05-30'), place: null }, '2012-05-30'],
  ])('%s', (_, side, said) => {
    expect(saySide(side)?.value).toBe(said);
  });

  it('tells of a note from whom, to whom and when', () => {
    const note = { eId: 'part_n1', date: at('2012-05-30', 40), from: at('the Embassy', 70), to: null };
    expect(sayNote(note)).toEqual({ value: '2012-05-30, from the Embassy', span: { start: 40, end: 50 } });
  });
});

it('tells of a step of the settlement of disputes what the text says of it', () => {
  const step: LadderStep = {
    ...{ step: 'arbitration', clause: 'art_9', span: { start: 5, end: 16 } },
    ...{ after: at('P60D'), working: true, body: null, appointedBy: at('the President') },
    ...{ seat: at('Oslo'), rules: at('the Rules'), final: { start: 20, end: 25 } },
  };
  expect(sayStep(step).value).toBe(
    'arbitration, after 60 working days without a settlement, appointed by the President, in Oslo, under the Rules, final',
  );
});

it('tells of a level of classification whose marking each is', () => {
  const byParty = [
    { party: 'Norway', marking: 'HEMMELIG', span: { start: 3, end: 11 } },
    { party: null, marking: 'SECRET', span: { start: 30, end: 36 } },
  ];
  expect(sayLevel({ level: 'top-secret', byParty })).toEqual({
    value: 'top secret: HEMMELIG (Norway), SECRET',
    span: { start: 3, end: 11 },
  });
  expect(sayLevel({ level: 'secret', byParty: [] })).toBeNull();
});
