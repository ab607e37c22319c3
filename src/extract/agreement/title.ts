import type { Span, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';
import { beforeTitle, filingLine, isNoTitle, KIND_WORD, trimmedTitle, UNDER_BETWEEN } from './title-words.js';

const JOINS_ON =
  /^(?:between|and|among|concerning|on|for|of|relating|regarding|the\s|to\b|in\b|with\b|respecting|by\b|pursuant|establishing|providing|contributing|governing|covering|implementing|amending|supplementing|setting\s+(?:out|up)\b)/i;
const LONGEST_TITLE = 600;

/** The blocks of the opening, up to where the preamble or body begins, with their offsets. */
function* blocks(text: string, span: Span): Generator<Span> {
  let start = span.start;
  while (start < span.end) {
    const next = text.indexOf('\n\n', start);
    const end = next < 0 || next > span.end ? span.end : next;
    if (end > start) yield { start, end };
    start = end + 2;
  }
}

const isCapitals = (words: string): boolean => /[A-Z]{3}/.test(words) && !/[a-z]{3}/.test(words);

/** The part of a block that can hold the title: after a legend that shares the block with it; null when none can. */
function titlePart(text: string, block: Span): Span | null {
  const words = text.slice(block.start, block.end);
  if (!KIND_WORD.test(words)) return null;
  if (capitalsBeforeText(words) !== null || !isNoTitle(words) || isNumbered(text, block)) return block;
  // The last sentence end before a title in capitals.
  let start: number | null = null;
  for (const stop of words.slice(0, LONGEST_LEGEND).matchAll(/[.\]]\s+(?=[A-Z“"])/g)) {
    const from = stop.index + stop[0].length;
    if (inCapitals(words.slice(from, from + 240))) start = block.start + from;
    else if (start !== null) break;
  }
  return start === null ? null : { start, end: block.end };
}
const LONGEST_LEGEND = 1500;

/** "CONTRACT No. 12/2018" is a reference, but a title where the line below it says for what or between whom. */
function isNumbered(text: string, block: Span): boolean {
  if (!NUMBERED.test(text.slice(block.start, block.end))) return false;
  const below = text.slice(block.end, block.end + ABOUT_CHARS).trimStart();
  return /^(?:for|on|concerning|regarding|relating\s+to|between)\b/i.test(below);
}
const NUMBERED = /^\s*(?:contract|agreement)\s+(?:number|no)\b[^\n]{1,40}$/i;
const ABOUT_CHARS = 40;

/** The words up to the kind of instrument are capitals, but for a number before them ("Exhibit 10.4"). */
function inCapitals(words: string): boolean {
  const start = beforeTitle(words);
  const kind = KIND_WORD.exec(words.slice(start));
  return kind !== null && isCapitals(words.slice(start, start + kind.index + kind[0].length));
}

/** Capitals up to the kind of instrument, and a sentence after them: where the capitals end; null otherwise. */
function capitalsBeforeText(words: string): number | null {
  const start = beforeTitle(words);
  const kind = KIND_WORD.exec(words.slice(start, start + 240));
  if (!kind) return null;
  const end = start + kind.index + kind[0].length;
  return isCapitals(words.slice(start, end)) && /^\s+[A-Z][a-z]+\s+[a-z]/.test(words.slice(end, end + 40))
    ? end
    : null;
}

/**
 * The title as printed, white space folded, from the lines before the preamble: the first block that names a
 * kind of instrument, with the blocks that plainly go on from it. The line a filing system prints before the
 * document counts only where the document has no title of its own. Null when none does (many exchanges of notes
 * carry no title).
 */
export function readTitle(context: AgreementContext): Stated<string> | null {
  const { text } = context;
  const marked = { start: 0, end: Math.max(context.preface.end, Math.min(context.preamble.end, 1)) };
  const opening = marked.end > 40 ? marked : { start: 0, end: Math.min(text.length, OPENING_CHARS) };
  const filed = filingLine(text);
  const start = filed && !filed.runsOn ? filed.span.end : (filed?.span.start ?? opening.start);
  return (
    titleIn(text, { start, end: Math.max(start, opening.end) }) ??
    (filed && trimmedTitle(text, filed.span)) ??
    // Below the first words that look like a preamble a title stands out by its capitals.
    titleIn(text, { start, end: Math.min(text.length, start + OPENING_CHARS) }, true)
  );
}
const OPENING_CHARS = 1500;
const ANNEX_LINE = /^\s*(?:annex(?:e)?|appendix|addendum|supplement|amendment|attachment)\b[^\n]{0,60}\s*$/i;
/** So many blocks may stand below that line, the last of them being what it is annexed to. */
const ANNEX_LINES = 2;
const TO_WHICH = /^\s*to\s+(?:the\s+)?\p{Lu}/iu;

function titleIn(text: string, opening: Span, capitalsOnly = false): Stated<string> | null {
  const filedUnder = titleUnderClass(text, opening);
  if (filedUnder) return trimmedTitle(text, filedUnder);
  let title: Span | null = null;
  let annex: Span | null = null;
  let above = 0;
  for (const block of blocks(text, opening)) {
    if (title === null) {
      above = ANNEX_LINE.test(text.slice(block.start, block.end)) ? 0 : above + 1;
      if (above === 0) annex = block;
      title = titlePart(text, block);
      if (title !== null && capitalsOnly && !inCapitals(text.slice(title.start, title.end))) title = null;
      if (title === null) continue;
      // "ANNEX C", "DATA EXCHANGE", "TO PROJECT ARRANGEMENT No. 3": the title is the annex's.
      if (annex && above <= ANNEX_LINES && TO_WHICH.test(text.slice(title.start, title.end)))
        title = { start: annex.start, end: title.end };
      const capitals = capitalsBeforeText(text.slice(title.start, title.end));
      if (capitals === null) continue;
      title = { start: title.start, end: title.start + capitals };
      break;
    }
    if (!joins(text, title, block)) break;
    title = { start: title.start, end: block.end };
  }
  if (title && NUMBER_ONLY.test(text.slice(title.start, title.end))) title = blockBelow(text, title) ?? title;
  if (title && HEAD_OF_COLLECTION.test(text.slice(title.start, title.end))) {
    const own = blockBelow(text, title);
    if (own && NAMES_PARTIES.test(text.slice(own.start, own.end))) title = own;
  }
  const trimmed = title && trimmedTitle(text, title);
  // The number of an annex is cut off like that of an exhibit, but here it is the title's own.
  if (!trimmed || title?.start !== annex?.start || annex === null) return trimmed;
  const span = { start: annex.start, end: trimmed.span.end };
  return { value: text.slice(span.start, span.end).trim().replace(/\s+/g, ' '), span };
}

/**
 * The title where the text begins as collections of trade agreements print it, its parties or its short name above the
 * class it is filed under: what stands below, else the short name where it names a kind of instrument. Null elsewhere.
 */
function titleUnderClass(text: string, opening: Span): Span | null {
  const [head] = blocks(text, opening);
  const lines = head && text.slice(head.start, head.end).trim().split('\n');
  if (lines?.length !== 2 || !CLASS_LINE.test(lines[1]!.trim())) return null;
  const [below] = blocks(text, { start: head!.end, end: text.length });
  const own = below && { start: below.start, end: Math.min(below.end, below.start + LONGEST_TITLE) };
  const words = own ? text.slice(own.start, own.end) : '';
  const capitals = CAPITALS_FIRST.exec(words);
  if (own && capitals && KIND_WORD.test(capitals[0]))
    return { start: own.start, end: own.start + capitals[0].length };
  if (own && SAYS_WHAT.test(words)) {
    const sides = OTHER_SIDE.exec(words);
    return sides ? { start: own.start, end: own.start + sides.index + sides[0].length } : own;
  }
  const start = text.indexOf(lines[0]!, head!.start);
  return KIND_WORD.test(lines[0]!) ? { start, end: start + lines[0]!.length } : null;
}
const CLASS =
  '(?:free[\\s-]trade\\s+agreement|customs\\s+union|economic\\s+integration\\s+agreement|partial\\s+scope\\s+agreement)';
const CLASS_LINE = new RegExp(`^${CLASS}(?:\\s(?:&|and)\\s${CLASS}){0,3}$`, 'i');
/** Capitals up to the first word of a sentence. */
const CAPITALS_FIRST = /^[^a-z]{12,600}?(?=\s+[A-Z][a-z]|$)/;
/** The last words of a title that names two sides. */
const OTHER_SIDE = /\b(?:of|on)\s+the\s+other\s+(?:part|hand|side)\b/i;
const SAYS_WHAT =
  /^\s*(?:the\s+)?(?:[A-Za-z-]+\s+){0,4}?(?:agreement|convention|protocol|treaty|arrangement)\s+(?:between|among|establishing|concerning|with\s+a\s+view|on\s+the|for\s+the)\b/i;

/** The block right below, where it has the title. */
function blockBelow(text: string, { end }: Span): Span | null {
  const [below] = blocks(text, { start: end, end: Math.min(text.length, end + LONGEST_TITLE) });
  return below && namesItself(text, below) ? below : null;
}

/** "CONVENTION No. 12", "Protocol II": a number in a series, above the title itself. */
const NUMBER_ONLY = /^\s*\w{4,12}\s+(?:\(?No\.?\s*)?(?:\d{1,4}|[IVXL]{1,6})\)?\s*\.?\s*$/;
/** "Norway – Chad" above the kind of instrument: a collection's own head, with the title itself below it. */
const HEAD_OF_COLLECTION = /^\s*[^\n]{2,60}\s[-–—]\s[^\n]{2,80}\n[^\n]{2,80}\s*$/;
/** Such a title names its parties; a figure in it is of a reference. */
const NAMES_PARTIES =
  /^\s*(?:\w+\s){0,3}(?:agreement|convention|protocol|treaty)\b[^.;:\d]{0,240}\b(?:between|among|amongst)\b/i;
/** A block begins with the kind of instrument and says what it is about. */
const namesItself = (text: string, block: Span): boolean =>
  /^\s*(?:\w+\s){0,3}(?:agreement|convention|protocol|treaty|declaration)\s+(?:concerning|on|for|relating|regarding|respecting|between|among|to)\b/i.test(
    text.slice(block.start, Math.min(block.end, block.start + 120)),
  );

/** A block goes on with the title above it: by its first word, or by the last one above, or as one more of those it lists. */
function joins(text: string, title: Span, block: Span): boolean {
  const words = text.slice(block.start, block.end);
  const before = text.slice(title.start, title.end).trim();
  // Between two lines in capitals may stand a small "and" of its own.
  const lines = before.split('\n').filter((line) => line.trim() !== '' && !LINK.test(line));
  const listed = before.slice(-LIST_CHARS);
  const isOfList =
    /^the\s/i.test(words.trim()) &&
    (UNFINISHED.test(listed) || (UNDER_BETWEEN.test(listed) && ONE_PARTY.test(words.trim())));
  const goesOn =
    (JOINS_ON.test(words.trim()) &&
      !/[.:;]$/.test(before) &&
      (isCapitals(words) === isCapitals(lines.at(-1) ?? before) || /^[a-z]/.test(words))) ||
    /\b(?:between|and|among|of|the|for|on|concerning)$/i.test(before) ||
    isLastLine(before, words.trim()) ||
    (KIND_ONLY.test(before) && BETWEEN_AUTHORITIES.test(words.trim())) ||
    isOfList;
  return (
    goesOn &&
    words.length <= LONGEST_TITLE &&
    !/^for\s+the\s+purposes?\s+of\b/i.test(words) &&
    !OF_A_PREAMBLE.test(words) &&
    !SENDER.test(words) &&
    // "The signatory States, having in mind …," begins a preamble.
    (isOfList ? !/[;:]\s*$|,[^,]*,/.test(words) : !/^The\s[\s\S]*[,;:]\s*$/.test(words)) &&
    !/^the (?:governments?|parties)[^A-Z]*\b(?:hereinafter|desiring|have)/i.test(words)
  );
}

/** The kind of instrument alone, and those between whom it is made in letters of another size. */
const KIND_ONLY = /^[A-Z]{3,20}(?:\s[A-Z]{2,20}){0,4}$/;
const BETWEEN_AUTHORITIES =
  /^(?:Between|Among)\s[^.;:]{0,300}\b(?:Governments?|Ministry|Minister|Departments?|Republic|Kingdom|Forces|Organi[sz]ation)\b[^.;:]{0,240}$/;

/** "Between the two Governments it has been agreed that …", "In the desire to …, the Parties have agreed as follows:" */
const OF_A_PREAMBLE =
  /\bha(?:ve|s)\s+(?:been\s+)?(?:agreed|reached|decided|resolved)\b|\b(?:Desiring|Desirous|Considering|Recogni[sz]ing|Recalling|Wishing|WHEREAS|Whereas)\b/;

/** Who writes a note, and to whom. */
const SENDER =
  /^\s*The\s(?:[\w’'.-]{2,20}\s){0,4}(?:Ambassador|Minister|Charg[eé]|Embassy|Ministry|Secretary|Permanent\s+Representative)\b[^\n]{0,120}\bto\s+the\b/;
/** What is left over of a title printed with room between its lines, all in capitals: its last words. */
const isLastLine = (before: string, words: string): boolean =>
  before.includes('\n\n') &&
  isCapitals(before) &&
  words.length <= LAST_LINE &&
  /^[A-Z][A-Z-]*(?: [A-Z][A-Z-]*){0,5}$/.test(words) &&
  !OWN_LINE.test(words) &&
  !LINKS_ON.test(words);
const LAST_LINE = 50;
const LINKS_ON = /\b(?:TO|OF|AND|BY|FOR|WITH|BETWEEN|AMONG)$/;
/** Lines in capitals that stand below a title and are none of it. */
const OWN_LINE =
  /^(?:PREAMBLE|RECITALS?|CONTENTS|TABLE|INDEX|INTRODUCTION|BACKGROUND|PARTIES|WHEREAS|WITNESSETH|WITNESS|PART|CHAPTER|SECTION|ARTICLES?|ANNEX|TEXT|ORIGINAL|COPY|DRAFT|FINAL|UNCLASSIFIED|CONFIDENTIAL|RESTRICTED|SECRET|SIGNED|DONE|DATED|PREFACE|FOREWORD|GENERAL|DEFINITIONS)\b/;
const LINK = /^\s*(?:between|among|amongst|and|concerning|on|for|of|regarding|relating to)\s*$/i;
/** A list of parties that has begun, and whose last one is yet to come; see `UNDER_BETWEEN` for one with no commas. */
const UNFINISHED =
  /\b(?:between|among|amongst)\b(?:(?!\band\b)[\s\S]){0,500}(?:,|\bbetween|\bamong|\bamongst)$/i;
/** A line of a list that has no commas. */
const ONE_PARTY = /^[^.;:\d]{5,120}$/;
const LIST_CHARS = 520;
