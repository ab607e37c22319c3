import {
  type Found,
  found,
  isSmall,
  KINDS,
  kindIs,
  LOCAL,
  orUnclear,
  TOP,
  topLevel,
  UNCLEAR,
} from './found.js';
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
import { beside, enclosing } from './parts-around.js';
import { descend, local, ordinal } from './parts-below.js';
import type { Step } from './recognise-parts.js';

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
    if (LOCAL.has(unit) || (isSmall(number!) && unit !== 'part')) {
      // "paragraph 2 of this Agreement" is none of the article it is cited in.
      const top =
        self && unit === 'paragraph'
          ? this.inScope(scopesOf(clause).at(-1)!, 'paragraph', number!, clause)
          : null;
      if (top && topLevel(top)) return rest.length === 0 ? found(top) : descend(top, rest, 'point');
      const near = local(unit, path, clause);
      return near.how === 'unclear' ? this.decimal(unit, path, clause) : near;
    }
    const scopes = scopesOf(clause);
    // "Article 5 of this Agreement" in an annex is none of the annex.
    if (self)
      scopes.sort((a, b) => Number(a.section?.kind === 'annex') - Number(b.section?.kind === 'annex'));
    const roman = /^[IVXLC]+$/.test(number!);
    const labelled = scopes.find((scope) => this.labelled(scope, unit, number!));
    // "Section 7" in an annex whose points are but numbered is the section of the agreement that is called so.
    if (labelled) scopes.unshift(...scopes.splice(scopes.indexOf(labelled), 1));
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

  /**
   * "paragraph 11.2" where the paragraphs of the agreement are numbered by decimals throughout: it is there, or there is
   * none; unclear where they are not.
   */
  private decimal(unit: Unit, [number, ...rest]: NumberPath, clause: Node): Found {
    if (unit !== 'paragraph' || !DECIMAL.test(number!)) return UNCLEAR;
    for (const scope of scopesOf(clause)) {
      const isThroughout = ['1.1', '2.1'].every((one) => this.outline.numbered(scope, one).length === 1);
      if (!isThroughout) continue;
      const node = this.inScope(scope, unit, number!, clause);
      if (node) return rest.length === 0 ? found(node) : descend(node, rest, 'point');
      return { how: 'missing', unit, number: number!, holder: scope };
    }
    return UNCLEAR;
  }

  /** True where a part of a scope with this number is printed with the word for it: "SECTION 7". */
  private labelled(scope: Node, unit: Unit, number: string): boolean {
    return this.outline.numbered(scope, number).some((node) => labelWord(node) === unit);
  }

  /** True where the articles of a scope all bear figures of the other sort: "Article VIII" beside Articles 1 to 16. */
  private otherFigures(scope: Node, roman: boolean): boolean {
    const { articles, romanArticles } = this.outline.figures(scope);
    return articles >= 3 && (roman ? romanArticles === 0 : romanArticles === articles);
  }

  private inScope(scope: Node, unit: Unit, number: string, clause: Node): Node | null {
    const alike = this.outline.numbered(scope, number);
    if (alike.length === 0) return null;
    const rightWord = alike.filter((node) => labelWord(node) === unit);
    if (rightWord.length > 0) return nearest(rightWord, clause);
    const rightKind = alike.filter(kindIs(unit));
    if (rightKind.length > 0) {
      const unnamed = rightKind.filter((node) => labelWord(node) === '' || unit === 'clause');
      return nearest(unnamed.length > 0 ? unnamed : rightKind, clause);
    }
    if (unit === 'part' || unit === 'title' || unit === 'chapter') return null;
    // Decimals name one part, whatever it is called.
    if (number.includes('.')) return nearest(alike, clause);
    const plain = alike.filter(
      (node) =>
        TOP.has(node.section!.kind) &&
        (unit !== 'article' || node.section!.kind !== 'paragraph') &&
        (labelWord(node) === '' || labelWord(node) === unit) &&
        topLevel(node),
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

/** Of two figures, the first of which is that of an article or section. */
const DECIMAL = /^\d{1,2}\.\d{1,2}$/;

/** The same number, or the same value written otherwise. */
function sameNumber({ exact, value }: Node, number: string): boolean {
  if (exact === null) return false;
  return exact === exactKey(number) || (value !== null && value === valueKey(number));
}

/** The candidate that shares most of the tree with `clause`; the first of those that share as much. */
function nearest(candidates: readonly Node[], clause: Node): Node | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const path: Node[] = [];
  for (let up: Node | null = clause; up !== null; up = up.parent) path.push(up);
  let best: Node | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    let distance = -1;
    for (let up: Node | null = candidate; up !== null && distance < 0; up = up.parent)
      distance = path.indexOf(up);
    if (distance < 0) distance = path.length;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}
