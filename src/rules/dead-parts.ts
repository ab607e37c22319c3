import type { Extent, PatternComparison } from './covers.js';
import type { Pattern } from './pattern.js';
import { written } from './written.js';

/** A part of a list of patterns that decides nothing: without it they match where they did. */
export interface DeadPart {
  /** Place in the list of the pattern it is or stands in, from 0. */
  index: number;
  kind: 'pattern' | 'alternative' | 'optional';
  part: string;
  /** What matches whenever it does; null where only several together do. */
  coveredBy: string | null;
}

const NOTHING: Pattern = { kind: 'sequence', items: [] };

/**
 * What can be taken out of a list of patterns of which one must match, so that they match to the same extent as before;
 * all of it together: of two that do the same the later one is named.
 */
export const deadParts = (
  patterns: readonly Pattern[],
  comparison: PatternComparison,
  extent: Extent,
): DeadPart[] => {
  const left: (Pattern | null)[] = [...patterns];
  const found: DeadPart[] = [];
  for (let index = patterns.length - 1; index >= 0; index -= 1) {
    const pattern = patterns[index]!;
    const others = left.filter((other, place) => other !== null && place !== index) as Pattern[];
    const alone = others.find((other) => comparison.covers([other], pattern, extent));
    if (alone || comparison.covers(others, pattern, extent)) {
      found.push({
        index,
        kind: 'pattern',
        part: written(pattern),
        coveredBy: alone ? written(alone) : null,
      });
      left[index] = null;
      continue;
    }
    const dead = new PartsOfPattern(others, comparison, extent);
    left[index] = dead.takenOut(pattern);
    found.push(...dead.found.map((part) => ({ index, ...part })));
  }
  return found.reverse();
};

/** The way from a whole pattern to a part of it. */
interface Way {
  /** The whole pattern where this stands for the part, and everything else on the way is taken. */
  taken: (part: Pattern) => Pattern;
  /** The whole pattern where this stands for the part. */
  left: (part: Pattern) => Pattern;
}

const WHOLE: Way = { taken: (part) => part, left: (part) => part };

class PartsOfPattern {
  /** From the end of the pattern to its beginning. */
  readonly found: Omit<DeadPart, 'index'>[] = [];

  constructor(
    private readonly others: readonly Pattern[],
    private readonly comparison: PatternComparison,
    private readonly extent: Extent,
  ) {}

  /** The pattern without its dead parts. */
  takenOut(pattern: Pattern, way = WHOLE): Pattern {
    switch (pattern.kind) {
      case 'sequence':
        return this.ofSequence(pattern.items, way);
      case 'choice':
        return this.ofChoice(pattern.options, way);
      case 'optional':
        if (this.covers(way.left(NOTHING), way.taken(pattern.item))) {
          this.found.push({ kind: 'optional', part: written(pattern), coveredBy: null });
          return NOTHING;
        }
        return optional(
          this.takenOut(pattern.item, { taken: way.taken, left: (part) => way.left(optional(part)) }),
        );
      default:
        return pattern;
    }
  }

  private ofSequence(all: readonly Pattern[], way: Way): Pattern {
    let items = all;
    for (let i = items.length - 1; i >= 0; i -= 1) {
      const now = items;
      const within = (part: Pattern): Pattern => ({ kind: 'sequence', items: now.with(i, part) });
      const item = this.takenOut(items[i]!, {
        taken: (part) => way.taken(within(part)),
        left: (part) => way.left(within(part)),
      });
      items = items.with(i, item);
    }
    return { kind: 'sequence', items: [...items] };
  }

  private ofChoice(all: readonly Pattern[], way: Way): Pattern {
    let options = all;
    for (let i = options.length - 1; i >= 0; i -= 1) {
      const option = options[i]!;
      const rest = options.toSpliced(i, 1);
      if (rest.length > 0 && this.covers(way.left(choice(rest)), way.taken(option))) {
        const coveredBy =
          rest.find((other) => this.coversAlone(way.taken(other), way.taken(option))) ??
          this.others.find((other) => this.coversAlone(other, way.taken(option)));
        this.found.push({
          kind: 'alternative',
          part: written(option),
          coveredBy: coveredBy ? written(coveredBy) : null,
        });
        options = rest;
        continue;
      }
      const now = options;
      const inside = this.takenOut(option, {
        taken: way.taken,
        left: (part) => way.left(choice(now.with(i, part))),
      });
      options = options.with(i, inside);
    }
    return choice(options);
  }

  private covers(by: Pattern, what: Pattern): boolean {
    return this.comparison.covers([by, ...this.others], what, this.extent);
  }

  private coversAlone(by: Pattern, what: Pattern): boolean {
    return this.comparison.covers([by], what, this.extent);
  }
}

const optional = (item: Pattern): Pattern => ({ kind: 'optional', item });
const choice = (options: readonly Pattern[]): Pattern =>
  options.length === 1 ? options[0]! : { kind: 'choice', options: [...options] };
