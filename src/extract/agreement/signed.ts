import type { Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { AgreementContext } from './context.js';
import { joinPlaces, readPlaces } from './place.js';
import { Topic } from './topics.js';

const FORMULA =
  /\b(?:D(?:one|ONE)|Thus\s+done|S(?:igned|IGNED)|M(?:ade|ADE)|E(?:xecuted|XECUTED)|G(?:iven|IVEN)|(?<=\bhave\s+)signed(?=\s+(?:this|the|these)\b)|(?<=\b(?:was|is|been|and)\s+)(?:signed|done|made|concluded)(?=\s+(?:at|in)\s)|(?<=\b(?:[Pp]lenipotentiaries|representatives|undersigned|and)\s+)(?:sign|seal)(?=\s+(?:this|the|these)\b))\b/g;
const FORMULA_CHARS = 420;
/** How a contract dates itself in its first lines. The day from which it is effective is another matter, as is one on which something shall be made. */
const DATED =
  /\b(?:(?<!\bbe\s)made|entered\s+into|executed|(?<!effective\s)dated?|concluded|agreement\s+date|agreement\s+as\s+of)\b[^.;]{0,80}$/i;
/** Dates of something else: of another agreement, of an end. */
const NOT_ITS_OWN =
  /\b(?:that\s+certain|amends?|supplements?)\b[^.;]{0,100}$|\b(?:terminat\w*|expir\w*|end(?:s|ing)?|until|through|previously|certain|amended)\b[^.;]{0,40}$|\b(?:an?|that|the|an\s+earlier|original|existing|prior|said|such)\s+(?:[A-Z][\w&,’'-]*\s+(?:and\s+|of\s+|for\s+)?){0,6}(?:Agreement|Contract|Lease|Plan|Treaty|Memorandum|Protocol|Convention|Arrangement|Understanding|Notes|Letters?|Declaration|[A-Z]{3,}s?)\s+(?:\([^()]*\)\s*)?,?\s*(?:dated|on|of|as\s+of|entered|made|effective|executed|concluded)\b[^.;]{0,30}$/;
/** Where the recitals begin, which tell of other agreements. */
const RECITALS =
  /\b(?:WHEREAS|Whereas|WITNESSETH|W\s?I\s?T\s?N\s?E\s?S\s?S|RECITALS?|Recitals?|BACKGROUND|Background|PRELIMINARY\s+STATEMENTS?|TABLE\s+OF\s+CONTENTS|Table\s+of\s+Contents)(?!\w)/g;
/** How the recitals of States begin, which no contents list. */
const RECITING =
  /\b(?:H(?:aving|AVING)\s+(?:regard|REGARD)|C(?:onsidering|ONSIDERING)|R(?:ecalling|ECALLING)|R(?:ecogni[sz]ing|ECOGNI[SZ]ING)|D(?:esiring|ESIRING))\b/;
const CONTRACT_OPENING_CHARS = 3500;
/** A letter head's place and what stands before it on its line and at the end of the line above. */
const HEAD_CHARS = 100;

export interface Signed {
  date: Stated<string> | null;
  place: Stated<string> | null;
}

/**
 * When and where the agreement was signed: the closing formula ("Done at … this … day of …"), else the head of
 * a letter ("The Hague, August 13, 1954"), else the date a contract gives itself in its first lines. A date
 * elsewhere in the text is never taken.
 */
export function readSigned(context: AgreementContext, letters: boolean): Signed {
  const formula = fromFormula(context, true, letters);
  const letter = letters && !(formula.date && formula.place) ? fromLetter(context) : null;
  if (formula.date) return { date: formula.date, place: formula.place ?? letter?.place ?? null };
  if (letter) return letter;
  const opening = fromOpening(context);
  if (opening) return { ...opening, place: formula.place ?? opening.place };
  const signatures = fromSignatures(context);
  if (signatures.date) return { date: signatures.date, place: signatures.place ?? formula.place };
  const late = fromFormula(context, false, letters);
  return late.date ? late : (fromBody(context) ?? late);
}

/**
 * How a text that has no closing formula says when it was made: "This Convention, done at Oslo on …", "This Protocol was
 * drawn up and signed in Oslo on …", or in a numbered provision of its own "21.3 Made in Oslo on …".
 */
const DONE_IN_TEXT =
  /\b(?:this|the\s+present)\s+(?:[A-Za-z-]+\s+){0,2}(?:agreement|treaty|convention|protocol|statute|charter|constitution|memorandum(?:\s+of\s+\w+)?|arrangement|contract|accord)\b,?\s+(?:which\s+(?:was|is)\s+|(?:was|is|has\s+been)\s+)?(?:(?:drawn\s+up|made|done|concluded)\s+and\s+)?(?:done|signed|made|concluded|executed|(opened\s+for\s+signature))\s+(?:at|in|on)(?!\w)|^\W{0,3}(?:\d[\d.]{0,6}\W{1,3})?(?:Done|Made|Signed|Concluded|Executed|Given)\s+(?:at|in)\s+(?!(?:least|any|an?|the(?!\s+(?:Hague|city)\b)|writing|accordance|such|this|one|two|duplicate)\b)/i;
/** "opened for signature from … until …" names days on which it may be signed. */
const SPAN_OF_DAYS = /\bfrom\b|\buntil\b/i;

function fromBody(context: AgreementContext): Signed | null {
  for (const { passage, words, topics } of context.body) {
    if ((topics & Topic.signing) === 0) continue;
    const match = DONE_IN_TEXT.exec(words);
    if (!match) continue;
    const start = passage.textStart + match.index;
    const date = context.factsIn('date', { start, end: start + match[0].length + DONE_CHARS })[0];
    if (!date || passage.span.end < date.span.end) continue;
    const between = context.flat.slice(start + match[0].length, date.span.start);
    if (/[.;]\s/.test(between) || (match[1] && SPAN_OF_DAYS.test(between))) continue;
    const place = readPlaces(context, start, date.span.start);
    // "Given at the request of …" names no place.
    if (place === null && !/^th/i.test(match[0])) continue;
    return { date: { value: date.date, span: date.span }, place };
  }
  return null;
}
const DONE_CHARS = 120;

/**
 * Signed in two places on two days, the agreement is of the last day and of both places: "at Warsaw on 4 May and at
 * Canberra on 19 May".
 * `sameBlock`: the date stands in the same paragraph as "Done"; dates after it are more often beside signatures.
 * `letters`: each letter of an exchange may end so.
 */
function fromFormula(context: AgreementContext, sameBlock: boolean, letters: boolean): Signed {
  const { flat, conclusions } = context;
  let place: Stated<string> | null = null;
  let signed: Signed | null = null;
  for (const match of allMatches(FORMULA, flat.slice(conclusions.start, conclusions.end))) {
    const start = conclusions.start + match.index;
    const block = sameBlock ? context.text.indexOf('\n\n', start) : -1;
    const limit = block < 0 ? conclusions.end : Math.min(block, conclusions.end);
    const stretch = { start, end: Math.min(start + FORMULA_CHARS, limit) };
    // "Date: 4 May 2007" belongs to one signature, not to the formula.
    const dates = context
      .factsIn('date', stretch)
      .filter(
        ({ span }) => !/\bdate\s*:?[\s_]*$/i.test(flat.slice(Math.max(0, span.start - 16), span.start)),
      );
    place =
      readPlaces(context, start, Math.min(stretch.end, (dates[0]?.span.start ?? stretch.end) + 120)) ?? place;
    if (dates.length === 0) continue;
    let last = dates[0]!;
    for (const next of dates.slice(1)) {
      const between = flat.slice(last.span.end, next.span.start);
      if (!AND_AT.test(between)) break;
      const other = readPlaces(context, last.span.end, next.span.start);
      if (other) place = place && place.value !== other.value ? joinPlaces([place, other]) : other;
      last = next;
    }
    const found = { date: { value: last.date, span: last.span }, place };
    if (!letters && !/^signed$/i.test(match[0])) return signed ?? found;
    // Each side signs in a sentence or a letter of its own: the last of them concludes it.
    if (signed === null || last.date > signed.date!.value) signed = found;
  }
  return signed ?? { date: null, place };
}

/** All that stands between two dates of one signature: "and at The Hague on". */
export const AND_AT =
  /^[\s,;]*(?:(?:and|AND)\s+)?(?:(?:[Ss]igned|SIGNED|[Dd]one|DONE)\s+)?(?:for\s+(?:(?!\b(?:at|in)\b)[^.;,\d]){3,90}?\s+)?(?:at|in|AT|IN)\s+(?:the\s+(?:[Cc]ity\s+of\s+)?)?\p{Lu}[\p{L}’'.-]*(?:\s(?:(?:de|la|le|di|del|of|upon|on|sur|am)\s)?\p{Lu}[\p{L}’'.-]*){0,3},?\s*(?:(?:on|this|ON|THIS)\s+)?(?:(?:the|THE)\s+)?$/u;

/** Place and date begin a line, after the note's numeral at most, or a sentence: elsewhere they cite something. */
const LETTER_HEAD =
  /(?:^|\n|[.!?] )[ \t]*(?:(?:No\.? ?)?(?:\d{1,4}|[IVX]{1,5})[.):]?[ \t]*)?((?:The )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}),\s*(?:the\s+)?$/u;
