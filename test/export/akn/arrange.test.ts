import { expect, it } from 'vitest';
import { arrange } from '../../../src/export/akn/arrange.js';
import type { Section, SectionKind } from '../../../src/model/index.js';

const KINDS: Readonly<Record<string, SectionKind>> = {
  p: 'preface',
  r: 'preamble',
  b: 'body',
  c: 'conclusions',
  a: 'annex',
  i: 'instrument',
  x: 'article',
};
const section = (letter: string): Section => ({
  ...{ eId: letter, kind: KINDS[letter]!, role: 'body', label: null, number: null, heading: null },
  ...{ span: { start: 0, end: 0 }, children: [] },
});

/** preface | preamble | body | conclusions | annexes with their conclusions */
const arranged = (letters: string): string => {
  const { preface, preamble, body, conclusions, attachments } = arrange([...letters].map(section));
  const id = (one: Section | null) => one?.eId ?? '';
  const annexes = attachments.map((each) => `${each.attached.eId}${id(each.conclusions)}`).join(' ');
  return [id(preface), id(preamble), body.map(id).join(''), id(conclusions), annexes].join('|');
};

it.each<[string, string, string]>([
  ['nothing', '', '||||'],
  ['the usual order', 'prbcaa', 'p|r|b|c|a a'],
  ['a body alone', 'b', '||b||'],
  ['a preface alone', 'p', 'p||||'],
  ['signatures alone', 'c', '|||c|'],
  ['articles without a body', 'pxx', 'p||xx||'],
  ['no body', 'prac', 'p|r|||ac'],
  ['signatures below annexes', 'bcaaca', '||b|c|a ac a'],
  ['signatures after an annex that are its own', 'pbac', 'p||b||ac'],
  ['letters in turn, each signed', 'prbcbc', 'p|r|bcb|c|'],
  ['two agreements in one', 'baba', '||bab||a'],
  ['a further instrument', 'pbcai', 'p||b|c|a i'],
  ['a body after the annexes', 'bcabc', '||bcab|c|'],
  ['signatures twice', 'bcc', '||bc|c|'],
  ['signatures twice below an annex', 'bacc', '||bac|c|'],
  ['two prefaces', 'ppb', 'p||pb||'],
  ['a preamble before the preface', 'rpb', '|r|pb||'],
])('finds the places of %s', (_, letters, expected) => {
  expect(arranged(letters)).toBe(expected);
  expect(arranged(letters).replaceAll(/[| ]/g, '')).toBe(letters);
});
