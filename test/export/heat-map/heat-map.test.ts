import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { arrange, type Shape } from '../../../src/export/heat-map/layout.js';
import { type HeatMap, toPng, toSvg } from '../../../src/export/index.js';

/** In the letters of the PNG. */
function printedWidth({ text, sizePx, bold }: Extract<Shape, { kind: 'text' }>): number {
  GlobalFonts.registerFromPath(
    'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
    'Printed',
  );
  const context = createCanvas(1, 1).getContext('2d');
  context.font = `${bold ? 'bold ' : ''}${sizePx}px Printed`;
  return context.measureText(text).width;
}

const MAP: HeatMap = {
  title: 'Coverage',
  columns: [
    { title: 'scope', group: 'frame' },
    { title: 'termination', group: 'final' },
  ],
  rows: [
    { name: 'Harbour Agreement', beside: '1994-06-03 · harbour.txt', states: ['present', 'excluded'] },
    { name: 'Radar Agreement', beside: '', states: ['inconclusive', 'absent'] },
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
    'Harbour Agreement (1994-06-03 · harbour.txt): scope: present',
    'Harbour Agreement (1994-06-03 · harbour.txt): termination: excluded',
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
  ])('%s', (_, words) => {
    const plainly = elementsOf(toSvg(MAP)).map((element) => element.name);
    const svg = toSvg({ ...MAP, rows: [{ ...MAP.rows[0]!, name: words, beside: words }, MAP.rows[1]!] });
    expect(elementsOf(svg).map((element) => element.name)).toEqual(plainly);
  });
});

describe('words end before what stands beside them', () => {
  it.each([
    ['capitals', 'MEMORANDUM OF UNDERSTANDING BETWEEN THE MINISTRY', 'WWW MEMORANDUM.PDF'],
    ['small letters', 'agreement on the mutual protection of information', '2012-05-30 · agreement.pdf'],
    ['accents', 'ACCORD GÉNÉRAL DE COOPÉRATION MILITAIRE ÉLARGIE', 'ÉTÉ.txt'],
    ['letters of another script', 'СОГЛАШЕНИЕ О СОТРУДНИЧЕСТВЕ', 'соглашение.pdf'],
    ['nothing beside', 'MEMORANDUM OF UNDERSTANDING BETWEEN THE MINISTRY', ''],
  ])('%s', async (_, name, beside) => {
    const { shapes } = arrange({ ...MAP, rows: [{ ...MAP.rows[0]!, name, beside }] });
    const texts = shapes.filter((shape) => shape.kind === 'text');
    const firstCell = Math.min(
      ...shapes.flatMap((shape) => (shape.kind === 'box' && shape.says ? [shape.x] : [])),
    );
    const ends = [name, beside].flatMap((words) => {
      const shape = texts.find(({ text }) => text === words);
      return shape && words !== '' ? [shape.x, shape.x + printedWidth(shape)] : [];
    });
    const places = [...ends, firstCell];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
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
