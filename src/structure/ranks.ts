import type { WordKind } from './markers.js';
import type { Source } from './source.js';

/** What a word of division makes: its kind, and its rank (outermost smallest). */
export interface Division {
  kind: WordKind;
  rank: number;
}

const USUAL: Readonly<Record<string, Division>> = {
  '': { kind: 'part', rank: -1 },
  book: { kind: 'part', rank: 0 },
  part: { kind: 'part', rank: 1 },
  title: { kind: 'title', rank: 2 },
  subpart: { kind: 'chapter', rank: 3 },
  'sub-part': { kind: 'chapter', rank: 3 },
  chapter: { kind: 'chapter', rank: 4 },
  section: { kind: 'section', rank: 5 },
  '§': { kind: 'section', rank: 5 },
  subsection: { kind: 'section', rank: 6 },
  'sub-section': { kind: 'section', rank: 6 },
};
const ARTICLE: Division = { kind: 'article', rank: 8 };

/**
 * What each word makes in this instrument. The usual order holds, but sections stand inside articles where
 * they are the kind that more often follows itself directly; and rules, regulations and clauses are articles
 * only in an instrument that has nothing called so.
 */
export function divisionsOf(source: Source, containers: readonly boolean[]): (word: string) => Division {
  let sections = 0;
  let articles = 0;
  let hasArticles = false;
  let previous = '';
  source.lines.forEach((line, index) => {
    if (!containers[index] || line.word === null) return;
    const { word, kind, readings } = line.word;
    if (word === 'article') hasArticles = true;
    const section = word === 'section' || word === '§';
    if (section && (previous === word || readings[0]?.kind === 'decimal')) sections += 1;
    if (kind === 'article' && previous === word) articles += 1;
    previous = word;
  });
  const inside = sections > articles;
  return (word) => {
    if (word === 'article') return ARTICLE;
    const usual = USUAL[word];
    if (usual === undefined) return hasArticles ? { kind: 'section', rank: ARTICLE.rank } : ARTICLE;
    return inside && (usual.rank === 5 || usual.rank === 6)
      ? { kind: 'section', rank: usual.rank + 4 }
      : usual;
  };
}
