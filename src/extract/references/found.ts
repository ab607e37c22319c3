import type { SectionKind } from '../../model/index.js';
import { type Node, upwards } from './outline.js';
import type { Unit } from './part-words.js';

/** Where a citation leads. `partly`: to what holds the part cited; `missing`: there is no such part; `unclear`: nothing tells. */
export type Found =
  | { how: 'found' | 'partly'; node: Node }
  | { how: 'missing'; unit: Unit; number: string; holder: Node }
  | { how: 'unclear' };

/** Nothing tells. */
export const UNCLEAR: Found = { how: 'unclear' };

/** Kinds of sections by the words that cite them. */
export const KINDS: Readonly<Partial<Record<Unit, readonly SectionKind[]>>> = {
  part: ['part'],
  title: ['title'],
  chapter: ['chapter'],
  section: ['section'],
  article: ['article'],
  clause: ['article', 'section'],
  paragraph: ['paragraph'],
  subparagraph: ['point'],
  point: ['point'],
};
/** Numbered anew in every article. */
export const LOCAL: ReadonlySet<Unit> = new Set(['paragraph', 'subparagraph', 'point']);
export const TOP: ReadonlySet<SectionKind> = new Set(['article', 'section', 'paragraph']);
/** True for numbers of points: `b`, `iv`. */
export const isSmall = (number: string): boolean => /^[a-z]{1,2}$|^[ivx]{1,6}$/.test(number);

export const kindIs = (unit: Unit) => (node: Node) =>
  KINDS[unit]?.includes(node.section?.kind ?? 'body') ?? false;

export const found = (node: Node): Found => ({ how: 'found', node });
export const orUnclear = (node: Node | null): Found => (node ? found(node) : UNCLEAR);

/** True for what stands in the body itself, or in an unnumbered division of it. */
export function topLevel(node: Node): boolean {
  for (const up of upwards(node.parent!)) {
    if (up.section === null || ['body', 'annex', 'instrument'].includes(up.section.kind)) return true;
    if (!['part', 'title', 'chapter'].includes(up.section.kind)) return false;
  }
  return true;
}
