/** Shorter lines are printed ones: head and foot of a page stand on lines of their own. */
export const LONG_LINE = 300;
/** Furniture inside a line; offsets into its text. */
export interface GluedPiece {
  /** Index of the line it is in. */
  index: number;
  start: number;
  end: number;
  kind: 'header' | 'footer';
}
