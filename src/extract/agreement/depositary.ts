import type { Depositary, Stated } from '../../model/index.js';
import type { AgreementContext, Sentence } from './context.js';
import { readKeepers } from './keepers.js';
import { THIS_INSTRUMENT } from './own-instrument.js';
import { sentencesWith } from './passages.js';
import { Topic } from './topics.js';

const MAY = /\bdeposit(?:ar(?:y|ies)|or(?:y|ies)|ed)\b/i;
const NAMES_DEPOSITARY = /deposit[ao]r/i;
const DEPOSITARY = '(?:depositar(?:y|ies)|depositor(?:y|ies))';
/** The functions are those of this agreement, or nothing is said of which. */
const OF_THIS = `(?: +(?:government|governments|state|states|functions?|powers?))?(?: +(?:of|for) +(?:${THIS_INSTRUMENT}|the +(?:agreement|treaty|convention|protocol)))?`;
const NOT_ANOTHER = '(?! +(?:of|for|to) +(?:the|an?|any) )';
/** "…, which is hereby designated the depositary", "shall act as depositary": who stands before it. */
const AFTER_NAME = new RegExp(
  `(?:\\b(?:(?:is|are|be|as) +)?(?:hereby +)?(?:designated|appointed|named|chosen) +(?:as +|to +be +)?|\\b(?:shall|will) +(?:be|act +as|serve +as|perform +the +functions? +of) +|\\bacts? +as +|\\b(?:is|are) +)(?=[adt])(?:(?:the|a) +)?${DEPOSITARY}${OF_THIS}${NOT_ANOTHER}|\\( *(?:herein(?:after)?|hereafter)? *(?:(?:referred +to|called|designated) +)?(?:as +)?(?:the +)?["“'‘](?:the +)?${DEPOSITARY}\\b`,
  'i',
);
/** "The depositary of this Agreement is …", "“Depositary” means …": who stands after it. */
const BEFORE_NAME = new RegExp(
  `(?:\\b${DEPOSITARY}["”'’]?${OF_THIS} +(?:shall +be|will +be|is|are|means|shall +mean|:)|\\bfunctions? +of +(?:the +)?${DEPOSITARY}${OF_THIS} +(?:(?:shall|will) +be|are|is) +(?:performed|exercised|carried +out|entrusted|assumed|vested|assigned) +(?:by|to|in)|\\b(?:designates?|appoints?) +(?=[^.;]{3,120}\\bas +(?:the +)?${DEPOSITARY}${OF_THIS})) *`,
  'i',
);
/** "Instruments of ratification shall be deposited with …", "the original … deposited in the archives of …". */
const DEPOSITED_WITH =
  /\bdeposited +(?:(?:for +safe[ -]?keeping|together|simultaneously) +)?(?:with|in +the +archives +of|at) +/i;
const INSTRUMENTS = /\b(?:ratif\w+|acceptance|approval|accession|original|single +copy|this|the +present)\b/i;
/** What is deposited there is of something else, or one of several copies. */
const OTHER =
  /\b(?:amend\w*|declarations?|objections?|notif\w*|credentials|money|funds?|account|third|copies|one +copy|denunciations?|withdrawals?)\b[^.;]{0,60}$/i;

/** The text itself, whatever goes with it. */
const OWN_TEXT = /^ *(?:\S{1,4} )?(?:these?|this|the +present|the +original|instruments?)\b/i;

/**
 * Who keeps the agreement and the instruments of ratification: whoever it designates, else those with whom the instruments
 * are deposited. Empty for agreements that have no depositary, as most between two parties.
 */
export function readDepositaries(context: AgreementContext): Stated<Depositary>[] {
  let kept: Stated<Depositary>[] = [];
  for (const sentence of sentencesWith(context, MAY, Topic.deposit)) {
    const designated = NAMES_DEPOSITARY.test(sentence.words) ? inDesignation(context, sentence) : [];
    if (designated.length > 0) return designated;
    if (kept.length === 0) kept = inDeposit(context, sentence);
  }
  return kept;
}

function inDesignation(context: AgreementContext, sentence: Sentence): Stated<Depositary>[] {
  const { words, at } = sentence;
  const after = AFTER_NAME.exec(words);
  if (after && !/\b(?:not|if|unless|when) *$/i.test(words.slice(0, after.index))) {
    const from = Math.max(0, after.index - NAME_CHARS);
    for (const start of headsBefore(words, from, after.index)) {
      const found = readKeepers(context, at + start, at + after.index);
      const last = found.at(-1);
      if (last && at + after.index - last.span.end <= MOST_BETWEEN) return found;
    }
  }
  const before = BEFORE_NAME.exec(words);
  if (!before) return [];
  const start = before.index + before[0].length;
  const rest = words.slice(start, start + NAME_CHARS);
  return readKeepers(context, at + start, at + start + (GOES_ON.exec(rest)?.index ?? rest.length));
}
const NAME_CHARS = 320;
/** Between the last name and what it is designated: ", which is". */
const MOST_BETWEEN = 40;

/** Where the names may begin that end before `end`: at the head of the clause, or after "deposited with", "sent to". */
function* headsBefore(words: string, from: number, end: number): Generator<number> {
  yield from === 0 ? words.search(/\S/) : from;
  for (const match of words.slice(from, end).matchAll(HEADS)) yield from + match.index + match[0].length;
}
const HEADS = /[;:,] +|\b(?:with|to|by|at|in +the +archives +of) +(?=(?:the +)?[A-Z])/g;

function inDeposit(context: AgreementContext, { words, at }: Sentence): Stated<Depositary>[] {
  const match = DEPOSITED_WITH.exec(words);
  if (!match) return [];
  const before = words.slice(Math.max(0, match.index - 240), match.index);
  if (!INSTRUMENTS.test(before) || (OTHER.test(before) && !OWN_TEXT.test(before))) return [];
  const start = match.index + match[0].length;
  const rest = words.slice(start, start + NAME_CHARS);
  return readKeepers(context, at + start, at + start + (GOES_ON.exec(rest)?.index ?? rest.length));
}
/** What the keeper, or another, does then: ", and the Secretary-General shall transmit …". */
const GOES_ON = /, +(?:who|which|and +the +[A-Z][\w-]{2,20}(?: +[\w-]{1,20}){0,6}? +(?:shall|will))\b/;
