/**
 * What `read` hands to `layout`. Geometry is in PDF points (1/72 inch) with the origin at the top left of
 * the upright page, x to the right, y downwards.
 */
export interface TextRun {
  text: string;
  xPt: number;
  /** Top of the glyph box. */
  yPt: number;
  widthPt: number;
  heightPt: number;
  fontSizePt: number;
  bold: boolean;
}

/** A page with positioned text: runs in content-stream order, which need not be reading order. */
export interface PositionedPage {
  kind: 'positioned';
  /** 1-based. */
  pageNumber: number;
  widthPt: number;
  heightPt: number;
  runs: TextRun[];
}

/** A page of a text file (form feeds divide pages): no geometry, decoded text with `\n` line ends. */
export interface PlainPage {
  kind: 'plain';
  pageNumber: number;
  text: string;
  /** Offset of `text[0]` in the decoded file, in UTF-16 units, so that any character can be found again. */
  sourceOffset: number;
}

export type Page = PositionedPage | PlainPage;
