import { z } from 'zod';
import { Span } from './span.js';

/** Points (1/72 inch), origin top left of the upright page; x to the right, y downwards. */
export const Box = z.strictObject({
  xPt: z.number(),
  yPt: z.number(),
  widthPt: z.number(),
  heightPt: z.number(),
});
export type Box = z.infer<typeof Box>;

/** One printed line. Lines of a page are in reading order and do not overlap. */
export const Line = z.strictObject({
  span: Span,
  /** Null for text files. */
  box: Box.nullable(),
  /** Most frequent font size of the line; absent for text files. */
  fontSizePt: z.number().optional(),
  /**
   * Where runs of glyphs begin and end, as the page draws them: offset from the start of the line's span, and x in
   * points. Ascending in the offset. Absent for a line that is one run.
   */
  stops: z.array(z.tuple([z.int().min(0), z.number()])).optional(),
  /** Every letter of the line is bold, or the file calls it a heading; absent when not. */
  bold: z.literal(true).optional(),
});
export type Line = z.infer<typeof Line>;

/** How a page was read from its picture, by text recognition (OCR). */
export const Recognition = z.strictObject({
  /** How sure the recognition is of the letters: the mean over letters and digits. */
  confidence: z.number().min(0).max(1),
  /** The page is turned clockwise by so many degrees about its middle, for its lines to be level; boxes are on it so. */
  levelledDegrees: z.number(),
});
export type Recognition = z.infer<typeof Recognition>;

export const PageLayout = z.strictObject({
  pageNumber: z.int().min(1),
  /** Null for text files. */
  widthPt: z.number().nullable(),
  heightPt: z.number().nullable(),
  /**
   * The page as the file shows it is turned by so many quarters clockwise for its words to be upright; absent where
   * they are.
   */
  quarterTurns: z.literal([1, 2, 3]).optional(),
  /** Absent for pages whose text came with the document. */
  ocr: Recognition.optional(),
  lines: z.array(Line),
});
export type PageLayout = z.infer<typeof PageLayout>;

/** Text of the page that is not text of the agreement: kept aside, never deleted. `hidden`: nobody sees it there. */
export const Furniture = z.strictObject({
  kind: z.enum(['header', 'footer', 'page-number', 'stamp', 'line-number', 'hidden']),
  pageNumber: z.int().min(1),
  text: z.string(),
  box: Box.nullable(),
  /** Where the document text would have continued it: offset into the document text. */
  at: z.int().min(0),
});
export type Furniture = z.infer<typeof Furniture>;

/** ISO 639-1 */
export const LanguageCode = z.string().regex(/^[a-z]{2}$/);

/**
 * The text of a print in another language than the document text, with its own places on the pages. Spans and
 * offsets under it count in its own `text`, not in that of the document; otherwise as in `DocumentText`.
 */
export const Expression = z.strictObject({
  language: LanguageCode,
  text: z.string(),
  /** Those it stands on. */
  pages: z.array(PageLayout),
  joinedHyphens: z.array(z.int().min(0)),
  origin: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
});
export type Expression = z.infer<typeof Expression>;

/**
 * The one canonical text and how it maps to pages. `\n` ends a printed line, a blank line (`\n\n`) ends a
 * block. Nobody edits `text` after layout; every span of the record points into it. Footnotes stand behind the words
 * of their page, or behind the paragraph that goes on from it to the next.
 */
export const DocumentText = z.strictObject({
  text: z.string(),
  pages: z.array(PageLayout),
  furniture: z.array(Furniture),
  /** Offsets in `text` where a hyphen that only broke a line was taken out, in ascending order. */
  joinedHyphens: z.array(z.int().min(0)),
  /**
   * Text files only: `[at, source]` pairs in ascending order; from `at` on, character `at + n` of `text`
   * is character `source + n` of the decoded file. Empty for all others.
   */
  origin: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  /** The languages of the print, that of `text` first; empty when too few words tell. */
  languages: z.array(LanguageCode),
  /** The print in its other languages, in the order of `languages`; `text` holds nothing of it. */
  expressions: z.array(Expression).default([]),
});
export type DocumentText = z.infer<typeof DocumentText>;
