import type { Instrument, Span, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';

/** What an instrument calls itself. */
const KINDS: readonly (readonly [pattern: RegExp, instrument: Instrument])[] = [
  [/\bexchange of (?:notes|letters)\b|\bnotes? verbales?\b/i, 'exchange-of-notes'],
  [/\bmemorand(?:um|a)\b|\bM\.?O\.?U\b/i, 'memorandum'],
  [/\bprotocol\b/i, 'protocol'],
  [/\barrangements?\b/i, 'arrangement'],
  [/\bconvention\b/i, 'convention'],
  [/\bcharter\b/i, 'charter'],
  [/\btreaty\b|\bpact\b/i, 'treaty'],
  [/\bagreement\b|\baccord\b/i, 'agreement'],
  [/\bcontract\b|\blease\b|\bdeed\b/i, 'contract'],
  [
    /\b(?:declaration|document|statement|statute|constitution|letter of intent|terms of reference)\b/i,
    'other',
  ],
];
const KIND_WORD =
  /\b(?:agreement|treaty|convention|memorandum|protocol|arrangement|exchange of (?:notes|letters)|charter|contract|pact|accord|declaration|lease|deed|statute|constitution|letter of intent|addendum|amendment|document|terms)\b/i;
/** Words before the title on its line, or lines that only number it. */
const BEFORE_TITLE =
  /^(?:the\s+schedule|schedule(?:\s+\d+)?|exhibit\s+[\w.()-]+|ex-?[\d.]+|annex\s+\w+|appendix\s+\w+|execution\s+(?:copy|version)|confidential|treaty\s+series.*?\d+|no\.?\s*\d+|\[[^\]]*\]|\W+)\s*(?:--?|–|—|:|\.)?\s*/i;
/** Where the words after a title begin. */
const AFTER_TITLE =
  /\s(?:This\b|THIS\b|Preamble\b|PREAMBLE\b|Article\s+(?:1|I)\b|ARTICLE\s|Dated\b|DATED\b|dated\s+as\b|Table of Contents|TABLE OF CONTENTS|The (?:Governments?|Parties|States|High|Contracting|Kingdom|Republic|Participants)\b)/;
const JOINS_ON =
  /^(?:between|and|among|concerning|on|for|of|relating|regarding|the\s|to\b|in\b|with\b|respecting|by\b|pursuant|establishing|providing)/i;
/** Sentences, tables of contents and the legends of public filings are no titles. */
const NO_TITLE =
  /^\s*(?:table of contents|contents|\d{1,2}[.)]\s)|\b(?:omitted|excluded|redacted|confidential\s+treatment|click\s+here)\b|\b(?:I|We)\s+have\s+the\s+hono|\bExcellenc|^[^"“(]{0,160}\b(?:shall|will\s+be|hereby)\b/i;
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

/**
 * The title as printed, white space folded, from the lines before the preamble: the first block that names a
 * kind of instrument, with the blocks that plainly go on from it. Null when none does (many exchanges of notes
 * carry no title).
 */
export function readTitle(context: AgreementContext): Stated<string> | null {
  const { text } = context;
  const opening = { start: 0, end: Math.max(context.preface.end, Math.min(context.preamble.end, 1)) };
  let title: Span | null = null;
  for (const block of blocks(
    text,
    opening.end > 40 ? opening : { start: 0, end: Math.min(text.length, 1500) },
  )) {
    const words = text.slice(block.start, block.end);
    if (title === null) {
      if (!KIND_WORD.test(words) || NO_TITLE.test(words)) continue;
      title = { ...block };
      continue;
    }
    const before = text.slice(title.start, title.end);
    const joins =
      (JOINS_ON.test(words.trim()) &&
        !/[.:;]$/.test(before.trim()) &&
        (isCapitals(words) === isCapitals(before) || /^[a-z]/.test(words))) ||
      /\b(?:between|and|among|of|the|for|on|concerning)$/i.test(before.trim());
    if (
      !joins ||
      words.length > LONGEST_TITLE ||
      /^the (?:governments?|parties)[^A-Z]*\b(?:hereinafter|desiring|have)/i.test(words)
    )
      break;
    title.end = block.end;
  }
  return title && trimmedTitle(text, title);
}

function trimmedTitle(text: string, span: Span): Stated<string> | null {
  let { start } = span;
  for (let left = 4; left > 0; left -= 1) {
    const before = BEFORE_TITLE.exec(text.slice(start, span.end));
    if (!before || before[0] === '' || !KIND_WORD.test(text.slice(start + before[0].length, span.end))) break;
    start += before[0].length;
  }
  let words = text.slice(start, Math.min(span.end, start + LONGEST_TITLE));
  const kind = KIND_WORD.exec(words);
  if (!kind) return null;
  const after = AFTER_TITLE.exec(words.slice(kind.index));
  // "between the Government of …" is part of a title; "The Government of …" after it begins the preamble.
  if (after && !/\b(?:between|and|among|by|of)$/i.test(words.slice(0, kind.index + after.index).trim()))
    words = words.slice(0, kind.index + after.index);
  const value = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;:*_]+$/, '');
  if (value === '') return null;
  const end = start + words.trimEnd().replace(/[\s,;:*_]+$/, '').length;
  return { value, span: { start, end } };
}

/** The kind of instrument, from the title, or from the words of an exchange of notes. */
export function readInstrument(
  context: AgreementContext,
  title: Stated<string> | null,
  contract: boolean,
): Stated<Instrument> | null {
  const opening = context.flat.slice(0, 3000);
  const note = /\bI\s+have\s+the\s+honou?r\s+to\b|\b(?:Your\s+)?Excellenc(?:y|ies)\b/.exec(opening);
  if (title === null || !KIND_WORD.test(title.value)) {
    if (note)
      return { value: 'exchange-of-notes', span: { start: note.index, end: note.index + note[0].length } };
  }
  const words = title ? context.flat.slice(title.span.start, title.span.end) : opening.slice(0, 400);
  const at = title?.span.start ?? 0;
  // The instrument's own name stands first; those named after it are others. An exchange of notes says so last.
  let first: { match: RegExpExecArray; instrument: Instrument } | null = null;
  for (const [pattern, instrument] of KINDS) {
    const match = pattern.exec(words);
    if (match && (first === null || match.index < first.match.index)) first = { match, instrument };
    if (match && instrument === 'exchange-of-notes') break;
  }
  if (first === null) return null;
  const { match, instrument } = first;
  const plain = instrument === 'agreement' || instrument === 'arrangement';
  return {
    value: contract && plain ? 'contract' : instrument,
    span: { start: at + match.index, end: at + match.index + match[0].length },
  };
}
