import type { SectionKind } from '../../model/index.js';
import {
  below,
  exactKey,
  labelWord,
  type Node,
  type Outline,
  scopesOf,
  upwards,
  valueKey,
} from './outline.js';
import type { NumberPath } from './part-numbers.js';
import { ANNEXED, type Unit } from './part-words.js';
import type { Step } from './recognise-parts.js';

/** Where a citation leads. `partly`: to what holds the part cited; `missing`: there is no such part; `unclear`: nothing tells. */
export type Found =
  | { how: 'found' | 'partly'; node: Node }
  | { how: 'missing'; unit: Unit; number: string; holder: Node }
  | { how: 'unclear' };

const UNCLEAR: Found = { how: 'unclear' };

const KINDS: Readonly<Partial<Record<Unit, readonly SectionKind[]>>> = {
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
const LOCAL: ReadonlySet<Unit> = new Set(['paragraph', 'subparagraph', 'point']);
const TOP: ReadonlySet<SectionKind> = new Set(['article', 'section', 'paragraph']);
const isSmall = (number: string): boolean => /^[a-z]{1,2}$|^[ivx]{1,6}$/.test(number);

const kindIs = (unit: Unit) => (node: Node) => KINDS[unit]?.includes(node.section?.kind ?? 'body') ?? false;

/** Finds parts of one agreement. `clause`: where the citation stands; null offsets everywhere else. */
export class PartFinder {
  constructor(private readonly outline: Outline) {}

  /** The part that the steps lead to; `around`: the part an outermost "said" step means, where it is known. */
  find(steps: readonly Step[], clause: Node, self: boolean, around: Node | null): Found {
    let base: Node | null = null;
    for (const step of steps) {
      const found: Found = base === null ? this.first(step, clause, self, around) : this.inside(base, step);
      if (found.how !== 'found') return found;
      base = found.node;
    }
    return base === null ? UNCLEAR : { how: 'found', node: base };
  }

  /** How the articles around a clause are numbered. */
  figuresAt(clause: Node): { articles: number; romanArticles: number } {
    return this.outline.figures(scopesOf(clause).at(-1)!);
  }

  /** The last part of a range whose first is `node`. */
  through(node: Node, number: NumberPath): Node | null {
    const last = number[number.length - 1]!;
    for (const up of upwards(node.parent ?? node)) {
      const found = below(up, last, ({ section }) => section!.kind === node.section!.kind);
      if (found) return found;
      if (up.section?.kind === 'article' || up.scope === up) break;
    }
    const scope = node.scope === node ? node.parent!.scope : node.scope;
    const kind = node.section!.kind;
    const alike =
      kind === 'annex'
        ? this.outline.annexes.filter((one) => sameNumber(one, number[0]!))
        : this.outline.numbered(scope, number[0]!);
    return alike.find((one) => one.section!.kind === kind) ?? null;
  }

  private first(step: Step, clause: Node, self: boolean, around: Node | null): Found {
    if (step.how === 'numbered') return this.numbered(step.unit, step.number!, clause, self);
    if (step.how === 'said') return around && !step.many ? found(around) : UNCLEAR;
    if (step.how === 'this') return orUnclear(enclosing(clause, step.unit));
    if (step.how === 'bare') return this.only(step.unit, clause);
    if (step.how === 'ordinal') {
      const article = enclosing(clause, 'article') ?? clause.scope;
      return ordinal(article, step);
    }
    return orUnclear(beside(clause, step.unit, step.how === 'preceding', step.many));
  }

  private numbered(unit: Unit, path: NumberPath, clause: Node, self: boolean): Found {
    const [number, ...rest] = path;
    if (ANNEXED.has(unit)) return this.annexed(unit, path, clause);
    if (unit === 'recital' || unit === 'preamble') return this.recital(number ?? null);
    if (LOCAL.has(unit) || (isSmall(number!) && unit !== 'part')) return local(unit, path, clause);
    const scopes = scopesOf(clause);
    // "Article 5 of this Agreement" in an annex is none of the annex.
    if (self)
      scopes.sort((a, b) => Number(a.section?.kind === 'annex') - Number(b.section?.kind === 'annex'));
    const roman = /^[IVXLC]+$/.test(number!);
    for (const scope of scopes) {
      if (unit === 'article' && this.otherFigures(scope, roman)) continue;
      const node = this.inScope(scope, unit, number!, clause);
      if (node) return rest.length === 0 ? found(node) : descend(node, rest, 'paragraph');
    }
    for (const scope of scopes) {
      // `4.2.1` as 1 of 4.2, `3a` as a of 3.
      const parts = /^\d+[A-Za-z]$/.test(number!)
        ? [number!.slice(0, -1), number!.slice(-1)]
        : number!.split('.');
      for (let cut = parts.length - 1; cut > 0 && parts.length > 1; cut -= 1) {
        const node = this.inScope(scope, unit, parts.slice(0, cut).join('.'), clause);
        if (node) return descend(node, [...parts.slice(cut), ...rest], 'paragraph', number!);
      }
    }
    const holder = scopes.find(
      (scope) => this.outline.count(scope, KINDS[unit === 'section' ? 'clause' : unit] ?? []) >= 2,
    );
    return holder ? { how: 'missing', unit, number: number!, holder } : UNCLEAR;
  }

  /** True where the articles of a scope all bear figures of the other sort: "Article VIII" beside Articles 1 to 16. */
  private otherFigures(scope: Node, roman: boolean): boolean {
    const { articles, romanArticles } = this.outline.figures(scope);
    return articles >= 3 && (roman ? romanArticles === 0 : romanArticles === articles);
  }

  private inScope(scope: Node, unit: Unit, number: string, clause: Node): Node | null {
    const alike = this.outline.numbered(scope, number);
    const rightWord = alike.filter((node) => labelWord(node) === unit);
    const rightKind = alike.filter(kindIs(unit));
    const one =
      nearest(rightWord, clause) ??
      nearest(
        rightKind.filter((node) => labelWord(node) === '' || unit === 'clause'),
        clause,
      ) ??
      nearest(rightKind, clause);
    if (one) return one;
    if (unit === 'part' || unit === 'title' || unit === 'chapter') return null;
    // Decimals name one part, whatever it is called.
    if (number.includes('.')) return nearest(alike, clause);
    const plain = alike.filter(
      (node) =>
        TOP.has(node.section!.kind) && (labelWord(node) === '' || labelWord(node) === unit) && topLevel(node),
    );
    return nearest(plain, clause);
  }

  private annexed(unit: Unit, path: NumberPath, clause: Node): Found {
    const [number, ...rest] = path;
    const word = unit === 'annex' ? /^annex/ : new RegExp(`^${unit.slice(0, 6)}`);
    const named = this.outline.annexes.filter((one) => word.test(labelWord(one)) && sameNumber(one, number!));
    const node =
      nearest(
        named.filter(({ exact }) => exact === exactKey(number!)),
        clause,
      ) ?? nearest(named, clause);
    if (node) return rest.length === 0 ? found(node) : descend(node, rest, 'paragraph');
    if (unit === 'protocol') return UNCLEAR;
    return { how: 'missing', unit, number: number!, holder: this.outline.root };
  }

  /** "the Annex": the one that the citation stands in, or the only one there is. */
  private only(unit: Unit, clause: Node): Found {
    if (unit === 'preamble') return this.recital(null);
    const inside = enclosing(clause, unit);
    const word = unit.slice(0, 5);
    const named = this.outline.annexes.filter((node) => labelWord(node).startsWith(word));
    if (named.length === 1) return found(named[0]!);
    return inside && named.length === 0 ? found(inside) : UNCLEAR;
  }

  private recital(number: string | null): Found {
    const { preamble } = this.outline;
    if (!preamble) return UNCLEAR;
    if (number === null) return found(preamble);
    const recitals = preamble.children.filter(({ section }) => section!.kind === 'recital');
    const node = below(preamble, number) ?? recitals[Number(valueKey(number)) - 1];
    return node ? found(node) : { how: 'partly', node: preamble };
  }

  /** A step within the part found so far. */
  private inside(base: Node, step: Step): Found {
    if (step.how === 'ordinal') return ordinal(base, step);
    if (step.how !== 'numbered') return step.how === 'preceding' ? found(base) : UNCLEAR;
    if (base.section?.kind === 'annex' && !LOCAL.has(step.unit)) {
      const node = this.inScope(base.scope, step.unit, step.number![0]!, base);
      if (node)
        return step.number!.length === 1 ? found(node) : descend(node, step.number!.slice(1), 'paragraph');
      const inner = ANNEXED.has(step.unit) ? below(base, step.number![0]!) : null;
      return inner ? found(inner) : { how: 'partly', node: base };
    }
    return descend(base, step.number!, step.unit);
  }
}

/** The same number, or the same value written otherwise. */
function sameNumber({ exact, value }: Node, number: string): boolean {
  if (exact === null) return false;
  return exact === exactKey(number) || (value !== null && value === valueKey(number));
}

const found = (node: Node): Found => ({ how: 'found', node });
const orUnclear = (node: Node | null): Found => (node ? found(node) : UNCLEAR);

/** True for what stands in the body itself, or in an unnumbered division of it. */
function topLevel(node: Node): boolean {
  for (const up of upwards(node.parent!)) {
    if (up.section === null || ['body', 'annex', 'instrument'].includes(up.section.kind)) return true;
    if (!['part', 'title', 'chapter'].includes(up.section.kind)) return false;
  }
  return true;
}

/** The candidate that shares most of the tree with `clause`; the first of those that share as much. */
function nearest(candidates: readonly Node[], clause: Node): Node | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const path = [...upwards(clause)];
  let best: Node | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    let distance = path.length;
    for (const up of upwards(candidate)) {
      const at = path.indexOf(up);
      if (at >= 0) {
        distance = at;
        break;
      }
    }
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Follows the rest of a number down from `base`. `whole`: the number these are pieces of. */
function descend(base: Node, path: NumberPath, unit: Unit, whole?: string): Found {
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

/** `3a` as a of 3. */
function splitLetter(base: Node, number: string, unit: Unit): Found | null {
  const parts = /^(\d{1,3})([A-Za-z])$/.exec(number);
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

function ordinal(base: Node, { unit, number }: Step): Found {
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

/** Paragraphs and points, looked for in the list the citation stands in, then in those around it. */
function local(unit: Unit, path: NumberPath, clause: Node): Found {
  const [number, ...rest] = path;
  const fits = kindIs(isSmall(number!) ? 'point' : unit);
  let article: Node | null = null;
  for (const any of [false, true]) {
    for (const up of upwards(clause)) {
      const node = below(
        up,
        number!,
        any
          ? ({ section }) =>
              section!.kind === 'point' ||
              section!.kind === 'paragraph' ||
              ((section!.kind === 'section' || section!.kind === 'article') && up.section?.kind !== 'article')
          : fits,
      );
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

/** The part of this unit that `clause` stands in, innermost. */
export function enclosing(clause: Node, unit: Unit): Node | null {
  const numberedSection = (node: Node): boolean =>
    labelWord(node) !== 'article' &&
    (node.section!.kind === 'section' || node.section!.kind === 'article' || (node.exact?.includes('.') ?? false));
  for (const up of upwards(clause)) {
    if (up.section === null) break;
    if (labelWord(up) === unit) return up;
    if (ANNEXED.has(unit)) {
      if (up.section.kind === 'annex' && (labelWord(up) === '' || labelWord(up).startsWith(unit.slice(0, 5))))
        return up;
    } else if (unit === 'section' || unit === 'clause') {
      if (numberedSection(up)) return up;
    } else if (unit === 'subparagraph' ? up.section.kind === 'point' : kindIs(unit)(up)) return up;
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
function beside(clause: Node, unit: Unit, before: boolean, many: boolean): Node | null {
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
