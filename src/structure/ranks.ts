import type { WordKind } from './markers.js';
import type { Source } from './source.js';
import type { Ranks } from './tree.js';

const USUAL: Ranks = { part: 0, title: 1, chapter: 2, section: 3, article: 4, annex: -1 };

/**
 * Which kind contains which. The usual order holds, but where sections stand inside articles: the inner kind
 * is the one that more often follows itself directly.
 */
export function ranksOf(source: Source, containers: readonly boolean[]): Ranks {
  let sections = 0;
  let articles = 0;
  let decimals = 0;
  let previous: WordKind | null = null;
  source.lines.forEach((line, index) => {
    if (!containers[index]) return;
    const kind = line.word!.kind;
    if (kind === 'section' && previous === 'section') sections += 1;
    if (kind === 'article' && previous === 'article') articles += 1;
    if (kind === 'section' && line.word!.readings[0]?.kind === 'decimal') decimals += 1;
    previous = kind;
  });
  return sections > articles || decimals > 1 ? { ...USUAL, section: 4, article: 3 } : USUAL;
}
