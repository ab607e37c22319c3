import type { Section } from '../../model/index.js';
import { isBare } from './hierarchy.js';
import type { Pieces } from './pieces.js';
import { type Element, element } from './xml.js';

/** Preface, preamble or conclusions: paragraphs one after the other, which the schema allows no hierarchy in. */
export function flowing(section: Section, pieces: Pieces): Element {
  const { kind, children } = section;
  const isOfRecitals =
    kind === 'preamble' && children.length > 0 && children.every((child) => child.kind === 'recital');
  const inside = isOfRecitals
    ? recitals(section, pieces)
    : [...opening(section, pieces), ...blocks(section, pieces)];
  return element(kind, pieces.attributes(section), atLeastOne(inside));
}

/** The heading of a preamble is that of its recitals, unless words of its own stand between. */
function recitals(preamble: Section, pieces: Pieces): Element[] {
  const isHeading = pieces.paragraphs(preamble).length === 0;
  const list = element('recitals', { eId: `${preamble.eId}__recitals` }, [
    ...(isHeading ? pieces.head(preamble) : []),
    ...preamble.children.map((child) => item('recital', child, pieces)),
  ]);
  return isHeading ? [list] : [...opening(preamble, pieces), list];
}

/** Number and heading, for which the schema has no place there, and the section's own words. */
const opening = (section: Section, pieces: Pieces): Element[] => [
  ...pieces.head(section).map(({ name, children }) => element('block', { name }, children)),
  ...pieces.paragraphs(section),
];

const blocks = (section: Section, pieces: Pieces): Element[] =>
  section.children.map((child) =>
    isBare(child)
      ? element('p', pieces.attributes(child), pieces.line(child))
      : item('blockContainer', child, pieces),
  );

const item = (name: string, section: Section, pieces: Pieces): Element =>
  element(name, pieces.attributes(section), [
    ...pieces.head(section),
    ...atLeastOne([...pieces.paragraphs(section), ...blocks(section, pieces)]),
  ]);

/** The schema wants something in every part; an empty paragraph says that the record has nothing there. */
export const atLeastOne = (elements: Element[]): Element[] =>
  elements.length === 0 ? [element('p', {})] : elements;
