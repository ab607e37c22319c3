import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, FONT, pdf, stream } from '../../scripts/fixtures/raw-pdf.js';
import { layout } from '../../src/layout/index.js';
import type { PositionedPage } from '../../src/model/index.js';
import { mayVeil } from '../../src/read/content-streams.js';
import { readSource } from '../../src/read/index.js';

const LAYERS = '/OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [6 0 R] >> >>';
const RESOURCES =
  '/Font << /F 5 0 R >> /Properties << /Off 6 0 R /On 7 0 R >> /XObject << /X 8 0 R /P 9 0 R >> /ExtGState << /G << /ca 0 >> >>';
const words = (text: string, y: number, size = 11): string => `BT /F ${size} Tf 72 ${y} Td (${text}) Tj ET`;
const FORM = stream(words('Secret form', 500)).replace(
  '<<',
  '<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /OC 6 0 R /Resources << /Font << /F 5 0 R >> >>',
);
const PICTURE = stream('x').replace(
  '<<',
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
);
const packed = (content: string): string =>
  stream(deflateSync(content).toString('latin1')).replace('<<', '<< /Filter /FlateDecode');

/** Two pages, so that what the second one hides is not seen by the look at the first. */
const withSecond = (content: string): Uint8Array =>
  new Uint8Array(
    pdf([
      CATALOGUE.replace('>>', `${LAYERS} >>`),
      '<< /Type /Pages /Kids [3 0 R 10 0 R] /Count 2 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${RESOURCES} >> >>`,
      stream(words('Article 1', 760)),
      FONT,
      '<< /Type /OCG /Name (Off) >>',
      '<< /Type /OCG /Name (On) >>',
      FORM,
      PICTURE,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 11 0 R /Resources << ${RESOURCES} >> >>`,
      packed(content),
    ]),
  );
/** The same without layers. */
const plain = (content: string): Uint8Array =>
  Buffer.from(
    Buffer.from(withSecond(content)).toString('latin1').replace('/OCProperties', '/XXProperties'),
    'latin1',
  );

const SEEN = words('Seen by all', 760);
const SECRET = words('Secret', 700);

describe('text that nobody sees', () => {
  it.each<[string, Uint8Array, hidden: string[]]>([
    ['of a thousandth of a point', plain(`${SEEN} ${words('Secret', 700, 0.001)}`), ['Secret']],
    ['of no size', plain(`${SEEN} ${words('Secret', 700, 0)}`), [...'Secret']],
    ['drawn without a mark', plain(`${SEEN} q 3 Tr ${SECRET} Q`), ['Secret']],
    ['white on nothing', plain(`${SEEN} 1 1 1 rg ${SECRET}`), ['Secret']],
    ['nearly white on nothing', plain(`${SEEN} .98 g ${SECRET}`), ['Secret']],
    ['white in ink on nothing', plain(`${SEEN} 0 0 0 0 k ${SECRET}`), ['Secret']],
    ['white on white', plain(`${SEEN} 1 g 0 0 595 842 re f ${SECRET}`), ['Secret']],
    ['transparent', plain(`${SEEN} q 1 g ${SECRET} Q /G gs ${words('Glass', 600)}`), ['Secret', 'Glass']],
    ['on a layer that is off', withSecond(`${SEEN} /OC /Off BDC ${SECRET} EMC`), ['Secret']],
    ['in a form on a layer that is off', withSecond(`${SEEN} /X Do`), ['Secret form']],
  ])('is set aside and told of: %s', async (_, bytes, hidden) => {
    const { output, issues } = await readSource(bytes, 'application/pdf');
    const page = output[1] as PositionedPage;
    expect(page.runs.map(({ text }) => text.trim())).toEqual(['Seen by all']);
    expect(page.hidden?.map(({ text }) => text)).toEqual(hidden);
    expect(issues.map(({ severity, code, pageNumber }) => `${severity} ${code} ${pageNumber}`)).toEqual([
      'warning read/hidden-text 2',
    ]);
    const { output: document } = layout(output);
    expect(document.text).not.toContain('Secret');
    expect(document.furniture.filter(({ kind }) => kind === 'hidden')).toEqual([
      { kind: 'hidden', pageNumber: 2, text: hidden.join(' '), box: null, at: document.text.indexOf('Seen') },
    ]);
  });

  it('is an error of a page that has no other', async () => {
    const { issues } = await readSource(plain(`3 Tr ${SECRET}`), 'application/pdf');
    expect(issues.map(({ severity, code, pageNumber }) => `${severity} ${code} ${pageNumber}`)).toEqual([
      'error read/hidden-text 2',
    ]);
  });

  it('is cut out of a line that is seen', async () => {
    const line = 'BT /F 11 Tf 72 760 Td (Seen ) Tj 3 Tr (Secret) Tj ET';
    const { output } = await readSource(plain(line), 'application/pdf');
    const page = output[1] as PositionedPage;
    expect([page.runs[0]!.text.trim(), page.hidden?.at(0)?.text]).toEqual(['Seen', 'Secret']);
  });

  it.each<[string, Uint8Array]>([
    ['white on a dark ground', plain(`${SEEN} 0 0 0.5 rg 60 690 300 20 re f 1 g ${SECRET}`)],
    ['white on a thick line', plain(`${SEEN} 20 w 60 702 m 300 702 l S 1 g ${SECRET}`)],
    ['white on a picture', plain(`${SEEN} q 300 0 0 300 60 500 cm /P Do Q 1 g ${SECRET}`)],
    [
      'what was recognised behind its picture',
      plain(`${SEEN} 3 Tr ${SECRET} q 300 0 0 300 60 500 cm /P Do Q`),
    ],
    ['black after white', plain(`${SEEN} 1 g 0 g ${SECRET}`)],
    ['on a layer that is on', withSecond(`${SEEN} /OC /On BDC ${SECRET} EMC`)],
  ])('is not what is seen: %s', async (_, bytes) => {
    const { output, issues } = await readSource(bytes, 'application/pdf');
    expect((output[1] as PositionedPage).runs.map(({ text }) => text)).toEqual(['Seen by all', 'Secret']);
    expect(issues).toEqual([]);
  });
});

it.each<[string, string, boolean]>([
  ['black text', 'BT (a) Tj ET', false],
  ['a white ground', '1 g 0 0 5 5 re f 0 g BT (a) Tj ET', false],
  ['a white ground, kept apart', 'q 1 1 1 rg 0 0 5 5 re f Q BT (a) Tj ET', false],
  ['white text', '1 1 1 rg BT (a) Tj ET', true],
  ['white text in an array', '1 g BT [(a)-20(b)]TJ ET', true],
  ['a mode that draws nothing', 'BT 3 Tr (a) Tj ET', true],
  ['a mode that does', 'BT 2 Tr (a) Tj ET', false],
])('tells of content that may hide text: %s', (_, content, expected) => {
  expect(mayVeil(Buffer.from(content))).toBe(expected);
});
