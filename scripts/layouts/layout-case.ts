/** A document of the layout suite: what is drawn, and what Pacta must read. */
export interface LayoutCase {
  /** Names the files in `fixtures/layouts`. */
  name: string;
  /** What it exercises, in plain English. */
  exercises: string;
  draw: (paper: PDFKit.PDFDocument) => void;
  /** The text as a person would read it aloud, paragraphs parted by blank lines. Line breaks inside do not count. */
  text: string;
  /** What stands on the pages and must not stand in the text. */
  furniture?: readonly string[];
  /** The texts in other languages than the main one, by ISO 639-1 code, as `text`; not looked at when left out. */
  expressions?: Readonly<Record<string, string>>;
}
