import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type HeatMap, toPng, toSvg } from '../../../src/export/index.js';

const MAP: HeatMap = {
  title: 'Coverage',
  columns: [
    { title: 'scope', group: 'frame' },
    { title: 'termination', group: 'final' },
  ],
  rows: [
    { name: 'Harbour Agreement', states: ['present', 'excluded'] },
    { name: 'Radar Agreement', states: ['inconclusive', 'absent'] },
  ],
};

/** Elements of well-formed XML, with their attributes; throws for any other text. */
function elementsOf(xml: string): { name: string; text: string }[] {
  const elements: { name: string; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const element = { name, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}

it('tells of every cell what it means', () => {
  const titles = elementsOf(toSvg(MAP)).filter(({ name }) => name === 'title');
  expect(titles.map(({ text }) => text)).toEqual([
    'Coverage',
    'Harbour Agreement: scope: present',
    'Harbour Agreement: termination: excluded',
    'Radar Agreement: scope: inconclusive',
    'Radar Agreement: termination: absent',
  ]);
});

describe('nothing that a document holds becomes markup', () => {
  it.each([
    ['a script', '</text><script>alert(1)</script>'],
    ['an attribute', '" onload="alert(1)'],
    ['an entity', '&xxe; & &#0;'],
    ['signs that XML has not', 'a\u0000b\u001bc\ud800d\ufffe'],
  ])('%s', (_, name) => {
    const plainly = elementsOf(toSvg(MAP)).map((element) => element.name);
    const svg = toSvg({ ...MAP, rows: [{ ...MAP.rows[0]!, name }, MAP.rows[1]!] });
    expect(elementsOf(svg).map((element) => element.name)).toEqual(plainly);
  });
});

it('draws PNG of the size of the map, with letters in it', async () => {
  const png = await toPng(MAP);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(toSvg(MAP))!.map(Number);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width! * 2, height! * 2]);
  // The same cells with other names: what differs are letters.
  const others = await toPng({
    ...MAP,
    rows: MAP.rows.map((row) => ({ ...row, name: row.name.replace(/\S/g, 'i') })),
  });
  expect(others.equals(png)).toBe(false);
});

it('draws a map of many rows and none of no rows', () => {
  const rows = Array.from({ length: 1_500 }, (_, index) => ({ ...MAP.rows[0]!, name: `Agreement ${index}` }));
  expect(toSvg({ ...MAP, rows }).match(/<rect/g)!.length).toBeGreaterThan(3_000);
  expect(elementsOf(toSvg({ ...MAP, rows: [] })).length).toBeGreaterThan(3);
});
