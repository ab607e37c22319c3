import { writeNumber } from '../number-format.js';
import type { Styles } from './styles.js';
import { symbolOf } from './symbols.js';
import { child, childrenOf, type Element, numberOf, settingOf, switchOf } from './xml-tree.js';

const LEVELS = 9;
/** Lists may stand for others, so deep at most: a circle ends there. */
const DEEPEST_LINK = 10;

interface Level {
  start: number;
  format: string;
  /** `Article %1.%2`: `%n` is the number of level n. */
  text: string;
  /** What parts the number from the words. */
  suffix: string;
  /** Numbers of the levels above are in digits, whatever they are by themselves. */
  legal: boolean;
  /** Counts anew behind a number of this level (from 1) or one above it; 0 for never. */
  restart: number;
  /** Paragraphs of this style are on the level. */
  style: string | undefined;
}

interface List {
  /** Lists with the same count on. */
  abstractId: string;
  levels: (Level | undefined)[];
  /** Where this list begins, whatever was counted before. */
  starts: (number | undefined)[];
}

/** The lists of a document: which number a paragraph has. */
export class Numbering {
  readonly #abstracts = new Map<string, Element>();
  readonly #nums = new Map<string, Element>();
  readonly #lists = new Map<string, List | null>();

  /** `root`: the tree of the part, undefined where there is none. */
  constructor(
    root: Element | undefined,
    readonly styles: Styles,
  ) {
    const part = child(root, 'w:numbering');
    for (const each of childrenOf(part, 'w:abstractNum')) {
      this.#abstracts.set(each.attributes['w:abstractNumId'] ?? '', each);
    }
    for (const each of childrenOf(part, 'w:num')) this.#nums.set(each.attributes['w:numId'] ?? '', each);
  }

  /** Null where there is no such list. */
  list(numId: string): List | null {
    let list = this.#lists.get(numId);
    if (list === undefined) {
      list = this.#readList(numId);
      this.#lists.set(numId, list);
    }
    return list;
  }

  #readList(numId: string): List | null {
    const num = this.#nums.get(numId);
    const abstract = this.#abstractOf(num, 0);
    if (!num || !abstract) return null;
    const levels: (Level | undefined)[] = [];
    for (const each of childrenOf(abstract, 'w:lvl')) {
      const at = levelAt(each);
      if (at !== null) levels[at] = readLevel(each, at);
    }
    const starts: (number | undefined)[] = [];
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const at = levelAt(override);
      if (at === null) continue;
      const own = child(override, 'w:lvl');
      if (own) levels[at] = readLevel(own, at);
      starts[at] = numberOf(override, 'w:startOverride');
    }
    return { abstractId: abstract.attributes['w:abstractNumId'] ?? '', levels, starts };
  }

  #abstractOf(num: Element | undefined, depth: number): Element | undefined {
    const abstract = this.#abstracts.get(settingOf(num, 'w:abstractNumId') ?? '');
    const link = settingOf(abstract, 'w:numStyleLink');
    if (link === undefined || depth > DEEPEST_LINK) return abstract;
    const numId = this.styles.listOf(link);
    return numId === undefined ? abstract : (this.#abstractOf(this.#nums.get(numId), depth + 1) ?? abstract);
  }
}

function levelAt(element: Element): number | null {
  const at = Number(element.attributes['w:ilvl']);
  return Number.isInteger(at) && at >= 0 && at < LEVELS ? at : null;
}

function readLevel(level: Element, at: number): Level {
  const format = settingOf(level, 'w:numFmt') ?? formatOfChoice(level) ?? 'decimal';
  const text = settingOf(level, 'w:lvlText') ?? '';
  const fonts = child(child(level, 'w:rPr'), 'w:rFonts')?.attributes;
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format,
    text: format === 'bullet' ? bullet(text, fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '') : text,
    suffix: settingOf(level, 'w:suff') === 'nothing' ? '' : ' ',
    legal: switchOf(level, 'w:isLgl') ?? false,
    restart: numberOf(level, 'w:lvlRestart') ?? at,
    style: settingOf(level, 'w:pStyle'),
  };
}

/** Newer formats stand beside one that older programs know. */
function formatOfChoice(level: Element): string | undefined {
  return settingOf(child(child(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
}

const bullet = (text: string, font: string): string =>
  [...text].map((sign) => symbolOf(sign.codePointAt(0)!, font)).join('');

/** Counts through one story: the text, or its notes. */
export class Counter {
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Places where a list that begins anew has begun. */
  readonly #begun = new Set<string>();

  constructor(readonly numbering: Numbering) {}

  /**
   * The next number of a list, with what parts it from the words; empty where the paragraph has none. `level` is
   * undefined where the list is that of a style: then `styles`, the paragraph's own first, say on which level it is.
   */
  next(numId: string, level: number | undefined, styles: readonly string[]): string {
    const list = this.numbering.list(numId);
    const at = Math.min(LEVELS - 1, Math.max(0, level ?? levelOf(list, styles)));
    const own = list?.levels[at];
    if (!list || !own) return '';
    const counts = this.#countsOf(list.abstractId);
    const place = `${numId} ${at}`;
    const start = list.starts[at];
    if (start !== undefined && !this.#begun.has(place)) counts[at] = start;
    else counts[at] = counts[at] === undefined ? (start ?? own.start) : counts[at] + 1;
    this.#begun.add(place);
    for (let below = at + 1; below < LEVELS; below += 1) {
      const restart = list.levels[below]?.restart ?? below;
      // Level n, from 1, is at index n - 1.
      if (restart > at) counts[below] = undefined;
    }
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = list.levels[index];
      const count = counts[index] ?? other?.start ?? 1;
      const format = other?.format ?? 'decimal';
      return writeNumber(count, own.legal && index <= at && format !== 'none' ? 'decimal' : format);
    });
    if (label.trim() === '') return '';
    return own.suffix === '' ? label.trimStart() : label.trim() + own.suffix;
  }

  #countsOf(abstractId: string): (number | undefined)[] {
    let counts = this.#counts.get(abstractId);
    if (!counts) {
      counts = [];
      this.#counts.set(abstractId, counts);
    }
    return counts;
  }
}

function levelOf(list: List | null, styles: readonly string[]): number {
  for (const style of styles) {
    const at = list?.levels.findIndex((level) => level?.style === style) ?? -1;
    if (at !== -1) return at;
  }
  return 0;
}
