import { expect, it } from 'vitest';
import { sayPassedOver } from '../../src/batch/say-passed-over.js';

const many = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`.${index}`, 10 - index]));

it.each<[string, Record<string, number>, string | null]>([
  ['nothing', {}, null],
  ['one file', { '.docx': 1 }, 'Passed over: 1 file (.docx 1).'],
  ['most frequent first', { '.rtf': 1, '.docx': 2 }, 'Passed over: 3 files (.docx 2, .rtf 1).'],
  ['no extension', { '': 2 }, 'Passed over: 2 files (without extension 2).'],
  ['many', many, 'Passed over: 55 files (.0 10, .1 9, .2 8, .3 7, .4 6, .5 5, .6 4, .7 3, others 3).'],
])('says %s', (_, passedOver, expected) => {
  expect(sayPassedOver(passedOver)).toBe(expected);
});
