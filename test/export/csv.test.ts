import { expect, it } from 'vitest';
import { type Cell, toCsv } from '../../src/export/index.js';

it.each<[string, Cell, string]>([
  ['plain text', 'abc', 'abc'],
  ['a comma', 'a,b', '"a,b"'],
  ['quotes', 'say "yes"', '"say ""yes"""'],
  ['a line end', 'a\nb', '"a\nb"'],
  ['spaces at the ends', ' a ', '" a "'],
  ['nothing', null, ''],
  ['a number', -1.5, '-1.5'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula with quotes', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['a plus', '+1', "'+1"],
  ['a minus', '-1', "'-1"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a carriage return', '\r=1', `"'\r=1"`],
  ['a formula in letters of full width', '＝1+1', "'＝1+1"],
  ['an equals sign further on', 'a=1', 'a=1'],
])('writes %s', (_, cell, expected) => {
  expect(toCsv(['head'], [[cell]])).toBe(`head\r\n${expected}\r\n`);
});

it('writes rows under the header', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        [1, 'x'],
        ['=', null],
      ],
    ),
  ).toBe("a,b\r\n1,x\r\n'=,\r\n");
});
