/**
 * `npx tsx scripts/make-hostile-fixtures.ts`: writes the files of fixtures/hostile, the same bytes every time.
 * What each is for, and which issue it gives, is said in fixtures/hostile/README.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { finished } from './fixtures/fixture-pdf.js';
import { CATALOGUE, FONT, pdf, stream } from './fixtures/raw-pdf.js';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/hostile');
const WRITTEN = new Date('2026-01-01T00:00:00Z');
const SENTENCES = [
  'The Parties shall hold consultations once a year on the matters set out in this Arrangement.',
  'Each Party shall bear the costs of its own participation unless the Parties agree otherwise.',
  'Visits shall be notified through the liaison offices at least thirty days in advance.',
];

type Options = ConstructorParameters<typeof PDFDocument>[0];

/** A short agreement of `pages` pages, each with an article of its own. */
async function agreement(pages: number, options: Options = {}): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    info: { Title: 'Arrangement on Visits', CreationDate: WRITTEN, ModDate: WRITTEN },
    autoFirstPage: false,
    ...options,
  });
  for (let page = 1; page <= pages; page += 1) {
    document.addPage();
    document.font('Helvetica-Bold').fontSize(12).text(`Article ${page}`, { align: 'center' }).moveDown();
    document.font('Helvetica').fontSize(11);
    for (let number = 1; number <= 6; number += 1) {
      document.text(`${number}. ${SENTENCES[(page + number) % SENTENCES.length]}`).moveDown();
    }
  }
  return finished(document);
}

/** Pages that hold a drawing and no letters, as a scanner without text recognition makes them. */
async function pictures(pages: readonly ('picture' | 'text')[]): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    info: { CreationDate: WRITTEN, ModDate: WRITTEN },
    autoFirstPage: false,
  });
  for (const page of pages) {
    document.addPage();
    if (page === 'text') document.fontSize(11).text(SENTENCES.join(' '));
    else for (let line = 0; line < 30; line += 1) document.rect(72, 90 + line * 20, 400, 8).fill('#444444');
  }
  return finished(document);
}

/** The page tree leads back into itself. */
const cyclicPageTree = () =>
  pdf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 3 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 3 >>',
  ]);

/** A first trailer stands at the front, as in files made for the web: pages before the cut can be found. */
function cutOff(): Buffer {
  const pages = [3, 5, 7, 9].flatMap((page, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${page + 1} 0 R /Resources << /Font << /F 11 0 R >> >> >>`,
    stream(`BT /F 11 Tf 72 760 Td (Article ${index + 1}) Tj 0 -20 Td (${SENTENCES[index % 3]}) Tj ET`),
  ]);
  const tree = '<< /Type /Pages /Kids [3 0 R 5 0 R 7 0 R 9 0 R] /Count 4 >>';
  const whole = pdf([CATALOGUE, tree, ...pages, FONT]);
  const front = Buffer.from('%PDF-1.4\ntrailer\n<< /Size 12 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n');
  return Buffer.concat([front, whole.subarray(whole.indexOf('\n') + 1, whole.indexOf('9 0 obj'))]);
}

/** A few kilobytes that unfold to a page of two million characters. */
function endlessPage(): Buffer {
  const line = `(${SENTENCES[0]}) Tj 0 -0.01 Td\n`;
  const packed = deflateSync(Buffer.from(`BT /F 11 Tf 72 760 Td ${line.repeat(22_000)} ET`), { level: 9 });
  const head = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return pdf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `${head}${packed.toString('latin1')}\nendstream`,
    FONT,
  ]);
}

/** A form that draws itself: the page has text of its own beside it. */
const cyclicForm = () =>
  pdf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>',
    stream(`BT /F 11 Tf 72 760 Td (${SENTENCES[0]}) Tj ET /X Do`),
    FONT,
    '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
  ]);

/** One page at the bottom of a page tree a thousand levels deep. */
function deepPageTree(): Buffer {
  const levels = 1_000;
  const nodes = Array.from(
    { length: levels },
    (_, level) =>
      `<< /Type /Pages ${level > 0 ? `/Parent ${level + 1} 0 R ` : ''}/Kids [${level + 3} 0 R] /Count 1 >>`,
  );
  const [page, content, font] = [levels + 2, levels + 3, levels + 4];
  return pdf([
    CATALOGUE,
    ...nodes,
    `<< /Type /Page /Parent ${page - 1} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> >> >>`,
    stream(`BT /F 11 Tf 72 760 Td (${SENTENCES[1]}) Tj ET`),
    FONT,
  ]);
}

/** A few kilobytes that claim a hundred thousand pages: every level of the tree names the one below many times. */
function manyPages(): Buffer {
  const kids = (object: number) => `[${Array.from({ length: 10 }, () => `${object} 0 R`).join(' ')}]`;
  const levels = [2, 3, 4, 5, 6].map(
    (object, level) => `<< /Type /Pages /Kids ${kids(object + 1)} /Count ${10 ** (5 - level)} >>`,
  );
  return pdf([
    CATALOGUE,
    ...levels,
    '<< /Type /Page /Parent 6 0 R /MediaBox [0 0 595 842] /Contents 8 0 R /Resources << /Font << /F 9 0 R >> >> >>',
    stream(`BT /F 11 Tf 72 760 Td (${SENTENCES[2]}) Tj ET`),
    FONT,
  ]);
}

/** Bytes without meaning, the same ones every time (a linear congruential generator). */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 20_260_101;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

const whole = await agreement(6);
const files: Record<string, Uint8Array> = {
  'empty.pdf': Buffer.alloc(0),
  'empty.txt': Buffer.alloc(0),
  'blank.txt': Buffer.from(' \n\n\t\r\n\f\n'),
  'truncated.pdf': whole.subarray(0, Math.floor(whole.length * 0.6)),
  'cut-off.pdf': cutOff(),
  'endless-page.pdf': endlessPage(),
  'header-only.pdf': Buffer.from('%PDF-1.7\n'),
  'noise-in-the-middle.pdf': Buffer.concat([whole.subarray(0, 2_000), noise(1_500), whole.subarray(3_500)]),
  'encrypted.pdf': await agreement(2, {
    userPassword: 'only the reader knows',
    ownerPassword: 'only the owner knows',
    pdfVersion: '1.3',
  }),
  'image-only.pdf': await pictures(['picture', 'picture']),
  'partly-image.pdf': await pictures(['text', 'picture', 'picture', 'text', 'picture']),
  'really-a-pdf.txt': await agreement(1),
  'really-text.pdf': Buffer.from(`Article 1\n\n${SENTENCES.join('\n')}\n`),
  'binary.txt': noise(4_096),
  'binary.pdf': noise(4_096),
  'rich-text.txt': Buffer.from(`{\\rtf1\\ansi ${SENTENCES[0]}\\par}\n`),
  'cyclic-page-tree.pdf': cyclicPageTree(),
  'cyclic-form.pdf': cyclicForm(),
  'deep-page-tree.pdf': deepPageTree(),
  'many-pages.pdf': manyPages(),
};

mkdirSync(FOLDER, { recursive: true });
for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(FOLDER, name), bytes);
