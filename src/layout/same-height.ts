import type { PrintedLine } from './printed-line.js';

/** The same head stands at the same height on every page, give or take this. */
const SAME_HEIGHT_PT = 8;
/** Print so many times as large as that of other heads is none. */
const LARGER = 1.2;

export type Edge = 'header' | 'footer';

/** A line at the upper or lower edge of a page. */
export interface EdgeLine {
  index: number;
  pageNumber: number;
  edge: Edge;
  /** 0 for the outermost line. */
  depth: number;
  topPt: number | null;
}

/**
 * Splits a group where lines stand at another height, and leaves out larger print: the title from which a head was
 * taken. Lines of text files stay together.
 */
export function sameHeight(lines: readonly PrintedLine[], edges: readonly EdgeLine[]): EdgeLine[][] {
  const sizeOf = ({ index }: EdgeLine) => lines[index]!.position?.fontSizePt ?? 0;
  const sizes = edges.map(sizeOf).sort((a, b) => a - b);
  const largest = LARGER * sizes[sizes.length >> 1]!;
  const group = edges.filter((line) => sizeOf(line) <= largest);
  const sorted = [...group].sort((a, b) => (a.topPt ?? 0) - (b.topPt ?? 0));
  const clusters: EdgeLine[][] = [];
  for (const line of sorted) {
    const cluster = clusters.at(-1);
    if (cluster && (line.topPt ?? 0) - (cluster[0]!.topPt ?? 0) <= SAME_HEIGHT_PT) cluster.push(line);
    else clusters.push([line]);
  }
  return clusters.map((cluster) => cluster.sort((a, b) => a.pageNumber - b.pageNumber));
}
