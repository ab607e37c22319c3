import { type AgreementRecord, foldWhiteSpace, type Section, type Span } from '../../model/index.js';
import { categoriesOf, conceptId } from './concepts.js';
import { shareOut } from './words.js';
import { type Element, element, type Node } from './xml.js';

/** The small elements that every part of the document is made of. */
export interface Pieces {
  /** `eId` as in the record, and the concepts of its labels. */
  attributes(section: Section): { eId: string; refersTo: string | undefined };
  /** `num` and `heading`, as far as the section has them, in the order of the text. */
  head(section: Section): Element[];
  /** The section's own words, a `p` for each paragraph. */
  paragraphs(section: Section): Element[];
  /** The section's own words as one run; its title marked, if it holds the title whole. */
  line(section: Section): Node[];
  /** The whole text where no section has any of it: signs alone, without a letter. */
  unclaimed: Element[];
}

export function piecesOf(record: AgreementRecord): Pieces {
  const { text } = record.document;
  const title = record.agreement.title?.span;
  const shares = shareOut(record);
  const concepts = new Map(
    record.clauses.map((clause) => [
      clause.id,
      categoriesOf(clause)
        .map((category) => `#${conceptId(category)}`)
        .join(' '),
    ]),
  );
  const isClaimed = [...shares.values()].some(({ num, heading, text: own }) => num ?? heading ?? own);
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  return {
    attributes: ({ eId }) => ({ eId, refersTo: concepts.get(eId) || undefined }),
    head(section) {
      const { num, heading } = shares.get(section)!;
      const found = [
        { name: 'num', span: num },
        { name: 'heading', span: heading },
      ].flatMap(({ name, span }) =>
        span === null || foldWhiteSpace(slice(span)) === '' ? [] : [{ name, span }],
      );
      return found
        .sort((a, b) => a.span.start - b.span.start)
        .map(({ name, span }) => element(name, {}, [foldWhiteSpace(slice(span))]));
    },
    paragraphs(section) {
      const span = shares.get(section)!.text;
      return span === null ? [] : paragraphsOf(slice(span));
    },
    line(section) {
      const span = shares.get(section)!.text;
      if (span === null) return [];
      if (!title || title.start === title.end || title.start < span.start || title.end > span.end) {
        return characters(foldWhiteSpace(slice(span)));
      }
      const before = ` ${slice({ start: span.start, end: title.start })}`.replace(/\s+/g, ' ').trimStart();
      const after = slice({ start: title.end, end: span.end }).replace(/\s+/g, ' ').trimEnd();
      return [
        ...characters(before),
        element('docTitle', {}, characters(foldWhiteSpace(slice(title)))),
        ...characters(after),
      ];
    },
    unclaimed: isClaimed ? [] : paragraphsOf(text),
  };
}

const paragraphsOf = (words: string): Element[] =>
  words
    .split(/\n\s*\n/)
    .map(foldWhiteSpace)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => element('p', {}, [paragraph]));

const characters = (words: string): Node[] => (words === '' ? [] : [words]);
