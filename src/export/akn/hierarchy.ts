import type { Section, SectionKind } from '../../model/index.js';
import type { Pieces } from './pieces.js';
import { type Element, element } from './xml.js';

/** Kinds that Akoma Ntoso has an element of the same name for; the others are a `hcontainer` that bears the name. */
const OWN_ELEMENT = new Set<SectionKind>([
  'part',
  'title',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
]);

/**
 * A section of the body, with all below it: number and heading, then `content` where nothing is below it, else its
 * own words as `intro`, the sections below, and their common tail as `wrapUp`.
 */
export function hierarchical(section: Section, pieces: Pieces): Element {
  const { kind, children } = section;
  const own = pieces.paragraphs(section);
  const inside =
    children.length === 0 ? ownWords('content', own) : [...ownWords('intro', own), ...below(section, pieces)];
  const name = OWN_ELEMENT.has(kind) ? kind : 'hcontainer';
  return element(name, { ...(name === kind ? {} : { name: kind }), ...pieces.attributes(section) }, [
    ...pieces.head(section),
    ...inside,
  ]);
}

const ownWords = (name: string, paragraphs: Element[]): Element[] =>
  paragraphs.length === 0 ? [] : [element(name, {}, paragraphs)];

/** Only the last may be a `wrapUp`, and nothing may be below it; a tail that goes on with a list is a `hcontainer`. */
function below({ children }: Section, pieces: Pieces): Element[] {
  return children.map((child, index) =>
    child.kind === 'wrapUp' && index === children.length - 1 && isBare(child)
      ? element('wrapUp', pieces.attributes(child), pieces.paragraphs(child))
      : hierarchical(child, pieces),
  );
}

/** Nothing but words of its own. */
export const isBare = ({ label, heading, children }: Section): boolean =>
  label === null && heading === null && children.length === 0;
