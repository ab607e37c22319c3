import type { Box, Furniture } from '../model/index.js';
import { endsSentence, startsLower } from './marks.js';

/**
 * Where a line of a positioned page stands; points, as in `Box`. Of turned text, on the page turned until it is
 * upright.
 */
export interface Position {
  box: Box;
  /** As in `Line`; empty for a line of one run, and for turned text. */
  stops: [at: number, xPt: number][];
  /** On the page as it is. */
  boxOnPage: Box;
  /** Clockwise, from upright. */
  quarterTurns: 0 | 1 | 2 | 3;
  baselinePt: number;
  fontSizePt: number;
  bold: boolean;
  /** Where the words begin after a number or letter that stands by itself; null without one. */
  hangPt: number | null;
  /** Lines of one column follow one another downwards; a new number means: the eye goes elsewhere. */
  column: number;
  /** The column is a table, or one of the short blocks of signatories: it begins and ends a block. */
  beside: boolean;
  /** ISO 639-1 code of the language its column is in, where columns differ in that. */
  language?: string;
}

/** Where a line of a text file stands: offsets into the decoded file, in UTF-16 units. */
export interface SourcePlace {
  /** From the character after the line end before it up to its own line end. */
  rawStart: number;
  rawEnd: number;
  /** `[at, source]`: from `at` in the line's text on, characters are those from `source` on; first `at` is 0. */
  origin: [number, number][];
  /** Blanks in front of the first word. */
  indent: number;
  blankLinesBefore: number;
  /** The file says that the line stands out. */
  strong: boolean;
  /** As in `Position`. */
  language?: string;
}

/** One printed line with its characters cleaned: not empty, no white space at its ends. */
export interface PrintedLine {
  pageNumber: number;
  text: string;
  /** Set for positioned pages. */
  position: Position | null;
  /** Set for text files. */
  source: SourcePlace | null;
  /** The words do not run from left to right: never part of the text. */
  turned: boolean;
  /** Taken out from among the runs of its page: never part of the text either. */
  aside?: Furniture['kind'];
}

export type BodyBreak = 'line' | 'block';

/** A line of the text, and what was taken out before it. */
export interface BodyLine {
  line: PrintedLine;
  /** Blank lines before it and around the furniture before it. */
  blankLines: number;
  /** Furniture or the end of a page stands between it and the line before. */
  isParted: boolean;
  /** Words in another language stand between, in its column or in that of the line before it. */
  isInterrupted: boolean;
}

/** The language of the column that the line stands in, where columns differ in that. */
export const languageOfColumn = ({ position, source }: PrintedLine): string | undefined =>
  position?.language ?? source?.language;

/** The same number for lines of one column of one page; text files have one column. */
export const columnKey = ({ pageNumber, position }: PrintedLine): number =>
  pageNumber * 1000 + (position?.column ?? 0);

/** True when the end of the upper line plainly cuts a sentence that the lower one goes on with. */
export const cutsSentence = (previous: PrintedLine, line: PrintedLine): boolean =>
  !endsSentence(previous.text) && startsLower(line.text);
