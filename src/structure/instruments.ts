import { closesPreamble, opensLetter } from './formulas.js';
import { allCapitals, endsSentence, headingLike, titled } from './prose.js';
import { blockEnd, freshStart, type Source, wordsOf } from './source.js';

/** Most lines of the first block of a title. */
const LONGEST_TITLE = 6;
/** Most lines from the title of an instrument to the end of its enacting formula. */
const LONGEST_PREAMBLE = 80;
/** Most lines from the title to the first number or the salutation, where no enacting formula stands between. */
const NEAR = 12;

/** The title of an instrument says within seven words what it is. */
const TITLE =
  /^(?:[\p{L}\d’'().,-]+ ){0,6}?(?:agreement|treaty|convention|protocol|declaration|memorandum|arrangement|statement|minutes?|understandings?|records?|act|resolution|amendment|notes|letters?|regulations|statute)(?![\p{L}-])(?! of work)/iu;
/** Papers drawn up beside an agreement: many have neither a preamble nor articles. */
const BESIDE =
  /^(?:(?:agreed|joint|unilateral|interpretative|common|confidential|related|accompanying|supplementary) ){0,2}(?:minutes?|record|declaration|statement|interpretation|understandings?|protocol of signature|final act|side letters?|letters?|exchange of (?:notes|letters))\b/i;
/** Articles added to a treaty belong to it, though they are signed by themselves. */
const ADDED_ARTICLE = /^(?:(?:separate|secret|additional|and) )+articles?\b/i;
/** What a legislature says of a treaty it prints. */
const OF_LEGISLATURE =
  /^(?:[\p{L}]+ ){0,4}(?:resolution|proclamation|decree|law|order)\b|\bact,? (?:no\.? \d+ )?(?:of )?\d{4}\b/iu;
/** How a resolution begins below its title: with the body that takes it. */
const RESOLVES =
  /^The (?:\p{Lu}[\p{L}-]+ ){0,4}(?:Assembly|Council|Conference|Committee|Commission|Board|Congress),(?:\s+\p{Lu}|$)/u;
/** What one side declares needs no numbers behind another paper of the kind. */
const DECLARES = /\b(?:declaration|statement)\b/i;
const SIGNED = /^in (?:witness|faith|testimony) whereof|^done (?:at|in|on|this)\b|^signed (?:at|in|on)\b/i;

/** What has been read of the instrument so far. */
interface Read {
  divisions: number;
  signed: boolean;
  annexed: boolean;
  /** Nothing but headings stands between here and the mark of an annex: a title would be that of the annex. */
  headsAnnex: boolean;
  ofLegislature: boolean;
  /** It is a paper drawn up beside the agreement. */
  beside: boolean;
  /** It is a resolution: another may follow without a title. */
  resolves: boolean;
}

/**
 * The lines at which the instruments of a text begin, the first one's always 0: an agreement and what is printed
 * behind it under a title of its own, a resolution and the treaty it is about. A title begins an instrument where the
 * one before it is signed, or numbered, or of a legislature, and where it has an enacting formula, or numbers and
 * signatures of its own; a paper drawn up beside an agreement needs no more than numbers or a salutation. What is
 * printed as an annex stays one. The lines before `contentsEnd` are those of the first. Linear in the lines.
 */
export function instrumentStarts(
  source: Source,
  containers: readonly boolean[],
  contentsEnd: number,
): number[] {
  const starts = [0];
  const lastSigned = source.lines.findLastIndex((_, index) => isSigned(source, index));
  let read = nothingRead();
  // After the title of the latest.
  let below = 0;
  for (let index = 0; index < source.lines.length; index += 1) {
    const words = index < contentsEnd ? null : titleAt(source, containers, index);
    const { word, list, end } = source.lines[index]!;
    const kind = containers[index] ? word!.kind : null;
    if (
      index > below &&
      words === null &&
      (read.signed || read.resolves) &&
      !read.annexed &&
      opensResolution(source, containers, index)
    ) {
      starts.push(index);
      below = index;
      read = { ...nothingRead(), resolves: true };
    } else if (
      words !== null &&
      begins(source, containers, index, words, { ...read, signedBelow: lastSigned > index })
    ) {
      starts.push(index);
      // Papers beside an agreement come one after another, and only the last may be signed.
      below = titleEnd(source, index);
      const beside = BESIDE.test(words);
      read = {
        ...nothingRead(),
        signed: beside,
        beside,
        resolves: resolvesAt(source, below),
      };
    } else if (kind === 'annex') {
      read.annexed = true;
      read.headsAnnex = true;
    } else {
      if (kind !== null) read.divisions += 1;
      else if (isSigned(source, index)) read.signed = true;
      read.headsAnnex &&= kind === null && list === null && !endsSentence(source.text, end);
    }
    if (words !== null) read.ofLegislature ||= OF_LEGISLATURE.test(words);
  }
  return starts;
}

const nothingRead = (): Read => ({
  divisions: 0,
  signed: false,
  annexed: false,
  headsAnnex: false,
  ofLegislature: false,
  beside: false,
  resolves: false,
});

/**
 * Index after the title of the instrument that begins on line `from`: its first block, or the capitals at its head
 * where line ends are meant; `from` where a resolution begins without one.
 */
export function titleEnd(source: Source, from: number): number {
  if (resolvesAt(source, from)) return from;
  const { text, lines, shape } = source;
  const capitals = (at: number): boolean =>
    lines[at]!.list === null && allCapitals(text.slice(lines[at]!.start, lines[at]!.end));
  let end = from;
  if (shape.hard && capitals(from)) {
    do end += 1;
    while (
      end < lines.length &&
      end - from <= LONGEST_TITLE &&
      lines[end]!.before === 'line' &&
      capitals(end)
    );
  }
  return end === from ? blockEnd(source, from, lines.length) : end;
}

const resolvesAt = ({ text, lines }: Source, at: number): boolean =>
  at < lines.length &&
  RESOLVES.test(text.slice(lines[at]!.start, Math.min(lines[at]!.end, lines[at]!.start + 160)));

/** A resolution without a title, which the body that takes it and its first number tell. */
const opensResolution = (source: Source, containers: readonly boolean[], index: number): boolean =>
  source.lines[index]!.before === 'block' &&
  resolvesAt(source, index) &&
  ownBeginning(source, containers, index).counts;

/** The words of the title whose first block begins at line `index`; null where none does. */
function titleAt(source: Source, containers: readonly boolean[], index: number): string | null {
  const { text, lines } = source;
  const line = lines[index]!;
  // Where line ends are meant, capitals stand out without a blank line.
  if (line.before !== 'block' && index > 0 && !(source.shape.hard && allCapitals(wordsOf(source, index))))
    return null;
  if (line.list !== null || line.repeated || line.quoted || line.end - line.start > 260) return null;
  if (containers[index] && (line.word!.word !== 'protocol' || line.word!.number !== null)) return null;
  if (!TITLE.test(text.slice(line.start, Math.min(line.end, line.start + 120)))) return null;
  const end = titleEnd(source, index);
  if (end >= lines.length || end - index > LONGEST_TITLE) return null;
  const words = text.slice(line.start, Math.min(lines[end - 1]!.end, line.start + 301));
  return headingLike(words) && !/[.:;,]$/.test(words) && !ADDED_ARTICLE.test(words) ? words : null;
}

function begins(
  source: Source,
  containers: readonly boolean[],
  index: number,
  words: string,
  {
    divisions,
    signed,
    annexed,
    headsAnnex,
    ofLegislature,
    beside,
    signedBelow,
  }: Read & { signedBelow: boolean },
): boolean {
  if (headsAnnex) return false;
  const mayFollow = !annexed && (divisions >= 2 || ofLegislature) && (allCapitals(words) || titled(words));
  if (!signed && !mayFollow) return false;
  const own = ownBeginning(source, containers, titleEnd(source, index));
  if (own.enacts) return signed || own.counts;
  if (signed && !annexed && own.counts && (signedBelow || own.resolves)) return true;
  return signed && BESIDE.test(words) && (own.counts || own.salutes || (beside && DECLARES.test(words)));
}

/** What stands from line `from` on, below a title, up to the first division. */
function ownBeginning(
  source: Source,
  containers: readonly boolean[],
  from: number,
): { enacts: boolean; counts: boolean; salutes: boolean; resolves: boolean } {
  const { text, lines } = source;
  const limit = Math.min(lines.length, from + LONGEST_PREAMBLE);
  const own = { enacts: false, counts: false, salutes: false, resolves: false };
  for (let at = from; at < limit; at += 1) {
    const { word, list, start, end } = lines[at]!;
    const marker = containers[at] ? word : list;
    if (marker?.readings[0]?.value === 1 && (own.enacts || at - from < NEAR)) own.counts = true;
    if (containers[at] && word!.word === '' && at - from < NEAR) own.salutes = true;
    if (containers[at] || isSigned(source, at)) break;
    if (at > from && BESIDE.test(titleAt(source, containers, at) ?? '')) break;
    if (at - from < NEAR && opensLetter(text.slice(start, Math.min(end, start + 160)))) own.salutes = true;
    if (at - from < NEAR && resolvesAt(source, at)) own.resolves = true;
    if (closesPreamble(text, end)) own.enacts = true;
  }
  return own;
}

function isSigned(source: Source, index: number): boolean {
  const { text, lines } = source;
  const { start, end, before, quoted } = lines[index]!;
  const words = text.slice(start, Math.min(end, start + 40));
  return !quoted && before !== 'inline' && SIGNED.test(words) && freshStart(source, index);
}
