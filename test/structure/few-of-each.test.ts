import { expect, it } from 'vitest';
import type { Issue } from '../../src/model/index.js';
import { fewOfEach } from '../../src/structure/few-of-each.js';

const issue = (code: string, at: number): Issue => ({
  code,
  severity: 'warning',
  message: `The number ${at} stands twice.`,
});

it('keeps twenty issues of a kind, and says how many more there are', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => issue('structure/duplicate-number', at));
  const more = [
    issue('structure/numbering-gap', 20),
    ...[21, 22].map((at) => issue('structure/duplicate-number', at)),
  ];
  expect(fewOfEach(twenty)).toEqual(twenty);
  const few = fewOfEach([...twenty, ...more]);
  expect(few.slice(0, 19)).toEqual(twenty.slice(0, 19));
  expect(few.slice(19).map(({ message }) => message)).toEqual([
    'The number 19 stands twice. There are 2 more of this kind.',
    'The number 20 stands twice.',
  ]);
});
