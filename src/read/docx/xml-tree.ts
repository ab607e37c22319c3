import { type Attributes, XmlError, type XmlHandler } from './xml.js';

/** No honest list of styles has more. */
const MOST_ELEMENTS = 1_000_000;

/** An element with what is in it, for the small parts of a document: properties, styles, numbering. */
export interface Element {
  name: string;
  attributes: Attributes;
  children: Element[];
}

/** Builds the tree of what is told between `open` and `close`; text is left out. */
export class TreeBuilder implements XmlHandler {
  readonly root: Element = { name: '', attributes: {}, children: [] };
  readonly #open: Element[] = [this.root];
  #count = 0;

  open(name: string, attributes: Attributes): void {
    this.#count += 1;
    if (this.#count > MOST_ELEMENTS) throw new XmlError('damaged');
    const element: Element = { name, attributes, children: [] };
    this.#open.at(-1)!.children.push(element);
    this.#open.push(element);
  }

  close(): void {
    this.#open.pop();
  }

  /** True when everything opened is closed. */
  get isWhole(): boolean {
    return this.#open.length === 1;
  }
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((each) => each.name === name) ?? [];

/** `w:val` of the child of this name. */
export const settingOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** The same as a whole number. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const value = Number.parseInt(settingOf(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** A property that is on where it is named without a value; undefined where it is not named. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  return property && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '');
}
