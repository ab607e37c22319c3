import { expect, it } from 'vitest';
import { sayPagesOf } from '../../src/cli/say-pages.js';

it.each<[string, number[], boolean, string]>([
  ['one', [3], false, 'page 3'],
  ['one after another', [3, 4, 5], false, 'pages 3 to 5'],
  ['two apart', [2, 4], false, 'pages 2 and 4'],
  ['facing others', [1, 3, 5, 7], false, 'every other page from 1 to 7'],
  ['here and there', [1, 2, 5, 9], false, '4 of the pages 1 to 9'],
  ['the one of a text', [1], true, ''],
  ['those of a text', [1, 2], true, 'pages 1 to 2'],
])('says pages: %s', (_, pages, isText, expected) => expect(sayPagesOf(pages, isText)).toBe(expected));
