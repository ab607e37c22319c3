import type { Pattern } from './pattern.js';

/** Most words that all gaps of a pattern together let stand between its own. */
export const gapsTogether = (pattern: Pattern, lexicons: ReadonlyMap<string, readonly Pattern[]>): number => {
  const inside = (item: Pattern): number => gapsTogether(item, lexicons);
  const most = (options: readonly Pattern[]): number => Math.max(0, ...options.map(inside));
  switch (pattern.kind) {
    case 'gap':
      return pattern.most;
    case 'sequence':
      return pattern.items.reduce((sum, item) => sum + inside(item), 0);
    case 'choice':
      return most(pattern.options);
    case 'optional':
      return inside(pattern.item);
    case 'lexicon':
      return most(lexicons.get(pattern.name) ?? []);
    default:
      return 0;
  }
};

/** The gap of a pattern, as it is written, that lets most words stand; undefined where there is none. */
export const widestGap = (pattern: Pattern): { most: number; column: number } | undefined => {
  switch (pattern.kind) {
    case 'gap':
      return pattern;
    case 'sequence':
      return widest(pattern.items);
    case 'choice':
      return widest(pattern.options);
    case 'optional':
      return widestGap(pattern.item);
    default:
      return undefined;
  }
};

const widest = (patterns: readonly Pattern[]): { most: number; column: number } | undefined =>
  patterns
    .flatMap((pattern) => widestGap(pattern) ?? [])
    .reduce<{ most: number; column: number } | undefined>(
      (best, gap) => (best && best.most >= gap.most ? best : gap),
      undefined,
    );
