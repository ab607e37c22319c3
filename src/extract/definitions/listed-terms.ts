import type { Span } from '../../model/index.js';
import { AT_LINE_START } from './defining-verbs.js';
import { readQuoted } from './quotes.js';
import { termSpan } from './term-span.js';

/** A term at the head of a point, and where its definition begins. Offsets into the text read. */
export interface ListedTerm {
  terms: Span[];
  definitionStart: number;
}

const TERM_CHARS = String.raw`[A-Za-z\d\u00c0-\u024f][^.;:"“”\n=]{0,79}?(?:\n[^.;:"“”\n=]{1,40}?)?`;
/** `Host State: …`, `Originator - …`, `Force = …` */
const BEFORE_MARK = new RegExp(
  String.raw`(?:(?:the|The)[ \n]+(?:terms?|expressions?)[ \n]+)?(${TERM_CHARS})(?:[ \n]{0,3}\([^()]{1,40}\))?(?:[ \n]{0,2}[:=]|[ \n]{1,3}[-–—]{1,3}(?=[ \n])|[–—]{1,2})(?:[ \n]|$)`,
  'y',
);
/** `Force means …`, `contractor includes …` */
const BEFORE_VERB = new RegExp(
  String.raw`(?:(?:the|The)[ \n]+(?:terms?|expressions?)[ \n]+)?(${TERM_CHARS})(?:[ \n]{0,3}\([^()]{1,40}\))?[,;:]?[ \n]{1,3}(?=[a-z])(?:(?:shall|will|is|are)[ \n]{1,3})?(?=[acdhimrsu])(?:also[ \n]{1,3})?(?=[cdhimrsu])(?:means?|includes?|denotes?|refers?[ \n]{1,3}to|understood[ \n]{1,3}(?:as|to)|defined[ \n]{1,3}as|comprises?|stands?[ \n]{1,3}for|shall[ \n]{1,3}be(?=[ \n]{1,3}(?:the|an?|any|all|that|those|each)\b)|(?:has|have)[ \n]{1,3}the[ \n]{1,3}(?:same[ \n]{1,3})?meaning)(?!\w)[,:]?`,
  'y',
);
/** `Receiving State  any State …`: a column of terms, or a line of its own. */
const BEFORE_GAP =
  /([A-Z][\w’'&/()-]{0,40}(?:[ ](?:of|and|the|for|in|[A-Z][\w’'&/()-]{0,40})){0,6})(?:\n| {3,}|\t)[ \n]{0,8}(?=[\p{L}\d])/uy;
/** `Affiliate. Any company …` */
const BEFORE_STOP =
  /([A-Z][\w’'&/-]{0,40}(?:[ ](?:of|and|the|for|in|[A-Z][\w’'&/-]{0,40})){0,6})\.[ \n]{1,3}(?=(?:Any|An?|The|Means|Refers|All|Each|Those|That|Such|Every)[ \n])/y;
/** Words no term has: it is a sentence. */
const SENTENCE =
  /\b(?:shall|will|must|may|is|are|was|were|has|have|been|be|means?|includes?|applies|apply|following|hereby|unless|if|where|when|whenever|each|such|pursuant|herein|without|except|see|note|nothing|any)(?!\w)/i;
/** Words that stand before a colon in a rule of interpretation or in an address, and name no term. */
const NO_TERM =
  /^(?:the )?(?:headings?|captions?|interpretation|construction|definitions?|general|scope|purpose|objectives?|introduction|background|notes?|examples?|provided|references?(?: to .{0,60})?|singular|number|gender|attention|attn|address|tel|telephone|fax|e-?mail|telefax|telex|article|section|annex|page|source|date|signed|terms?|abbreviations?|acronyms?|(?:all |other |capitali[sz]ed )?(?:terms|words|expressions) .{0,60}|for the .{0,60}|in (?:this|the) .{0,60}|as used .{0,60}|both .{0,40}|party [a-z])$/i;

/**
 * The term at the head of `words`, those of a point of a list of definitions behind its number: in marks, before a
 * colon, dash, verb or wide gap. Null for a sentence. Only for points of such lists: elsewhere a colon defines nothing.
 */
export function readListedTerm(words: string): ListedTerm | null {
  return readWith([BEFORE_MARK, BEFORE_VERB, BEFORE_GAP, BEFORE_STOP], words);
}

/** The same within a block of several definitions, where a sentence may begin as well: capitals are asked for. */
export function readNextListedTerm(words: string): ListedTerm | null {
  const found = /^[A-Z“"]/.test(words) ? readWith([BEFORE_VERB, BEFORE_STOP], words) : null;
  const first = found?.terms[0];
  const small =
    first && /(?:^|[ \n])(?!(?:of|and|or|the|for|in|to)[ \n])[a-z]/.test(words.slice(first.start, first.end));
  return small ? null : found;
}

function readWith(patterns: readonly RegExp[], words: string): ListedTerm | null {
  const quoted = readQuoted(words, 0);
  if (quoted && AT_LINE_START.test(words.slice(0, quoted.open))) {
    const term = termSpan(words, quoted.span);
    return term && { terms: [term], definitionStart: quoted.after };
  }
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    const match = pattern.exec(words);
    if (!match) continue;
    const start = match[0].indexOf(match[1]!);
    const term = termSpan(words, { start, end: start + match[1]!.length });
    if (!term) continue;
    const said = words.slice(term.start, term.end).replace(/\s+/g, ' ');
    if (SENTENCE.test(said) || NO_TERM.test(said) || said.split(' ').length > 9) continue;
    return { terms: [term], definitionStart: match.index + match[0].length };
  }
  return null;
}
