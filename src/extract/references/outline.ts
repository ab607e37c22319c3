import type { Section, SectionKind } from '../../model/index.js';
import { toRoman } from '../../nlp/index.js';
import { wordNumber } from './part-numbers.js';

/** A section with its place in the tree; the root stands above the outermost and has no section. */
export interface Node {
  section: Section | null;
  parent: Node | null;
  children: Node[];
  /** Its place among those of its parent. */
  index: number;
  /** The innermost annex, further instrument or root that it stands in, itself included. */
  scope: Node;
  /** Its number as printed without marks, lower case; null when it has none. */
  exact: string | null;
  /** The value of a number in figures, Roman figures or words, as digits; null for others. */
  value: string | null;
}

const ROMAN = new Map(Array.from({ length: 150 }, (_, index) => [toRoman(index + 1), String(index + 1)]));

/** A number without brackets, quotes and spaces, lower case. */
export const exactKey = (number: string): string =>
  isPlain(number)
    ? number
    : number
        .toLowerCase()
        .replace(/[^\p{L}\p{N}.-]/gu, '')
        .replace(/^\.+|\.+$/g, '');

/** Nothing but figures and small letters, as most numbers are printed. */
function isPlain(number: string): boolean {
  for (let at = 0; at < number.length; at += 1) {
    const code = number.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return false;
  }
  return true;
}

/** The value of a number however it is written: `IV`, `Four`, `4` are `4`; null for letters. */
export function valueKey(number: string): string | null {
  const exact = exactKey(number);
  if (exact.charCodeAt(0) <= 57 && /^\d+$/.test(exact)) return exact.replace(/^0+(?=\d)/, '');
  // Single letters but i, v and x are letters.
  if (exact.length === 1 && !/[ivx]/.test(exact)) return null;
  return ROMAN.get(exact) ?? wordNumber(exact) ?? null;
}

/** The section tree with parents and with its numbers ready to look up. */
export interface Outline {
  root: Node;
  byId: ReadonlyMap<string, Node>;
  /** Annexes and further instruments, in text order. */
  annexes: readonly Node[];
  preamble: Node | null;
  /** The nodes of this number within a scope, in text order, those of inner scopes left out. */
  numbered(scope: Node, number: string): readonly Node[];
  /** How many articles a scope has, and how many of them bear Roman figures. */
  figures(scope: Node): { articles: number; romanArticles: number };
  /** How many nodes of these kinds have a number within a scope. */
  count(scope: Node, kinds: readonly SectionKind[]): number;
}

interface Numbers {
  romanArticles: number;
  nodes: Map<string, Node[]>;
  kinds: Map<SectionKind, number>;
}

/** Builds the outline of a section tree. */
export function outlineOf(sections: readonly Section[]): Outline {
  const root = {
    section: null,
    parent: null,
    children: [],
    index: 0,
    exact: null,
    value: null,
  } as unknown as Node;
  root.scope = root;
  const byId = new Map<string, Node>();
  const annexes: Node[] = [];
  let preamble: Node | null = null;
  const numbers = new Map<Node, Numbers>();
  const note = (scope: Node, node: Node): void => {
    const own = numbers.get(scope) ?? { romanArticles: 0, nodes: new Map(), kinds: new Map() };
    numbers.set(scope, own);
    if (node.section!.kind === 'article' && /^[ivxlc]+$/.test(node.exact!)) own.romanArticles += 1;
    own.kinds.set(node.section!.kind, (own.kinds.get(node.section!.kind) ?? 0) + 1);
    if (standsAlone(node)) for (const key of keysOf(node)) pushTo(own.nodes, key, node);
  };
  const visit = (section: Section, parent: Node, index: number): void => {
    const { number, kind } = section;
    const node: Node = {
      section,
      parent,
      index,
      children: [],
      scope: parent.scope,
      exact: number === null ? null : exactKey(number),
      value: number === null ? null : valueKey(number),
    };
    parent.children.push(node);
    byId.set(section.eId, node);
    if (kind === 'preamble') preamble ??= node;
    if (kind === 'annex' || kind === 'instrument') {
      annexes.push(node);
      node.scope = node;
    } else if (node.exact !== null) note(node.scope, node);
    section.children.forEach((child, at) => {
      visit(child, node, at);
    });
  };
  sections.forEach((section, at) => {
    visit(section, root, at);
  });
  return {
    root,
    byId,
    annexes,
    preamble,
    numbered: (scope, number) => lookUp(numbers.get(scope)?.nodes, number),
    figures: (scope) => {
      const own = numbers.get(scope);
      return { articles: own?.kinds.get('article') ?? 0, romanArticles: own?.romanArticles ?? 0 };
    },
    count: (scope, kinds) => {
      const counts = numbers.get(scope)?.kinds;
      return kinds.reduce((sum, kind) => sum + (counts?.get(kind) ?? 0), 0);
    },
  };
}

