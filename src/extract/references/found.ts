import type { SectionKind } from '../../model/index.js';
import type { Node } from './outline.js';
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
export function isSmall(number: string): boolean {
  const { length } = number;
  if (length === 0 || length > 6) return false;
  for (let at = 0; at < length; at += 1) {
    const code = number.charCodeAt(at);
    if (code < 97 || code > 122 || (length > 2 && !'ivx'.includes(number.charAt(at)))) return false;
  }
  return true;
}

const NO_KINDS: readonly SectionKind[] = [];
export const kindIs = (unit: Unit): ((node: Node) => boolean) => {
  const kinds = KINDS[unit] ?? NO_KINDS;
  return ({ section }) => kinds.includes(section?.kind ?? 'body');
};

export const found = (node: Node): Found => ({ how: 'found', node });
export const orUnclear = (node: Node | null): Found => (node ? found(node) : UNCLEAR);

/** True for what stands in the body itself, or in an unnumbered division of it. */
export function topLevel(node: Node): boolean {
  for (let up = node.parent; up !== null; up = up.parent) {
    const kind = up.section?.kind;
    if (kind === undefined || kind === 'body' || kind === 'annex' || kind === 'instrument') return true;
    if (kind !== 'part' && kind !== 'title' && kind !== 'chapter') return false;
  }
  return true;
}
