import { SaxesParser } from 'saxes';

export interface Read {
  name: string;
  attributes: Record<string, string>;
  children: (Read | string)[];
}

/** Reads a document with namespaces; throws where it is not well formed. White space alone is no child. */
export function readXml(xml: string): Read {
  const root: Read = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const read: Read = { name: local, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)!.children.push(read);
    open.push(read);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    if (text.trim() !== '') open.at(-1)!.children.push(text);
  });
  parser.write(xml).close();
  return root.children[0] as Read;
}

export const elementsIn = (read: Read): Read[] =>
  read.children.filter((child): child is Read => typeof child !== 'string');

/** The element and all below it, in document order. */
export const everyElement = (read: Read): Read[] => [read, ...elementsIn(read).flatMap(everyElement)];

/** The characters of the element, those of `meta` left out. */
export const textOf = (read: Read): string =>
  read.name === 'meta'
    ? ''
    : read.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
