/** The parts of agreements by the words that cite them. */

export type Unit =
  | 'part'
  | 'title'
  | 'chapter'
  | 'section'
  | 'article'
  | 'clause'
  | 'paragraph'
  | 'subparagraph'
  | 'point'
  | 'annex'
  | 'appendix'
  | 'schedule'
  | 'exhibit'
  | 'attachment'
  | 'protocol'
  | 'recital'
  | 'preamble';

/** Words, without their plural ending, to the unit; `sub-` and `sub ` are joined first. */
const WORDS: Readonly<Record<string, Unit>> = {
  part: 'part',
  title: 'title',
  chapter: 'chapter',
  section: 'section',
  sect: 'section',
  sec: 'section',
  '§': 'section',
  article: 'article',
  art: 'article',
  clause: 'clause',
  paragraph: 'paragraph',
  para: 'paragraph',
  par: 'paragraph',
  subparagraph: 'subparagraph',
  subpara: 'subparagraph',
  subsection: 'subparagraph',
  subclause: 'subparagraph',
  subarticle: 'paragraph',
  point: 'point',
  letter: 'point',
  lit: 'point',
  item: 'point',
  indent: 'point',
  annex: 'annex',
  annexe: 'annex',
  annexure: 'annex',
  appendix: 'appendix',
  appendice: 'appendix',
  schedule: 'schedule',
  exhibit: 'exhibit',
  attachment: 'attachment',
  enclosure: 'attachment',
  protocol: 'protocol',
  recital: 'recital',
  preamble: 'preamble',
};

/** A word for a part at a place; letters before or after it refuse it. */
const UNIT_WORD =
  /(?<![\p{L}\d-])(?:sub[- ]?)?(?:articles?|arts?\.|sections?|sects?\.|sec\.|clauses?|paragraphs?|paras?\.?|pars?\.|points?|letters?|lit\.|items?|indents?|chapters?|parts?|titles?|annex(?:e?s|es|ures?)?|appendi(?:x|xes|ces)|schedules?|exhibits?|attachments?|enclosures?|protocols?|recitals?|preamble)(?![\p{L}-])|§{1,2}/iuy;

/** Where a word for a part can begin: the words, or the first half of them. */
export const UNIT_BEGINNINGS: readonly string[] = ['sub', ...Object.keys(WORDS)].flatMap((word) => [
  word,
  `${word}s`,
  `${word}es`,
]);
/** Code units that `UNIT_WORD` can match first. */
const FIRST_CODES: ReadonlySet<number> = new Set(
  [...Object.keys(WORDS), ...Object.keys(WORDS).map((word) => word.toUpperCase())].map((word) =>
    word.charCodeAt(0),
  ),
);

/** The word for a part at `offset`, undefined where none stands there. */
export function unitWordAt(text: string, offset: number): string | undefined {
  if (!FIRST_CODES.has(text.charCodeAt(offset))) return undefined;
  UNIT_WORD.lastIndex = offset;
  return UNIT_WORD.exec(text)?.[0];
}

/** The unit a word found by `unitWordAt` stands for, and whether it is a plural. */
export function unitOf(word: string): { unit: Unit; plural: boolean } | null {
  if (word[0] === '§') return { unit: 'section', plural: word.length > 1 };
  const plain = word
    .toLowerCase()
    .replace(/^sub[- ]?/, 'sub')
    .replace(/\.$/, '');
  const one = WORDS[plain];
  if (one) return { unit: one, plural: false };
  const many = WORDS[plain.replace(/s$/, '')] ?? WORDS[plain.replace(/es$/, '')];
  return many ? { unit: many, plural: true } : null;
}

/** Only a capital, or a number after it, makes these a part: "in part", "title to the goods". */
export const NEEDS_CAPITAL: ReadonlySet<Unit> = new Set(['part', 'title', 'protocol']);

export const ANNEXED: ReadonlySet<Unit> = new Set([
  'annex',
  'appendix',
  'schedule',
  'exhibit',
  'attachment',
  'protocol',
]);

const RANK: Readonly<Record<Unit, number>> = {
  annex: 0,
  appendix: 0,
  schedule: 0,
  exhibit: 0,
  attachment: 0,
  protocol: 0,
  preamble: 0,
  part: 1,
  title: 2,
  chapter: 3,
  section: 4,
  article: 5,
  clause: 5,
  recital: 5,
  paragraph: 6,
  subparagraph: 7,
  point: 8,
};

/** True where `inner` can be a part of `outer`, as the words are commonly used. */
export function canHold(outer: Unit, inner: Unit): boolean {
  // Whose protocol that is only the document tells.
  if (outer === 'protocol') return false;
  if (ANNEXED.has(inner)) return outer !== inner && inner !== 'annex' && ANNEXED.has(outer);
  // Both ways are in use: an article of sections, a section of articles.
  if (outer === 'article' && inner === 'section') return true;
  return RANK[outer] < RANK[inner];
}
