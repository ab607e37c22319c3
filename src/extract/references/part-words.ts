import { inSmallLetters } from '../small-letters.js';
import { isFigure, isLetter, lettersEnd } from './letters.js';

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

/** How a word for a part may be printed: in full, cut short and closed by a full stop, or with or without one. */
type Stop = 'none' | 'must' | 'may';

/** Words for parts, without plural ending. */
const FULL: Readonly<Record<string, Unit>> = {
  part: 'part',
  title: 'title',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  clause: 'clause',
  paragraph: 'paragraph',
  point: 'point',
  letter: 'point',
  item: 'point',
  indent: 'point',
  schedule: 'schedule',
  exhibit: 'exhibit',
  attachment: 'attachment',
  enclosure: 'attachment',
  protocol: 'protocol',
  recital: 'recital',
};
/** Words for parts behind `sub`, `sub-` and `sub `; with other words it stands for no part. */
const BELOW: Readonly<Record<string, Unit>> = {
  paragraph: 'subparagraph',
  para: 'subparagraph',
  section: 'subparagraph',
  clause: 'subparagraph',
  article: 'paragraph',
};

/** What a word stands for; `unit` is null for one that cites no part: "subtitle". */
interface Form {
  unit: Unit | null;
  plural: boolean;
  stop: Stop;
}

/** The forms of words for parts as printed, lower case, those with `sub` before them in one. */
const FORMS: ReadonlyMap<string, Form> = new Map(
  [
    ...Object.entries(FULL).flatMap(([word, unit]) => [form(word, unit), form(`${word}s`, unit, true)]),
    form('preamble', 'preamble'),
    ...['annex', 'annexure'].map((word) => form(word, 'annex')),
    ...['annexs', 'annexes', 'annexures'].map((word) => form(word, 'annex', true)),
    form('appendix', 'appendix'),
    ...['appendixes', 'appendices'].map((word) => form(word, 'appendix', true)),
    form('art', 'article', false, 'must'),
    form('arts', 'article', true, 'must'),
    ...['sect', 'sec'].map((word) => form(word, 'section', false, 'must')),
    form('sects', 'section', true, 'must'),
    form('par', 'paragraph', false, 'must'),
    form('pars', 'paragraph', true, 'must'),
    form('para', 'paragraph', false, 'may'),
    form('paras', 'paragraph', true, 'may'),
    form('lit', 'point', false, 'must'),
  ].flatMap(([word, one]): [string, Form][] => [
    [word, one],
    [`sub${word}`, { ...one, unit: BELOW[one.plural ? word.slice(0, -1) : word] ?? null }],
  ]),
);

function form(word: string, unit: Unit, plural = false, stop: Stop = 'none'): [string, Form] {
  return [word, { unit, plural, stop }];
}

const SUB = 'sub';
/** Where a word for a part can begin: the words, or the first half of them. */
export const UNIT_BEGINNINGS: readonly string[] = [SUB, ...FORMS.keys()];

const FIRST_CODES = new Uint8Array(128);
for (const word of FORMS.keys()) FIRST_CODES[word.charCodeAt(0)] = FIRST_CODES[word.charCodeAt(0) - 32] = 1;
const PARAGRAPH_SIGN = 0xa7;
const [SPACE, HYPHEN, STOP] = [0x20, 0x2d, 0x2e];

/** True for a code unit that a word for a part can begin with. */
export const mayBeginUnit = (code: number): boolean =>
  code < 128 ? FIRST_CODES[code] === 1 : code === PARAGRAPH_SIGN;

/** A word for a part as it is printed. */
export interface UnitWord {
  word: string;
  /** Null for a word that is built like those and cites no part: "subtitle". */
  unit: Unit | null;
  plural: boolean;
}

/** The word for a part at `offset`, null where none stands there; letters, figures and hyphens around it refuse it. */
export function unitWordAt(text: string, offset: number): UnitWord | null {
  const first = text.charCodeAt(offset);
  if (!mayBeginUnit(first)) return null;
  if (first === PARAGRAPH_SIGN) {
    const plural = text.charCodeAt(offset + 1) === PARAGRAPH_SIGN;
    return { word: plural ? '§§' : '§', unit: 'section', plural };
  }
  if (offset > 0 && refusesBefore(text.charCodeAt(offset - 1))) return null;
  let end = lettersEnd(text, offset);
  let said = inSmallLetters(text, offset, end);
  if (said === SUB) {
    const sign = text.charCodeAt(end);
    if (sign !== HYPHEN && sign !== SPACE) return null;
    const start = end + 1;
    end = lettersEnd(text, start);
    said += inSmallLetters(text, start, end);
  }
  const found = FORMS.get(said);
  if (!found) return null;
  const stopped = found.stop !== 'none' && text.charCodeAt(end) === STOP;
  // "para.x": the point belongs to something else.
  if (stopped && !refusesBehind(text.charCodeAt(end + 1))) end += 1;
  else if (found.stop === 'must' || refusesBehind(text.charCodeAt(end))) return null;
  return { word: text.slice(offset, end), unit: found.unit, plural: found.plural };
}

const refusesBehind = (code: number): boolean => code === HYPHEN || isLetter(code);
const refusesBefore = (code: number): boolean => isFigure(code) || refusesBehind(code);

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
