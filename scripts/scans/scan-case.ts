import type { Fault } from './pixels.js';

/** A page of a scanned document: what is printed on it, and what happened to it on the scanner. */
export interface ScannedPage {
  draw: (paper: PDFKit.PDFDocument) => void;
  /** Pixels to the inch. */
  dpi?: number;
  faults?: readonly Fault[];
  /** Clockwise, on the glass. */
  quarterTurns?: 0 | 1 | 2 | 3;
  /** How the picture is kept; black and white without shades takes least room. */
  kept?: 'jpeg' | 'black-and-white';
  /** In how many strips it is kept. */
  strips?: number;
  /** Drawn over the picture, or behind it with `hidden`. */
  over?: (paper: PDFKit.PDFDocument) => void;
}

/** A scan, or a document with scanned pages, and what must be read of it. */
export interface ScanCase {
  /** Names the files in `fixtures/scans`. */
  name: string;
  /** What it exercises, in plain English. */
  exercises: string;
  /** A page that is no scan is drawn as it is. */
  pages: readonly (ScannedPage | { digital: ScannedPage['draw'] })[];
  /** Paragraphs parted by blank lines. */
  text: string;
  /** Pages that must be recognised. */
  recognised: readonly number[];
}