/** Most parts of one number that are compared. */
const MOST_ALIKE = 100;

/** A node goes under its number as printed, and under its value behind `#`. */
const keysOf = ({ exact, value }: Node): string[] => (value === null ? [exact!] : [exact!, `#${value}`]);

const pushTo = <T>(lists: Map<string, T[]>, key: string, one: T): void => {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
};

/** The nodes whose number is printed so, then those of the same value, points left out; not more than `MOST_ALIKE` of each. */
function lookUp(nodes: ReadonlyMap<string, Node[]> | undefined, number: string): readonly Node[] {
  const exact = exactKey(number);
  const value = valueKey(number);
  const printed = (nodes?.get(exact) ?? []).slice(0, MOST_ALIKE);
  const alike = value === null ? [] : (nodes?.get(`#${value}`) ?? []).slice(0, MOST_ALIKE);
  return [...printed, ...alike.filter((node) => node.section!.kind !== 'point' && node.exact !== exact)];
}

/** Paragraphs and points of articles are told apart by their article; only others are looked up by number alone. */
function standsAlone({ section, parent, exact }: Node): boolean {
  if (section!.kind === 'point') return false;
  if (section!.kind !== 'paragraph' || exact!.includes('.') || /^\p{L}{3}/u.test(section!.label ?? ''))
    return true;
  return (
    parent!.section === null || !['article', 'section', 'paragraph', 'point'].includes(parent!.section.kind)
  );
}

/** The node and those above it, innermost first, the root last. */
export function* upwards(node: Node): Generator<Node> {
  for (let one: Node | null = node; one !== null; one = one.parent) yield one;
}

/** The scopes around a node, innermost first. */
export function scopesOf(node: Node): Node[] {
  const scopes: Node[] = [];
  for (let scope: Node = node.scope; ; scope = scope.parent!.scope) {
    scopes.push(scope);
    if (scope.parent === null) return scopes;
  }
}

/** The word before the number in the label, lower case: `article`; empty when there is none. */
export const labelWord = ({ section }: Node): string =>
  /^\p{L}{3,}/u.exec(section?.label ?? '')?.[0].toLowerCase() ?? '';

/** Levels of the tree below a node that are looked through for one number. */
const DEEPEST = 4;
/** Nodes below each node by their numbers, each with its depth; in text order on each level. */
const belowEach = new WeakMap<Node, Map<string, { node: Node; depth: number }[]>>();

function numbersBelow(base: Node): Map<string, { node: Node; depth: number }[]> {
  const known = belowEach.get(base);
  if (known) return known;
  const numbers = new Map<string, { node: Node; depth: number }[]>();
  let level: Node[] = base.children;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    for (const node of level)
      if (node.exact !== null) for (const key of keysOf(node)) pushTo(numbers, key, { node, depth });
    level = level.flatMap((node) => (node.scope === base.scope ? node.children : []));
  }
  belowEach.set(base, numbers);
  return numbers;
}

/**
 * The nearest node below `base` of this number, other scopes left out; null where there is none, or several on one
 * level. `fits` tells which nodes may be meant.
 */
export function below(base: Node, number: string, fits: (node: Node) => boolean = () => true): Node | null {
  const numbers = numbersBelow(base);
  const exact = exactKey(number);
  const value = valueKey(number);
  const whole = base.exact === null ? [] : (numbers.get(`${base.exact}.${exact}`) ?? []);
  const printed = [...(numbers.get(exact) ?? []).slice(0, 100), ...whole].filter(({ node }) => fits(node));
  const alike =
    value === null
      ? []
      : (numbers.get(`#${value}`) ?? [])
          .slice(0, 100)
          .filter(({ node }) => fits(node) && node.section!.kind !== 'point');
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const found = printed.filter((one) => one.depth === depth);
    if (found.length > 0) return found.length === 1 || depth === 0 ? found[0]!.node : null;
    const others = alike.filter((one) => one.depth === depth);
    if (others.length === 1) return others[0]!.node;
  }
  return null;
}
