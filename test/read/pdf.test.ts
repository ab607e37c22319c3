import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { BASELINE_SHARE, type PositionedPage } from '../../src/model/index.js';
import { detectMediaType, readSource } from '../../src/read/index.js';

async function pdf(draw: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [400, 600], margin: 0 });
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  draw(document);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

async function firstPage(bytes: Uint8Array): Promise<PositionedPage> {
  expect(detectMediaType(bytes)).toBe('application/pdf');
  const { output, issues } = await readSource(bytes, 'application/pdf');
  expect(issues).toEqual([]);
  return output[0] as PositionedPage;
}

const place = (text: string, x: number, y: number) => (document: PDFKit.PDFDocument) =>
  document.font('Helvetica').fontSize(10).text(text, x, y, { baseline: 'alphabetic', lineBreak: false });

describe('a damaged page', () => {
  it('whose text stands nowhere is left out and named, and the other pages are kept', async () => {
    const whole = readFileSync('fixtures/agreements/framework-defence-cooperation.pdf', 'latin1');
    // An unknown operator, and a matrix of too many numbers after it; every stream keeps its length.
    const damaged = whole.replace(/(0\] T)J((?:(?!0\] TJ)[\s\S])*?\nBT\n1 )0 0(?= 1 132 627)/, '$1N$2000');
    expect(damaged).not.toBe(whole);
    const { output, issues } = await readSource(Buffer.from(damaged, 'latin1'), 'application/pdf');
    expect(output.length).toBeGreaterThan(1);
    expect(issues.map(({ code }) => code)).toEqual(['read/damaged']);
  });
});

describe('positions', () => {
  it('counts points from the top left and finds the baseline in the box', async () => {
    const page = await firstPage(await pdf(place('Article 1', 72, 100)));
    expect([page.widthPt, page.heightPt]).toEqual([400, 600]);
    const run = page.runs[0]!;
    expect(run.text).toBe('Article 1');
    expect(run.xPt).toBeCloseTo(72, 1);
    expect(run.yPt + BASELINE_SHARE * run.heightPt).toBeCloseTo(100, 1);
    expect([run.fontSizePt, run.heightPt]).toEqual([10, 10]);
    expect(run.widthPt).toBeGreaterThan(35);
    expect(run.widthPt).toBeLessThan(45);
    expect(run.turned).toBeUndefined();
  });

  it('turns a page upright whose text runs sideways', async () => {
    const bytes = await pdf((document) => {
      document.rotate(90, { origin: [0, 0] });
      place('The Parties shall consult', 50, -300)(document);
    });
    const page = await firstPage(bytes);
    expect([page.widthPt, page.heightPt, page.quarterTurns]).toEqual([600, 400, 3]);
    expect(page.runs[0]!.turned).toBeUndefined();
    expect(page.runs[0]!.xPt).toBeCloseTo(50, 1);
  });

  it('marks a turned word on an upright page and gives the box around it', async () => {
    const bytes = await pdf((document) => {
      place('The Parties shall consult each other', 72, 100)(document);
      document.rotate(-90, { origin: [30, 300] });
      place('Draft', 30, 300)(document);
    });
    const page = await firstPage(bytes);
    expect(page.runs.map(({ text, turned, quarterTurns }) => [text, turned, quarterTurns])).toEqual([
      ['The Parties shall consult each other', undefined, undefined],
      ['Draft', true, 3],
    ]);
    const { xPt, yPt, widthPt, heightPt } = page.runs[1]!;
    expect(xPt).toBeCloseTo(22, 0);
    expect(widthPt).toBeCloseTo(10, 0);
    expect(yPt + heightPt).toBeCloseTo(300, 0);
    expect(heightPt).toBeGreaterThan(20);
  });

  it('knows bold words by their font', async () => {
    const bytes = await pdf((document) => {
      document.font('Helvetica-Bold').fontSize(10).text('Article 1', 72, 80, { lineBreak: false });
      place('The Parties shall consult', 72, 100)(document);
    });
    const page = await firstPage(bytes);
    expect(page.runs.map((run) => [run.text, run.bold])).toEqual([
      ['Article 1', true],
      ['The Parties shall consult', false],
    ]);
  });

  it('leaves the bytes as they were', async () => {
    const bytes = await pdf(place('Article 1', 72, 100));
    const copy = bytes.slice();
    await readSource(bytes, 'application/pdf');
    expect(bytes).toEqual(copy);
  });
});

/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what the pages show and the text does not hold', { timeout: 60_000 }, () => {
  type Draw = (document: PDFKit.PDFDocument) => void;
  const words = place('The Parties shall consult', 72, 100);
  const picture: Draw = (document) => document.image(DOT, 0, 0, { width: 400, height: 600 });
  const drawing: Draw = (document) => {
    for (let y = 20; y < 580; y += 20) document.moveTo(20, y).lineTo(380, y).stroke();
  };
  const rule: Draw = (document) => document.moveTo(20, 50).lineTo(380, 50).stroke();
  const mirrored: Draw = (document) => {
    document.transform(-1, 0, 0, 1, 400, 0);
    words(document);
  };

  const sizeless: Draw = (document) =>
    document.font('Helvetica').fontSize(0).text('The Parties', 72, 130, { lineBreak: false });

  it.each<[string, Draw[], string[]]>([
    ['a page that is a picture', [words, picture], ['error read/no-text-layer 2']],
    ['a page that is a drawing', [words, drawing], ['error read/no-text-layer 2']],
    ['a page with nothing on it', [words, () => {}], []],
    ['a page with a rule on it', [words, rule], []],
    ['pictures throughout', [picture, picture], ['error read/no-text-layer 1']],
    [
      'words below the page',
      [
        (document) => {
          words(document);
          place('and agree', 72, 640)(document);
        },
      ],
      ['warning read/text-outside-page 1'],
    ],
    [
      'words beside a later page, where the first tells that there are such',
      [place('Article 1 of this Agreement', 330, 100), words, place('All of it', -200, 100)],
      ['error read/text-outside-page 3', 'warning read/text-outside-page 1'],
    ],
    ['words outside the only page', [place('The Parties', 72, 640)], ['error read/text-outside-page 1']],
    ['mirrored words', [mirrored], ['error read/mirrored-text 1']],
    ['words without a size', [sizeless], ['error read/hidden-text 1']],
    [
      'words without a size below others',
      [
        (document) => {
          words(document);
          sizeless(document);
        },
      ],
      ['warning read/hidden-text 1'],
    ],
  ])('tells of %s', async (_, draws, expected) => {
    const bytes = await pdf((document) => {
      draws.forEach((draw, index) => {
        if (index > 0) document.addPage();
        draw(document);
      });
    });
    const { issues } = await readSource(bytes, 'application/pdf');
    expect(issues.map(({ severity, code, pageNumber }) => `${severity} ${code} ${pageNumber}`)).toEqual(
      expected,
    );
  });

  it('keeps the text of a page 5,000 pt high', async () => {
    const bytes = await pdf((document) => {
      document.addPage({ size: [400, 5000], margin: 0 });
      for (const y of [50, 2500, 4980]) place(`Words at ${y}`, 72, y)(document);
    });
    const { output, issues } = await readSource(bytes, 'application/pdf');
    expect((output[1] as PositionedPage).runs.map(({ text }) => text)).toEqual([
      'Words at 50',
      'Words at 2500',
      'Words at 4980',
    ]);
    expect(issues).toEqual([]);
  });
});
