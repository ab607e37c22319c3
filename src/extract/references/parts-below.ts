import { type Found, found, isSmall, kindIs, TOP, UNCLEAR } from './found.js';
import { isLetter } from './letters.js';
import { below, labelWord, type Node, valueKey } from './outline.js';
import type { NumberPath } from './part-numbers.js';
import type { Unit } from './part-words.js';
import type { Step } from './recognise-parts.js';

/** Follows the rest of a number down from `base`. `whole`: the number these are pieces of. */
export function descend(base: Node, path: NumberPath, unit: Unit, whole?: string): Found {
  let node = base;
  let wanted = unit;
  for (const number of path) {
    const kinds = kindIs(isSmall(number) ? 'point' : wanted);
    const next =
      below(node, number, kinds) ??
      below(node, number) ??
      (isSmall(number) ? null : unnumbered(node, number, wanted));
    if (!next) {
      if (lacks(node, number)) return { how: 'missing', unit: wanted, number: whole ?? number, holder: node };
      return splitLetter(node, number, wanted) ?? { how: 'partly', node };
    }
    node = next;
    wanted = 'point';
  }
  return found(node);
}

const FIGURES_AND_LETTER = /^(\d{1,3})([A-Za-z])$/;

/** `3a` as a of 3. */
function splitLetter(base: Node, number: string, unit: Unit): Found | null {
  const parts = isLetter(number.charCodeAt(number.length - 1)) ? FIGURES_AND_LETTER.exec(number) : null;
  const node = parts && below(base, parts[1]!, kindIs(unit));
  return node ? descend(node, [parts[2]!], 'point') : null;
}

/** "paragraph 2" of an article whose paragraphs bear no numbers. */
function unnumbered(base: Node, number: string, unit: Unit): Node | null {
  if (
    unit !== 'paragraph' ||
    base.children.some(({ exact, section }) => exact !== null && section!.kind === 'paragraph')
  )
    return null;
  const value = Number(valueKey(number));
  return paragraphsOf(base)[value - 1] ?? null;
}

const paragraphsOf = (base: Node): Node[] => {
  const known = paragraphs.get(base);
  if (known) return known;
  const own = base.children.filter(
    ({ section }) => section!.kind === 'block' || section!.kind === 'paragraph',
  );
  paragraphs.set(base, own);
  return own;
};
const paragraphs = new WeakMap<Node, Node[]>();

/** True where the paragraphs of `base` are numbered from one on without a gap, and end before `number`. */
function lacks(base: Node, number: string): boolean {
  if (!/^\d{1,2}$/.test(number)) return false;
  if (base.children.length > 99) return false;
  const values = base.children
    .filter(({ section }) => section!.kind === 'paragraph')
    .map(({ value }) => Number(value));
  return (
    values.length >= 2 &&
    values.every((value, index) => value === index + 1) &&
    Number(number) > values.length
  );
}

/** "the first paragraph": counted, whether numbered or not. */
export function ordinal(base: Node, { unit, number }: Step): Found {
  const parts =
    unit === 'subparagraph'
      ? base.children.filter(({ section }) => section!.kind !== 'wrapUp')
      : paragraphsOf(base);
  const node = number![0] === 'last' ? parts[parts.length - 1] : parts[Number(number![0]) - 1];
  return node
    ? found(node)
    : parts.length === 0 && number![0] === '1'
      ? found(base)
      : { how: 'partly', node: base };
}

/** What an article has that citations name by number alone. */
const isPoint = ({ section }: Node): boolean => section!.kind === 'point' || section!.kind === 'paragraph';
/** The same elsewhere. */
const mayBeCited = (node: Node): boolean =>
  isPoint(node) || node.section!.kind === 'section' || node.section!.kind === 'article';

/** Paragraphs and points, looked for in the list the citation stands in, then in those around it. */
export function local(unit: Unit, path: NumberPath, clause: Node): Found {
  const [number, ...rest] = path;
  const fits = kindIs(isSmall(number!) ? 'point' : unit);
  let article: Node | null = null;
  for (const any of [false, true]) {
    for (let up: Node | null = clause; up !== null; up = up.parent) {
      const node = below(up, number!, any ? (up.section?.kind === 'article' ? isPoint : mayBeCited) : fits);
      if (
        node &&
        !(any && TOP.has(node.section!.kind) && labelWord(node) !== '' && labelWord(node) !== unit)
      ) {
        return rest.length === 0 ? found(node) : descend(node, rest, 'point');
      }
      const kind = up.section?.kind;
      if (kind === 'article') {
        article ??= up;
        break;
      }
      if (up.scope === up) break;
    }
  }
  if (article) {
    const positional = unit === 'paragraph' ? unnumbered(article, number!, unit) : null;
    if (positional) return found(positional);
    const split = splitLetter(article, number!, 'paragraph');
    if (split) return split;
    if (unit === 'paragraph' && lacks(article, number!))
      return { how: 'missing', unit, number: number!, holder: article };
  }
  return UNCLEAR;
}
