import type { Section, SectionKind } from '../../model/index.js';
import { toRoman } from '../../nlp/index.js';
import { isFigure, isLetter } from './letters.js';
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
export function exactKey(number: string): string {
  if (isPlain(number)) return number;
  const small = number.toLowerCase();
  return isPlain(small) ? small : small.replace(/[^\p{L}\p{N}.-]/gu, '').replace(/^\.+|\.+$/g, '');
}

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;
const POINT = 0x2e;

/** Nothing but figures, small letters and points within, as most numbers are printed. */
function isPlain(number: string): boolean {
  const last = number.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const code = number.charCodeAt(at);
    if (!(isSmallLetter(code) || isFigure(code) || (code === POINT && at > 0 && at < last))) return false;
  }
  return true;
}

/** Nothing but figures. */
export function isInFigures(number: string): boolean {
  for (let at = 0; at < number.length; at += 1) if (!isFigure(number.charCodeAt(at))) return false;
  return number !== '';
}

/** Nothing but small Roman figures. */
function isSmallRoman(number: string): boolean {
  for (let at = 0; at < number.length; at += 1) if (!ROMAN_LETTERS.includes(number.charAt(at))) return false;
  return number !== '';
}
const ROMAN_LETTERS = 'ivxlc';

/** The value of a number however it is written: `IV`, `Four`, `4` are `4`; null for letters. */
export function valueKey(number: string): string | null {
  const exact = exactKey(number);
  if (isInFigures(exact)) return exact.charCodeAt(0) === ZERO ? exact.replace(/^0+(?=\d)/, '') : exact;
  // Single letters but i, v and x are letters.
  if (exact.length === 1 && !'ivx'.includes(exact)) return null;
  return ROMAN.get(exact) ?? wordNumber(exact) ?? null;
}

const ZERO = 0x30;

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
  nodes: ByNumber;
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
    let own = numbers.get(scope);
    if (own === undefined) {
      own = { romanArticles: 0, nodes: { exact: new Map(), value: new Map() }, kinds: new Map() };
      numbers.set(scope, own);
    }
    if (node.section!.kind === 'article' && isSmallRoman(node.exact!)) own.romanArticles += 1;
    own.kinds.set(node.section!.kind, (own.kinds.get(node.section!.kind) ?? 0) + 1);
    if (standsAlone(node)) enter(own.nodes, node);
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

/** Nodes by their numbers. */
interface ByNumber {
  /** As printed. */
  exact: Map<string, Node[]>;
  value: Map<string, Node[]>;
}

const pushTo = (lists: Map<string, Node[]>, key: string, one: Node): void => {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
};

/** Notes a node that has a number. */
function enter({ exact, value }: ByNumber, node: Node): void {
  pushTo(exact, node.exact!, node);
  if (node.value !== null) pushTo(value, node.value, node);
}

const NONE: readonly Node[] = [];

/** The nodes whose number is printed so, then those of the same value, points left out; not more than `MOST_ALIKE` of each. */
function lookUp(nodes: ByNumber | undefined, number: string): readonly Node[] {
  if (nodes === undefined) return NONE;
  const exact = exactKey(number);
  const value = valueKey(number);
  const printed = nodes.exact.get(exact) ?? NONE;
  const alike = (value === null ? undefined : nodes.value.get(value)) ?? NONE;
  const found = printed.slice(0, MOST_ALIKE);
  for (let index = 0; index < alike.length && index < MOST_ALIKE; index += 1) {
    const node = alike[index]!;
    if (node.section!.kind !== 'point' && node.exact !== exact) found.push(node);
  }
  return found;
}

/** Paragraphs and points of articles are told apart by their article; only others are looked up by number alone. */
function standsAlone({ section, parent, exact }: Node): boolean {
  if (section!.kind === 'point') return false;
  if (section!.kind !== 'paragraph' || exact!.includes('.') || hasLabelWord(section!)) return true;
  const kind = parent!.section?.kind;
  return !(kind === 'article' || kind === 'section' || kind === 'paragraph' || kind === 'point');
}

/** True for a label that begins with a word. */
const hasLabelWord = ({ label }: Section): boolean => label !== null && lettersOf(label) >= SHORTEST_WORD;

const SHORTEST_WORD = 3;
/** How many letters a label begins with. */
function lettersOf(label: string): number {
  let count = 0;
  while (count < label.length && isLetter(label.charCodeAt(count))) count += 1;
  return count;
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
  section !== null && hasLabelWord(section)
    ? section.label!.slice(0, lettersOf(section.label!)).toLowerCase()
    : '';

/** Levels of the tree below a node that are looked through for one number. */
const DEEPEST = 4;
/** Nodes below each node by their numbers, in text order on each level, the upper ones first. */
const belowEach = new WeakMap<Node, ByNumber>();

function numbersBelow(base: Node): ByNumber {
  const known = belowEach.get(base);
  if (known) return known;
  const numbers: ByNumber = { exact: new Map(), value: new Map() };
  let level: readonly Node[] = base.children;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next: Node[] = [];
    for (const node of level) {
      if (node.exact !== null) enter(numbers, node);
      if (node.scope === base.scope) for (const child of node.children) next.push(child);
    }
    level = next;
  }
  belowEach.set(base, numbers);
  return numbers;
}

/** Levels between a node and one that it stands below; 0 for its children. */
function depthBelow(base: Node, node: Node): number {
  let depth = 0;
  for (let up = node.parent; up !== base; up = up!.parent) depth += 1;
  return depth;
}

/**
 * The nearest node below `base` of this number, other scopes left out; null where there is none, or several on one
 * level. `fits` tells which nodes may be meant.
 */
export function below(base: Node, number: string, fits: (node: Node) => boolean = () => true): Node | null {
  if (base.children.length === 0) return null;
  const numbers = numbersBelow(base);
  const exact = exactKey(number);
  const value = valueKey(number);
  const printed = numbers.exact.get(exact);
  const whole = base.exact === null ? undefined : numbers.exact.get(`${base.exact}.${exact}`);
  const alike = value === null ? undefined : numbers.value.get(value);
  if (printed === undefined && whole === undefined && alike === undefined) return null;
  const exactly: Node[] = [];
  for (let index = 0; printed && index < printed.length && index < MOST_ALIKE; index += 1)
    if (fits(printed[index]!)) exactly.push(printed[index]!);
  if (whole) for (const node of whole) if (fits(node)) exactly.push(node);
  const nearly: Node[] = [];
  for (let index = 0; alike && index < alike.length && index < MOST_ALIKE; index += 1)
    if (fits(alike[index]!) && alike[index]!.section!.kind !== 'point') nearly.push(alike[index]!);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const found = exactly.filter((node) => depthBelow(base, node) === depth);
    if (found.length > 0) return found.length === 1 || depth === 0 ? found[0]! : null;
    const others = nearly.filter((node) => depthBelow(base, node) === depth);
    if (others.length === 1) return others[0]!;
  }
  return null;
}
