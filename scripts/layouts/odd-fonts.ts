import { breakLines } from '../fixtures/break-lines.js';
import type { Setting } from './set-text.js';

/** A font as careless software makes it: its letters look right, and say something else when they are copied. */
export interface OddFont {
  paper: PDFKit.PDFDocument;
  name: string;
  /** The codes that a text is written with, as hexadecimal digits. */
  write: (text: string) => string;
}

/** A letter or a ligature, with its code, its name in the font, and what the map to Unicode makes of it. */
export interface OddGlyph {
  code: number;
  name: string;
  letters: string;
  widthOf1000: number;
  /** Left out of the map where it is null. */
  copied: string | null;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').toUpperCase();
const utf16 = (text: string): string =>
  [...Array(text.length).keys()].map((at) => hex(text.charCodeAt(at), 4)).join('');

/** The map of codes to what they mean, as a font carries it. */
function toUnicode(glyphs: readonly { code: number; copied: string | null }[], digits: number): string {
  const lines = glyphs.flatMap(({ code, copied }) =>
    copied === null ? [] : [`<${hex(code, digits)}> <${utf16(copied)}>`],
  );
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Odd def /CMapType 2 def',
    `1 begincodespacerange <${hex(0, digits)}> <${'F'.repeat(digits)}> endcodespacerange`,
    ...chunks(lines, 100).map((some) => `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

const chunks = <T>(values: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size),
  );

/** Widths of the printable characters of ASCII in Times, as pdfkit measures them. */
const widthOf = (paper: PDFKit.PDFDocument, letters: string): number =>
  Math.round(paper.font('Times-Roman', 1000).widthOfString(letters));

const stream = (paper: PDFKit.PDFDocument, text: string) => {
  const ref = paper.ref({});
  ref.end(text);
  return ref;
};

/**
 * A font of one-byte codes: the letters of ASCII under their own codes, and besides them the glyphs given. Of the
 * plain letters `copied` says what they are copied as.
 */
export function oddFont(
  paper: PDFKit.PDFDocument,
  name: string,
  glyphs: readonly OddGlyph[],
  copied: (letter: string) => string | null = (letter) => letter,
): OddFont {
  const plain = Array.from({ length: 95 }, (_, at) => {
    const letters = String.fromCharCode(32 + at);
    return { code: 32 + at, letters, widthOf1000: widthOf(paper, letters), copied: copied(letters) };
  });
  const all = [...plain, ...glyphs].sort((a, b) => a.code - b.code);
  const [first, last] = [all[0]!.code, all.at(-1)!.code];
  const widths = Array.from(
    { length: last - first + 1 },
    (_, at) => all.find(({ code }) => code === first + at)?.widthOf1000 ?? 0,
  );
  const descriptor = paper.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 32,
    FontBBox: [-168, -218, 1000, 898],
    ItalicAngle: 0,
    Ascent: 683,
    Descent: -217,
    CapHeight: 662,
    StemV: 84,
  });
  descriptor.end(undefined);
  const font = paper.ref({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: name,
    FirstChar: first,
    LastChar: last,
    Widths: widths,
    FontDescriptor: descriptor,
    Encoding: {
      Type: 'Encoding',
      BaseEncoding: 'WinAnsiEncoding',
      Differences: glyphs.flatMap((glyph) => [glyph.code, glyph.name]),
    },
    ToUnicode: stream(paper, toUnicode(all, 2)),
  });
  font.end(undefined);
  const joined = [...glyphs].sort((a, b) => b.letters.length - a.letters.length);
  return {
    paper,
    name: register(paper, name, font),
    write(text) {
      let codes = '';
      for (let at = 0; at < text.length; ) {
        const glyph = joined.find(({ letters }) => text.startsWith(letters, at));
        codes += hex(glyph?.code ?? text.charCodeAt(at), 2);
        at += glyph?.letters.length ?? 1;
      }
      return codes;
    },
  };
}

/** A font of two-byte glyph numbers, 29 below the codes of ASCII as they often are, and no word of what they mean. */
export function glyphNumbersOnly(paper: PDFKit.PDFDocument, name: string): OddFont {
  const widths = Array.from({ length: 95 }, (_, at) => widthOf(paper, String.fromCharCode(32 + at)));
  const descriptor = paper.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: [-168, -218, 1000, 898],
    ItalicAngle: 0,
    Ascent: 683,
    Descent: -217,
    CapHeight: 662,
    StemV: 84,
  });
  descriptor.end(undefined);
  const descendant = paper.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [3, widths],
    CIDToGIDMap: 'Identity',
  });
  descendant.end(undefined);
  const font = paper.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
  });
  font.end(undefined);
  return {
    paper,
    name: register(paper, name, font),
    write: (text) => [...text].map((letter) => hex(letter.charCodeAt(0) - 29, 4)).join(''),
  };
}

/** pdfkit writes into the list of fonts of each page those that it made itself; others are put there by hand. */
function register(paper: PDFKit.PDFDocument, name: string, font: PDFKit.PDFKitReference): string {
  const put = () => {
    (paper.page as unknown as { fonts: Record<string, PDFKit.PDFKitReference> }).fonts[name] = font;
  };
  if (paper.page) put();
  paper.on('pageAdded', put);
  return name;
}

/** One line on the current page in an odd font; `yPt` is the top of the line, as for `setText`. */
export function putOdd(font: OddFont, text: string, xPt: number, yPt: number, sizePt: number): void {
  const { paper, name, write } = font;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const place = `1 0 0 -1 ${round(xPt)} ${round(yPt + 0.8 * sizePt)} Tm`;
  paper.addContent(`BT /${name} ${sizePt} Tf ${place} <${write(text)}> Tj ET`);
}

/** As `setText`, in an odd font and ragged. */
export function setOddText(
  font: OddFont,
  text: string,
  { xPt, yPt, widthPt, sizePt = 10, hyphenate = false }: Setting,
): number {
  const { paper } = font;
  paper.font('Times-Roman', sizePt);
  const lines = breakLines(
    text,
    (words) => paper.widthOfString(words),
    () => widthPt,
    hyphenate,
  );
  for (const [at, line] of lines.entries()) putOdd(font, line.text, xPt, yPt + at * sizePt * 1.25, sizePt);
  return yPt + lines.length * sizePt * 1.25;
}
