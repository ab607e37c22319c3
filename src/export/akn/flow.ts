import type { Section } from '../../model/index.js';
import { isBare } from './hierarchy.js';
import type { Pieces } from './pieces.js';
import { type Element, element } from './xml.js';

/** Preface, preamble or conclusions: paragraphs one after the other, which the schema allows no hierarchy in. */
export function flowing(section: Section, pieces: Pieces): Element {
  const { eId, kind, children } = section;
  const recitals = children.length > 0 && children.every((child) => child.kind === 'recital');
  const head = pieces.head(section);
  const own = pieces.paragraphs(section);
  const inside = recitals
    ? [
        ...own,
        element('recitals', { eId: `${eId}__recitals` }, [
          ...(own.length === 0 ? head : []),
          ...children.map((child) => item('recital', child, pieces)),
        ]),
      ]
    : [...own, ...children.map((child) => block(child, pieces))];
  const headed = recitals && own.length === 0 ? [] : head.map(asBlock);
  return element(kind, pieces.attributes(section), atLeastOne([...headed, ...inside]));
}

/** A number or heading where the schema has no place for it. */
export const asBlock = ({ name, children }: Element): Element => element('block', { name }, children);

function block(section: Section, pieces: Pieces): Element {
  if (!isBare(section)) return item('blockContainer', section, pieces);
  return element('p', pieces.attributes(section), pieces.line(section));
}

function item(name: string, section: Section, pieces: Pieces): Element {
  return element(name, pieces.attributes(section), [
    ...pieces.head(section),
    ...atLeastOne([...pieces.paragraphs(section), ...section.children.map((child) => block(child, pieces))]),
  ]);
}

/** The schema wants something in every part; an empty paragraph says that the record has nothing there. */
export const atLeastOne = (elements: Element[]): Element[] =>
  elements.length === 0 ? [element('p', {})] : elements;
