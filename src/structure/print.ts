import { type Line, linesInOrder, mostOf, type PageLayout } from '../model/index.js';

/** A line set so much larger than the text (factor) is meant to stand out. */
const LARGER = 1.15;
/** Where more of the text than this is bold, bold sets nothing apart. */
const MOSTLY_BOLD = 0.4;

/**
 * Tells which offsets stand in lines printed to stand out: bold in a text that is not, or larger than most of
 * it. `starts` ascend. Text files have neither, so the answer is no throughout. Linear in lines and starts.
 */
export function standOut(starts: readonly number[], pages: readonly PageLayout[]): boolean[] {
  if (!pages.some((page) => page.lines.some((line) => line.bold || line.fontSizePt !== undefined)))
    return starts.map(() => false);
  const lines = linesInOrder(pages).map(({ line }) => line);
  const usual = usualSize(lines);
  const plain = shareOfBold(lines) > MOSTLY_BOLD;
  let at = 0;
  return starts.map((start) => {
    while (at + 1 < lines.length && lines[at + 1]!.span.start <= start) at += 1;
    const line = lines[at];
    if (line === undefined) return false;
    return (line.bold === true && !plain) || (usual > 0 && (line.fontSizePt ?? 0) >= usual * LARGER);
  });
}

const lengthOf = (line: Line): number => line.span.end - line.span.start;

function shareOfBold(lines: readonly Line[]): number {
  let bold = 0;
  let all = 0;
  for (const line of lines) {
    all += lengthOf(line);
    if (line.bold) bold += lengthOf(line);
  }
  return all === 0 ? 0 : bold / all;
}

/** The font size most characters are printed in, 0 when sizes are unknown. */
const usualSize = (lines: readonly Line[]): number =>
  mostOf(
    lines.flatMap((line) =>
      line.fontSizePt === undefined ? [] : [[line.fontSizePt, lengthOf(line)] as const],
    ),
  ) ?? 0;
