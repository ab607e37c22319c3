import { expect, it } from 'vitest';
import { type Cell, csvLine, toCsv } from '../../src/export/index.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

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
  ['a formula where cells end at semicolons', 'a;=1+1', "a;'=1+1"],
  ['several there, and one at the beginning', '-a;-b;＝c', "'-a;'-b;'＝c"],
  ['one behind a quote there', 'a;"=1+1"', `"a;'""=1+1"""`],
  ['a list with semicolons', 'costs; - claims; visits', 'costs; - claims; visits'],
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

it.each<[string, Cell, 'text' | 'code' | 'boolean', string]>([
  ['a day of any year that is a value of ours', '--09-30', 'code', '--09-30'],
  ['the same as words of a document', '--09-30', 'text', "'--09-30"],
  ['a formula where no text should be', '=1+1', 'code', "'=1+1"],
  ['a formula that begins like a day', '--09-30+1', 'code', "'--09-30+1"],
  ['yes and no', true, 'boolean', 'true'],
])('writes %s in a typed column', (_, cell, type, expected) => {
  expect(csvLine([cell, 1], [{ type }, { type: 'integer' }])).toBe(`${expected},1\r\n`);
});

it.each(HOSTILE_TEXTS)('begins no cell of %s like a formula', (_what, _words, cell) => {
  const inside = csvLine([cell])
    .replace(/\r\n$/, '')
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"');
  expect(inside).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  expect([cell, `'${cell}`]).toContain(inside);
});
