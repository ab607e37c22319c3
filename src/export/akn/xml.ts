import { escaped } from '../characters.js';

/** An element, or a run of characters as they are before escaping. */
export type Node = Element | string;

export interface Element {
  name: string;
  /** In the order in which they are written. */
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
}

/** An attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly Node[] = [],
): Element {
  const given = Object.entries(attributes).filter((each): each is [string, string] => each[1] !== undefined);
  return { name, attributes: Object.fromEntries(given), children };
}

/**
 * The document in XML 1.0. Elements that hold elements alone are indented; where there are characters, no white space
 * is added. Linear in what is written.
 */
export function toXml(root: Element): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  write(root, '', pieces);
  return pieces.join('');
}

/** `indent` is null inside a run of characters. */
function write(node: Node, indent: string | null, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escaped(node));
    return;
  }
  const { name, attributes, children } = node;
  const end = indent === null ? '' : '\n';
  pieces.push(indent ?? '', '<', name);
  for (const [key, value] of Object.entries(attributes)) pieces.push(' ', key, '="', escaped(value), '"');
  if (children.length === 0) {
    pieces.push('/>', end);
    return;
  }
  const inner = indent === null || children.some((child) => typeof child === 'string') ? null : `${indent}  `;
  pieces.push('>', inner === null ? '' : '\n');
  for (const child of children) write(child, inner, pieces);
  pieces.push(inner === null ? '' : (indent ?? ''), '</', name, '>', end);
}
