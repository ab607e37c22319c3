import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, FONT, pdf, stream } from '../../scripts/fixtures/raw-pdf.js';
import { readSource } from '../../src/read/index.js';
import { pageTreeOf } from '../../src/read/page-tree.js';

const RESOURCES = '/MediaBox [0 0 595 842] /Resources << /Font << /F 9 0 R >> >>';
const PAGES = [1, 2, 3].flatMap((page) => [
  `<< /Type /Page /Parent 2 0 R ${RESOURCES} /Contents ${2 + page * 2} 0 R >>`,
  stream(`BT /F 11 Tf 72 760 Td (Article ${page}) Tj ET`),
]);
const TREE = '<< /Type /Pages /Kids [3 0 R 5 0 R 7 0 R]';

/** Three pages, under a tree that says of their number what it is told. */
const plain = (count: string): Buffer => pdf([CATALOGUE, `${TREE} ${count} >>`, ...PAGES, FONT]);

/** The same with catalogue and tree packed in an object stream, as PDF 1.5 allows. */
function packed(count: string, tree = `${TREE} ${count} >>`): Buffer {
  const head = `1 0 2 ${CATALOGUE.length + 1} `;
  const objects = deflateSync(`${head}${CATALOGUE} ${tree}`).toString('latin1');
  const bodies = [
    ...[...PAGES, FONT].map((body, index) => [index + 3, body] as const),
    [
      10,
      `<< /Type /ObjStm /N 2 /First ${head.length} /Filter /FlateDecode /Length ${objects.length} >>\nstream\n${objects}\nendstream`,
    ] as const,
  ];
  let text = '%PDF-1.5\n';
  const entries = Buffer.alloc(12 * 7);
  const enter = (object: number, kind: number, place: number, index: number): void => {
    entries.writeUInt8(kind, object * 7);
    entries.writeUInt32BE(place, object * 7 + 1);
    entries.writeUInt16BE(index, object * 7 + 5);
  };
  enter(1, 2, 10, 0);
  enter(2, 2, 10, 1);
  for (const [object, body] of bodies) {
    enter(object, 1, text.length, 0);
    text += `${object} 0 obj\n${body}\nendobj\n`;
  }
  enter(11, 1, text.length, 0);
  const table = `<< /Type /XRef /Size 12 /W [1 4 2] /Root 1 0 R /Length ${entries.length} >>`;
  const end = `11 0 obj\n${table}\nstream\n${entries.toString('latin1')}\nendstream\nendobj\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, 'latin1');
}

const claims = (pages: string): string =>
  `warning read/page-count The number of pages that the PDF gives (${pages}) is not that of the pages it has (3); what is there was read, compare it with the source.`;

describe('PDFs that claim a number of pages', () => {
  it.each<[string, Buffer, number, string[]]>([
    ['the right one', plain('/Count 3'), 3, []],
    ['none at all', plain(''), 3, []],
    ['a thousand million', plain('/Count 1000000000'), 3, [claims('1000000000')]],
    ['zero', plain('/Count 0'), 3, [claims('0')]],
    ['fewer than none', plain('/Count -3'), 3, [claims('-3')]],
    ['one too few', plain('/Count 2'), 3, [claims('2')]],
    ['one that is not whole', plain('/Count 3.5'), 3, [claims('3.5')]],
    ['the right one, packed', packed('/Count 3'), 3, []],
    ['a thousand million, packed', packed('/Count 1000000000'), 3, [claims('1000000000')]],
    ['zero, packed', packed('/Count 0'), 3, [claims('0')]],
    ['fewer than none, packed', packed('/Count -3'), 3, [claims('-3')]],
    ['one too few, packed', packed('/Count 2'), 3, [claims('2')]],
    [
      'zero, where there are none',
      pdf([CATALOGUE, '<< /Type /Pages /Kids [] /Count 0 >>']),
      0,
      [
        'error read/damaged The PDF says that it has no pages, and none were found; fetch it again from its source.',
      ],
    ],
  ])('%s', async (_, file, pages, expected) => {
    const { output, issues } = await readSource(new Uint8Array(file), 'application/pdf');
    const texts = output.map((page) => (page.kind === 'positioned' ? page.runs.map(({ text }) => text) : []));
    expect(texts).toEqual([['Article 1'], ['Article 2'], ['Article 3']].slice(0, pages));
    expect(issues.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual(expected);
  });

  it('knows pages that were taken out from those that are not counted', async () => {
    const taken = '<< /Type /Pages /Kids [3 0 R 7 0 R] /Count 2 >>';
    for (const file of [pdf([CATALOGUE, taken, ...PAGES, FONT]), packed('/Count 2', taken)]) {
      const { output, issues } = await readSource(new Uint8Array(file), 'application/pdf');
      expect([output.length, issues]).toEqual([2, []]);
    }
  });

  it.each<[string, (whole: string) => string, number]>([
    ['all but the trailer', (whole) => whole.slice(0, whole.lastIndexOf('trailer')), 3],
    ['half of its table', (whole) => whole.slice(0, whole.lastIndexOf('xref\n0') + 60), 3],
    ['no more than two pages', (whole) => whole.slice(0, whole.indexOf('7 0 obj')), 2],
    ['two pages and half of a stream', (whole) => whole.slice(0, whole.indexOf('(Article 3)')), 2],
    ['no page', (whole) => whole.slice(0, whole.indexOf('3 0 obj')), 0],
  ])('reads what is left of a PDF that has lost its trailer: %s', async (_, cut, pages) => {
    const whole = pdf([CATALOGUE, `${TREE} /Count 3 >>`, ...PAGES, FONT]).toString('latin1');
    const file = new Uint8Array(Buffer.from(cut(whole), 'latin1'));
    const { output, issues } = await readSource(file, 'application/pdf');
    const words = output
      .flatMap((page) => (page.kind === 'positioned' ? page.runs : []))
      .map(({ text }) => text);
    expect(words).toEqual(['Article 1', 'Article 2', 'Article 3'].slice(0, pages));
    expect(issues.map(({ severity, code }) => `${severity} ${code}`)).toContain('error read/damaged');
  });

  it.each<[string, string, { claims: number[]; pages: number }]>([
    ['nothing', 'obj obj obj', { claims: [], pages: 0 }],
    [
      'revisions of one tree',
      '2 0 obj<</Type/Pages/Count 2>>endobj 2 0 obj<</Type/Pages/Count 3>>endobj',
      { claims: [2, 3], pages: 0 },
    ],
    [
      'no lower level of a tree',
      '4 0 obj<</Type/Pages/Count 2/Parent 2 0 R>>endobj',
      { claims: [], pages: 0 },
    ],
    ['no count that is elsewhere', '2 0 obj<</Type/Pages/Count 8 0 R>>endobj', { claims: [], pages: 0 }],
    [
      'revisions of one page once',
      '3 0 obj<</Type /Page>>endobj 3 0 obj<</Type\n/Page/Parent 2 0 R>>endobj',
      { claims: [], pages: 1 },
    ],
    [
      'nothing of packed objects that are broken',
      '9 0 obj<</Type/ObjStm/First 4>>stream\nxx',
      { claims: [], pages: 0 },
    ],
  ])('sees in the objects of a file %s', (_, text, expected) => {
    const { claims, pages } = pageTreeOf(Buffer.from(text));
    expect({ claims: [...claims], pages: pages.size }).toEqual(expected);
  });
});
