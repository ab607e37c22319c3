import type { Span, Stated } from '../../model/index.js';
import type { AgreementContext } from './context.js';

const FORMULA = /\b(?:D(?:one|ONE)|S(?:igned|IGNED)|M(?:ade|ADE)|E(?:xecuted|XECUTED)|G(?:iven|IVEN))\b/g;
const FORMULA_CHARS = 420;
/** "at The Hague", "in Amman", "at the city of …": the place is its capitalised words. */
const PLACE =
  /\b(?:at|in|AT|IN)\s+((?:[Tt]he\s+[Cc]ity\s+of\s+)?(?:[A-Z][\p{L}’'.-]*(?:\s+(?:de|la|le|di|del|of|upon|on|sur|am)\s+(?=[A-Z]))?\s?){1,4}?(?:,\s+D\.?C\.?)?)(?=[,.;\s]*(?:,|\.|on\b|this\b|the\b|in\b|ON\b|THIS\b|IN\b|and\b|\d|$))/gu;
const NOT_A_PLACE =
  /^(?:Duplicate|DUPLICATE|Triplicate|TRIPLICATE|Two|TWO|Three|English|ENGLISH|French|Witness|WITNESS|Faith|Quadruplicate|January|February|March|April|May|June|July|August|September|October|November|December|Each|The\s+English|Government|Article|Original|Single)\b/;
/** How a contract dates itself in its first lines. */
const DATED =
  /\b(?:dated|made|entered\s+into|executed|effective|date|concluded|agreement\s+date|as\s+of|this)\b[^.;]{0,80}$/i;
const CONTRACT_OPENING_CHARS = 3500;

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
  const formula = fromFormula(context);
  if (formula.date) return formula;
  const letter = letters ? fromLetter(context) : null;
  if (letter) return letter;
  const first = fromOpening(context);
  return { date: first ?? signatureDate(context), place: formula.place };
}

function fromFormula(context: AgreementContext): Signed {
  const { flat, conclusions } = context;
  let place: Stated<string> | null = null;
  for (const match of flat.slice(conclusions.start, conclusions.end).matchAll(FORMULA)) {
    const start = conclusions.start + match.index;
    const stretch = { start, end: Math.min(start + FORMULA_CHARS, conclusions.end) };
    const date = context.factsIn('date', stretch)[0];
    place = readPlace(flat, stretch, date?.span.start ?? stretch.end) ?? place;
    if (date) return { date: { value: date.date, span: date.span }, place };
  }
  return { date: null, place };
}

/** The first place before the date or shortly after it. */
function readPlace(flat: string, stretch: Span, before: number): Stated<string> | null {
  const words = flat.slice(stretch.start, Math.min(stretch.end, before + 120));
  for (const match of words.matchAll(PLACE)) {
    const name = match[1]!
      .trim()
      .replace(/^[Tt]he\s+[Cc]ity\s+of\s+/, '')
      .replace(/[.,]$/, '');
    if (NOT_A_PLACE.test(name)) continue;
    const start = stretch.start + match.index + match[0].indexOf(name);
    return { value: name, span: { start, end: start + name.length } };
  }
  return null;
}

/** The last letter head of an exchange: the reply concludes it. */
function fromLetter(context: AgreementContext): Signed | null {
  const { flat } = context;
  let found: Signed | null = null;
  for (const date of context.factsIn('date', { start: 0, end: flat.length })) {
    if (date.date.length < 10) continue;
    const before = flat.slice(Math.max(0, date.span.start - 40), date.span.start);
    const head =
      /(?:^|[.\d\s])((?:The\s+)?[A-Z][\p{L}’'-]+(?:\s+[A-Z][\p{L}’'-]+){0,2}),\s*(?:the\s+)?$/u.exec(before);
    if (!head) continue;
    const start = date.span.start - before.length + head.index + head[0].indexOf(head[1]!);
    found = {
      date: { value: date.date, span: date.span },
      place: { value: head[1]!, span: { start, end: start + head[1]!.length } },
    };
  }
  return found;
}

/** "is made and entered into as of May 4, 2007", "dated as of …" in the first lines. */
function fromOpening(context: AgreementContext): Stated<string> | null {
  const { flat } = context;
  for (const date of context.factsIn('date', {
    start: 0,
    end: Math.min(flat.length, CONTRACT_OPENING_CHARS),
  })) {
    if (date.date.length < 7) continue;
    if (DATED.test(flat.slice(Math.max(0, date.span.start - 110), date.span.start)))
      return { value: date.date, span: date.span };
  }
  return null;
}

/** The latest date beside a signature: "Date: 4 May 2007". */
function signatureDate(context: AgreementContext): Stated<string> | null {
  const { flat, conclusions } = context;
  let latest: Stated<string> | null = null;
  for (const date of context.factsIn('date', conclusions)) {
    if (
      !/\b(?:date|dated|on|this|signed)\b[:\s,_]*$/i.test(
        flat.slice(Math.max(0, date.span.start - 24), date.span.start),
      )
    )
      continue;
    if (latest === null || date.date > latest.value) latest = { value: date.date, span: date.span };
  }
  return latest;
}
