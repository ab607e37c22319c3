import type { Recognition } from './document-text.js';

/** The glyph box of a run reaches this share of its height above the baseline; the rest is below it. */
export const BASELINE_SHARE = 0.8;

/**
 * What `read` hands to `layout`. Geometry is in PDF points (1/72 inch) with the origin at the top left of
 * the upright page, x to the right, y downwards.
 */
export interface TextRun {
  text: string;
  xPt: number;
  /** Top of the glyph box; the baseline is at `yPt + BASELINE_SHARE * heightPt` unless the run is turned. */
  yPt: number;
  widthPt: number;
  /** Equals `fontSizePt` unless the run is turned. */
  heightPt: number;
  fontSizePt: number;
  bold: boolean;
  /** The words do not run from left to right on the upright page; the box surrounds them all the same. */
  turned?: true;
  /** Of a turned run: so many quarter turns clockwise from upright. Absent where it is askew or mirrored. */
  quarterTurns?: 1 | 2 | 3;
}

/** A page with positioned text: runs in content-stream order, which need not be reading order. */
export interface PositionedPage {
  kind: 'positioned';
  /** 1-based. */
  pageNumber: number;
  widthPt: number;
  heightPt: number;
  runs: TextRun[];
  /** Text that a person does not see on the page: no part of `runs`. Absent where there is none; empty where it is lost. */
  hidden?: TextRun[];
  /** The page was read from its picture. */
  ocr?: Recognition;
  /** So many quarter turns clockwise the page was given for its words to be upright. Absent where the file shows it so. */
  quarterTurns?: 1 | 2 | 3;
}

/** The turn of a page in the form in which pages hold it. */
export const quarterTurned = (turns: number): Pick<PositionedPage, 'quarterTurns'> =>
  turns === 1 || turns === 2 || turns === 3 ? { quarterTurns: turns } : {};

/** A page of a text file (form feeds divide pages): no geometry, decoded text with `\n` line ends. */
export interface PlainPage {
  kind: 'plain';
  pageNumber: number;
  text: string;
  /** Offset of `text[0]` in the decoded file, in UTF-16 units, so that any character can be found again. */
  sourceOffset: number;
  /** Set where the file says what its text looks like, as those of Word and web pages do; it has no pages then. */
  print?: PlainPrint;
}

/** What a document without geometry says of its print. */
export interface PlainPrint {
  /** Lines of `text` that stand out, by their offsets in it: bold throughout, or headings. Ascending. */
  strong: [number, number][];
  /** Lines of `text` in columns of tables that differ in language: their offsets, and its ISO 639-1 code. Ascending. */
  languages: [start: number, end: number, language: string][];
  /** What stands at the edges of every page when it is printed, or is not seen: no part of `text`. */
  furniture: { kind: 'header' | 'footer' | 'hidden'; text: string }[];
}

export type Page = PositionedPage | PlainPage;
