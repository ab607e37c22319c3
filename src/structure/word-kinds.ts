import type { WordKind } from './markers.js';

/** What each word of division opens, in small letters. */
const WORD_KINDS: Readonly<Record<string, WordKind>> = {
  part: 'part',
  title: 'title',
  book: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'section',
  'sub-section': 'section',
  subpart: 'chapter',
  'sub-part': 'chapter',
  '§': 'section',
  article: 'article',
  artikel: 'article',
  'art.': 'article',
  paragraph: 'article',
  rule: 'article',
  regulation: 'article',
  clause: 'article',
  annex: 'annex',
  annexe: 'annex',
  annexure: 'annex',
  appendix: 'annex',
  schedule: 'annex',
  exhibit: 'annex',
  attachment: 'annex',
  enclosure: 'annex',
  protocol: 'annex',
};

/** Letters and digits that scanners take for one another: one sign for each shape. */
const shapeOf = (word: string): string => word.toLowerCase().replace(/[l1|]/g, 'i').replace(/0/g, 'o');

const WORD_OF_SHAPE = new Map(Object.keys(WORD_KINDS).map((word) => [shapeOf(word), word]));

/** The word of division meant by `printed`, in small letters, and its kind; scanners may have made `ARTlCLE` of it. */
export function divisionWord(printed: string): { word: string; kind: WordKind } {
  const word = WORD_OF_SHAPE.get(shapeOf(printed))!;
  return { word, kind: WORD_KINDS[word]! };
}