/** The place before the date of a letter, where its salutation follows: whatever stands above it ran into its line. */
const PLACE_BEFORE = /((?:The )?\p{Lu}[\p{L}’'-]+),\s*$/u;
/** What heads the letter in the stead of a place: "|Foreign Office|, 4 May 1934". */
const OFFICE = /\b(?:Office|Ministry|Legation|Embassy|Department|Commission|Consulate)$/;
/** A line that goes on in the next one: "the Convention of". */
const GOES_ON = /(?:,|\b(?:of|in|at|to|on|and|by|from|the))\s*$/i;
/** "your note of 4 May 2007" */
const CITED = /\b(?:of|dated|on|from|to|until|since|the)\s*$/i;
/** The line of a letter head ends after the date. */
const LINE_ENDS = /^[.,;]?[ \t]*(?:$|\n(?!\p{Ll}))/u;
/** A date and a reference at most between it and the salutation, on one line or on several. */
const SALUTED =
  /^[.,;]?\s*(?:(?:No\.?|Nr\.?|Ref\.?|[A-Z]{1,6})[\w()/.:-]*(?:\s[\w()/.-]*\d[\w()/.-]*)?\s+)?(?:(?:My\s+)?Dear\b|(?:Your\s+)?Excellenc(?:y|ies)\b|Sirs?\b|Madam\b|The\s(?:[\p{L}’'-]+\s){1,24}?presents?\s(?:its|his|her|their)\scompliments\b)/u;
const SALUTATION_CHARS = 240;
/** What stands before the head of a letter that a reply repeats word for word. */
const REPEATED =
  /\b(?:reads?|reading|worded|runs|quoted?)\b[^.;]{0,60}\b(?:as\s+follows|(?:the\s+)?following(?:\s+terms)?|verbatim)\b[^.;]{0,80}$/i;
const BEFORE_REPEATED_CHARS = 200;

/** The last letter head of an exchange: the reply concludes it, whatever letter it repeats. The places are those of all. */
function fromLetter(context: AgreementContext): Signed | null {
  const { text } = context;
  let found: Stated<string> | null = null;
  const places: Stated<string>[] = [];
  for (const date of context.factsIn('date', { start: 0, end: text.length })) {
    if (date.date.length < 10) continue;
    // Line ends count here: the line above is somebody's address.
    const from = Math.max(0, date.span.start - HEAD_CHARS);
    const before = text.slice(from, date.span.start);
    const head = LETTER_HEAD.exec(before);
    // A match at the very start of a stretch cut out of the text says nothing of a line.
    const own = head && !(head.index === 0 && from > 0 && !/^[\n.!?]/.test(head[0])) ? head : null;
    const after = text.slice(date.span.end, date.span.end + SALUTATION_CHARS);
    const saluted = SALUTED.test(after);
    if (own ? GOES_ON.test(before.slice(0, own.index)) : CITED.test(before)) continue;
    if (!saluted && !(own && LINE_ENDS.test(after.slice(0, 40)))) continue;
    const above = context.flat.slice(Math.max(0, date.span.start - BEFORE_REPEATED_CHARS), date.span.start);
    if (found && REPEATED.test(above)) continue;
    const named = own ?? (saluted ? PLACE_BEFORE.exec(before) : null);
    const place = named && OFFICE.test(named[1]!) ? null : named;
    found = { value: date.date, span: date.span };
    if (!place) continue;
    const start = from + place.index + place[0].lastIndexOf(place[1]!);
    if (places.some(({ value }) => value === place[1])) continue;
    places.push({ value: place[1]!, span: { start, end: start + place[1]!.length } });
  }
  return found && { date: found, place: places.length > 0 ? joinPlaces(places) : null };
}

/**
 * "is made and entered into as of May 4, 2007", "dated as of …" before the recitals of a contract, or a date
 * that has a line of its own below the title.
 */
function fromOpening(context: AgreementContext): Signed | null {
  const { flat, text, conclusions } = context;
  const end = Math.min(flat.length, CONTRACT_OPENING_CHARS);
  const closing = conclusions.start >= context.preamble.end ? conclusions.start : end;
  const recitals = firstRecital(flat, Math.min(end, closing));
  for (const date of context.factsIn('date', { start: 0, end: recitals })) {
    if (date.date.length < 7) continue;
    const before = flat.slice(Math.max(0, date.span.start - 110), date.span.start);
    const line = text.slice(text.lastIndexOf('\n', date.span.start) + 1, date.span.start);
    const own =
      /^\s*(?:dated?(?:\s+as\s+of)?:?)?\s*$/i.test(line) &&
      /^\s*(?:\n|$)/.test(text.slice(date.span.end, date.span.end + 40));
    const stated = { value: date.date, span: date.span };
    const dated = NOT_ITS_OWN.test(before) ? null : DATED.exec(before);
    if (dated)
      return {
        date: stated,
        place: readPlaces(context, date.span.start - before.length + dated.index, date.span.start),
      };
    if (own && date.date.length === 10 && date.span.end < conclusions.start && date.span.start > 0)
      return { date: stated, place: null };
  }
  return null;
}

/** The first heading or word of the recitals after the introduction; a table of contents may come before it. */
function firstRecital(flat: string, end: number): number {
  const reciting = flat.slice(0, end).search(RECITING);
  if (reciting !== -1) return reciting;
  const introduced = /\b(?:between|among|by\s+and|made)\b/i.exec(flat.slice(0, end))?.index ?? 0;
  for (const match of flat.slice(0, end).matchAll(RECITALS)) if (match.index > introduced) return match.index;
  return end;
}

/** The latest date beside a signature, with its place: "Date: 4 May 2007  Place: Oslo". */
function fromSignatures(context: AgreementContext): Signed {
  const { flat, conclusions } = context;
  const dates = context.factsIn('date', conclusions).filter(({ span }) => {
    const before = flat.slice(Math.max(conclusions.start, span.start - 100), span.start);
    return BESIDE_DATE.test(before.slice(-24)) && !NOT_SIGNED.test(before);
  });
  const latest = dates.reduce<(typeof dates)[number] | null>(
    (best, date) => (best && best.date >= date.date ? best : date),
    null,
  );
  if (latest === null) return { date: null, place: null };
  const places = allMatches(BESIDE_PLACE, flat.slice(conclusions.start, conclusions.end));
  // Columns of signatures list their dates and places in the same order.
  const match = places[dates.indexOf(latest)];
  const from = Math.max(0, latest.span.start - LEFT_CHARS);
  const before = PLACE_LEFT.exec(flat.slice(from, latest.span.start));
  if (before && !match) {
    const value = (before[1] ?? before[2])!;
    const start = from + before.index + before[0].indexOf(value);
    const place = { value, span: { start, end: start + value.length } };
    return { date: { value: latest.date, span: latest.span }, place };
  }
  const date = { value: latest.date, span: latest.span };
  if (!match) return { date, place: ofSession(context, latest.span.start) };
  const start = conclusions.start + match.index + match[0].length - match[1]!.length;
  return { date, place: { value: match[1]!.trim(), span: { start, end: start + match[1]!.trim().length } } };
}
/** "|Oslo|, 3 May 2007", "at |Oslo|, on 3 May 2007" */
const PLACE_LEFT =
  /\b((?:The\s)?[A-Z]\p{L}+),\s*$|\b(?:at|in|At|In)\s((?:The\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2}),?\s(?:on\s)?(?:the\s)?$/u;
const LEFT_CHARS = 60;
/** Where the conference sat that adopted the text: "which was held at |Geneva| and declared closed". */
function ofSession({ flat }: AgreementContext, before: number): Stated<string> | null {
  const from = Math.max(0, before - SESSION_CHARS);
  const match = SESSION.exec(flat.slice(from, before));
  if (!match) return null;
  const end = from + match.index + match[0].length;
  return { value: match[1]!, span: { start: end - match[1]!.length, end } };
}
const SESSION_CHARS = 300;
const SESSION =
  /\b[Ss]ession\s+(?:which\s+was\s+)?held\s+(?:at|in)\s+(\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)(?=,?\s+and\s+declared\s+closed)/u;
/** What another text or an effect is dated by. */
const NOT_SIGNED =
  /\b(?:adopted|resolution|deposited|in(?:to)?\s+(?:effect|force)|effective|until)\b[^.;]{0,80}$/i;
const BESIDE_DATE = /\b(?:date|dated|on|this|signed)\b[:\s,_]*$|\b[A-Z]\p{L}+,\s*$/iu;
const BESIDE_PLACE =
  /\b(?:Place|Location|City)(?:\s+of\s+signature)?\s*:\s*((?:The\s+)?[A-Z][\p{L}’'-]+(?:[ ](?!Place|Location|City\s*:|Date|Name|Title|For)[A-Z][\p{L}’'-]+){0,2})/gu;
