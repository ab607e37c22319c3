import { child, childrenOf, type Element, numberOf, settingOf, switchOf } from './xml-tree.js';

/** What a style, or a paragraph or run itself, says of print and numbering; undefined: says nothing. */
export interface Format {
  bold: boolean | undefined;
  hidden: boolean | undefined;
  heading: boolean | undefined;
  /** Of the list; `0` for none. */
  numId: string | undefined;
  level: number | undefined;
}

const NOTHING: Format = {
  bold: undefined,
  hidden: undefined,
  heading: undefined,
  numId: undefined,
  level: undefined,
};

/** Styles may be based on others, so deep at most: a circle ends there. */
const DEEPEST_BASE = 50;
/** Levels of headings; 9 is the text. */
const TEXT_LEVEL = 9;
const NAMES_HEADING = /^(?:heading \d|title)$/i;

/** The styles of a document. */
export class Styles {
  readonly #styles = new Map<string, Element>();
  readonly #formats = new Map<string, Format>();
  readonly #defaults: Format;
  /** Of paragraphs that name none. */
  readonly #usual: string | undefined;

  /** `root`: the tree of the part, undefined where there is none. */
  constructor(root: Element | undefined) {
    const sheet = child(root, 'w:styles');
    for (const style of childrenOf(sheet, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#styles.set(id, style);
      const isDefault = /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#usual ??= id;
    }
    const defaults = child(child(sheet, 'w:docDefaults'), 'w:rPrDefault');
    this.#defaults = formatOf(undefined, child(defaults, 'w:rPr'));
  }

  /** Of a paragraph with these properties. */
  paragraph(properties: Element | undefined): Format {
    const own = formatOf(properties, undefined);
    return over(own, over(this.#format(settingOf(properties, 'w:pStyle') ?? this.#usual), this.#defaults));
  }

  /** Of a run with these properties, in a paragraph of this format. */
  run(properties: Element | undefined, paragraph: Format): Format {
    if (properties === undefined) return paragraph;
    const style = this.#format(settingOf(properties, 'w:rStyle'));
    return over(formatOf(undefined, properties), over(style, paragraph));
  }

  /** The list that a style of numbering stands for. */
  listOf(styleId: string): string | undefined {
    return this.#format(styleId).numId;
  }

  /** The style that numbers the paragraph: its own, or the one that is based on which has a list. */
  numberingStyles(properties: Element | undefined): string[] {
    const ids: string[] = [];
    let id = settingOf(properties, 'w:pStyle') ?? this.#usual;
    while (id !== undefined && ids.length < DEEPEST_BASE) {
      ids.push(id);
      id = settingOf(this.#styles.get(id), 'w:basedOn');
    }
    return ids;
  }

  #format(id: string | undefined, depth = 0): Format {
    if (id === undefined || depth > DEEPEST_BASE) return NOTHING;
    const known = this.#formats.get(id);
    if (known) return known;
    const style = this.#styles.get(id);
    const own = formatOf(child(style, 'w:pPr'), child(style, 'w:rPr'));
    if (NAMES_HEADING.test(settingOf(style, 'w:name') ?? '')) own.heading ??= true;
    const format = style ? over(own, this.#format(settingOf(style, 'w:basedOn'), depth + 1)) : NOTHING;
    this.#formats.set(id, format);
    return format;
  }
}

const over = (upper: Format, lower: Format): Format => ({
  bold: upper.bold ?? lower.bold,
  hidden: upper.hidden ?? lower.hidden,
  heading: upper.heading ?? lower.heading,
  numId: upper.numId ?? lower.numId,
  level: upper.level ?? lower.level,
});

function formatOf(paragraph: Element | undefined, run: Element | undefined): Format {
  const numbering = child(paragraph, 'w:numPr');
  const outline = numberOf(paragraph, 'w:outlineLvl');
  return {
    bold: switchOf(run, 'w:b'),
    hidden: switchOf(run, 'w:vanish'),
    heading: outline === undefined ? undefined : outline < TEXT_LEVEL,
    numId: settingOf(numbering, 'w:numId'),
    level: numberOf(numbering, 'w:ilvl'),
  };
}
