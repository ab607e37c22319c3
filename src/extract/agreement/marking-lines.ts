import type { Fact, Span } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { type Folded, type FoundMarking, markingsIn } from './find-markings.js';
import { markingFinder } from './marking-finder.js';

export type CountryFact = Extract<Fact, { kind: 'country' }>;

/** A line of the text, with the levels and States it names. */
export interface Line extends Span {
  markings: FoundMarking[];
  countries: CountryFact[];
}

/** No line names levels more often; the rest is left alone. */
const MOST_MARKINGS = 60;
const LABEL_LENGTH = 120;
const CELL_LENGTH = 40;
const SENTENCE_END = /[.:;]\s*$/;
/** Columns of a table that are no party's. */
export const NOBODYS = /\b(?:English|equivalent|corresponding|comparable|international)\b/i;
/** "For the Republic of Poland:" stands over the levels of one party. */
const LABEL = /^(?:For|In|On\s+behalf\s+of)\b|:\s*$/i;

/** What stands above a line that names levels: the heading of a table, and the State whose levels are listed. */
export interface Above {
  heading: readonly Line[];
  label: string | null;
}

/**
 * The lines that name levels, with what stands above each, in order; after the preamble, but for the signatures. Tables
 * are not always passages, so all lines. `plain`: the text without signs on its letters.
 */
export function* markedLines(context: AgreementContext, plain: Folded): Generator<Line & Above> {
  const { folded } = plain;
  const { text, preamble, conclusions, factsIn } = context;
  const next = markingFinder(text, plain, context.words);
  let above: Above = { heading: [], label: null };
  let read = preamble.end;
  for (let at = next(read, text.length); at !== -1; ) {
    const start = Math.max(preamble.end, text.lastIndexOf('\n', at) + 1);
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const isSigned = start >= conclusions.start && start < conclusions.end;
    const markings = isSigned ? [] : markingsIn(folded, { start, end }).slice(0, MOST_MARKINGS);
    if (markings.length > 0) {
      above = readAbove(context, folded, { start: read, end: start }, above);
      yield { start, end, markings, countries: factsIn('country', { start, end }), ...above };
      read = end + 1;
    }
    at = next(end, text.length);
  }
}

/**
 * What stands above the line at the end of `within`, whose lines name no level; `before` is what stands above them. Read
 * upwards: most often the first line says that there is no heading.
 */
function readAbove(
  { text, conclusions, factsIn }: AgreementContext,
  folded: string,
  within: Span,
  before: Above,
): Above {
  const heading: Line[] = [];
  let nearest: Line | null = null;
  let isRunOver = true;
  for (let end = within.end - 1; end > within.start; ) {
    const start = Math.max(within.start, text.lastIndexOf('\n', end - 1) + 1);
    if (end > start && !(start >= conclusions.start && start < conclusions.end)) {
      const isLabel = end - start <= LABEL_LENGTH;
      const line = { start, end, markings: [], countries: isLabel ? factsIn('country', { start, end }) : [] };
      nearest ??= line;
      const below = heading.at(-1);
      isRunOver = isLabel && (below === undefined || below.start - end < 4);
      if (!isRunOver) break;
      const words = folded.slice(start, end);
      const ends = SENTENCE_END.test(words);
      if (line.countries.length > 0 || (words.length <= CELL_LENGTH && !ends && NOBODYS.test(words))) {
        if (below && ends) break;
        heading.push(line);
      }
    }
    end = start - 1;
  }
  if (nearest === null) return before;
  // A line that names a level always parts two headings.
  const own = heading.length === 0 && isRunOver ? before.heading : heading.reverse();
  const [country] = nearest.countries;
  const isLabel = own.length === 1 && nearest.countries.length === 1;
  return {
    heading: own,
    label: isLabel && LABEL.test(folded.slice(nearest.start, nearest.end)) ? country!.country : null,
  };
}
