import { kindIs, topLevel } from './found.js';
import { labelWord, type Node, upwards } from './outline.js';
import { ANNEXED, type Unit } from './part-words.js';

const isNumberedSection = ({ section, exact }: Node): boolean =>
  section!.kind === 'section' || section!.kind === 'article' || (exact?.includes('.') ?? false);

/** The part of this unit that `clause` stands in, innermost. */
export function enclosing(clause: Node, unit: Unit): Node | null {
  const isAnnexed = ANNEXED.has(unit);
  const isKind = kindIs(unit);
  for (let up = clause; up.section !== null; up = up.parent!) {
    const word = labelWord(up);
    if (word === unit) return up;
    if (isAnnexed) {
      if (up.section.kind === 'annex' && (word === '' || word.startsWith(unit.slice(0, 5)))) return up;
    } else if (unit === 'section' || unit === 'clause') {
      if (word !== 'article' && isNumberedSection(up)) return up;
    } else if (unit === 'subparagraph' ? up.section.kind === 'point' : isKind(up)) return up;
  }
  if (unit === 'paragraph') {
    for (const up of upwards(clause))
      if (up.section?.kind === 'block' || up.section?.kind === 'section') return up;
  }
  if (unit === 'article') {
    for (const up of upwards(clause)) if (up.section?.kind === 'section' && topLevel(up)) return up;
  }
  return null;
}

/** The part before or after the one that `clause` stands in; with `many`, the first of those before. */
export function beside(clause: Node, unit: Unit, before: boolean, many: boolean): Node | null {
  const alike = (node: Node, other: Node): boolean =>
    node.section!.kind === other.section!.kind ||
    (['paragraph', 'block'].includes(node.section!.kind) &&
      ['paragraph', 'block'].includes(other.section!.kind));
  for (const up of upwards(clause)) {
    if (up.parent === null || up.section === null) return null;
    const fits =
      unit === 'paragraph'
        ? ['paragraph', 'block', 'section'].includes(up.section.kind)
        : unit === 'subparagraph'
          ? up.section.kind === 'point'
          : kindIs(unit)(up);
    if (!fits) continue;
    const siblings = up.parent.children;
    const step = before ? -1 : 1;
    const next = walk(siblings, up.index + step, step, (node) => alike(node, up));
    return many && before && next ? walk(siblings, 0, 1, (node) => alike(node, up)) : next;
  }
  return null;
}

/** The first of the siblings that fits, from `index` on; at most so many are looked at. */
function walk(
  siblings: readonly Node[],
  index: number,
  step: number,
  fits: (node: Node) => boolean,
): Node | null {
  for (let at = index, left = FARTHEST; at >= 0 && at < siblings.length && left > 0; at += step, left -= 1) {
    if (fits(siblings[at]!)) return siblings[at]!;
  }
  return null;
}
const FARTHEST = 200;

/** The last of several parts before or after: "the preceding paragraphs". `first`: the first of them. */
export function lastBeside(clause: Node, first: Node, before: boolean): Node | null {
  const siblings = first.parent!.children;
  const { kind } = first.section!;
  let own = siblings.length;
  for (const up of upwards(clause)) if (up.parent === first.parent) own = up.index;
  const last = walk(
    siblings,
    before ? own - 1 : siblings.length - 1,
    -1,
    ({ section }) => section!.kind === kind,
  );
  return last && last !== first ? last : null;
}
