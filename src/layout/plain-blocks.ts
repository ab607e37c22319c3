import { endsDangling, endsLikeItem, endsSentence, namesDivision, startsWithLabel } from './marks.js';
import { type BodyBreak, type BodyLine, cutsSentence } from './printed-line.js';

/** A line this much shorter than the lines of the file usually are ends its paragraph. */
const SHORT = 0.75;
/** An unfinished sentence breaks off earlier where the next word is long. */
const SHORT_UNFINISHED = 0.5;

/**
 * How each line of a text file is parted from the one before it. Blank lines part blocks, except those that
 * came with page furniture: there the words decide, so that a sentence cut in two is whole again.
 */
export function plainBreaks(body: readonly BodyLine[]): BodyBreak[] {
  const usual = blanksThatMeanNothing(body);
  const width = usualWidth(body);
  return body.map(({ line, blankLines, isParted, isInterrupted }, index) => {
    const previous = body[index - 1]?.line;
    if (!previous) return 'block';
    if (isInterrupted) return cutsSentence(previous, line) ? 'line' : 'block';
    if (!isParted) return blankLines > 0 ? 'block' : 'line';
    if (cutsSentence(previous, line) || endsDangling(previous.text)) return 'line';
    if (blankLines > usual || blankLines === 0) return blankLines > 0 ? 'block' : 'line';
    const ended = endsSentence(previous.text) || endsLikeItem(previous.text);
    if (namesDivision(line.text) || (startsWithLabel(line.text) && ended)) return 'block';
    const short = endsSentence(previous.text) ? SHORT : SHORT_UNFINISHED;
    return previous.text.length < width * short ? 'block' : 'line';
  });
}

/** Fewest blank lines around furniture where it plainly cuts a sentence: more than that mean a new block. */
function blanksThatMeanNothing(body: readonly BodyLine[]): number {
  let fewest = Number.POSITIVE_INFINITY;
  body.forEach(({ line, blankLines, isParted }, index) => {
    const previous = body[index - 1]?.line;
    if (isParted && previous && cutsSentence(previous, line)) fewest = Math.min(fewest, blankLines);
  });
  return fewest === Number.POSITIVE_INFINITY ? 0 : fewest;
}

/** Length that one line in ten exceeds. */
function usualWidth(body: readonly BodyLine[]): number {
  const lengths = body.map(({ line }) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}
