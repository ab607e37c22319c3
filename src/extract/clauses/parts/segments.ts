import { wordAt } from '../letters.js';
import type { Stretch } from '../subject.js';
import { WordSet } from '../word-set.js';
import { commaFrom, type Frame, signFrom, trimmedEnd } from './frame.js';
import { type Mark, shortConditionEnd } from './marks.js';

/** A condition or an exception of a statement. */
export interface Segment extends Stretch {
  kind: 'condition' | 'exception';
}

/** Conditions that are a phrase, not a clause: they end with the words that say whose. */
const PHRASE =
  /^(?:(?:up)?on\s(?!(?:the\s+)?(?:condition|understanding|assumption))|at\s|with\s+(?!the\s+(?:sole\s+|only\s+)?exception)|by\s|without\s|in\s+(?:such|exceptional|urgent|very|extraordinary|special|emergency|appropriate|certain|particular|specific)\s+(?:an?\s+)?[a-z]+$)/i;
const PHRASE_WORDS = new WordSet(['upon', 'on', 'at', 'with', 'by', 'without', 'in']);
const isPhrase = (flat: string, { start, end }: Mark): boolean =>
  PHRASE_WORDS.isAt(flat, start) && PHRASE.test(flat.slice(start, end));
const WHOSE = /\s+(?:of|from|by)\s+/iy;
const END_OF_WHOSE =
  /[,.](?!\d)|[;:)]|\s(?:in|on|at|to|for|from|within|under|pursuant|as|that|which|who|shall|may|will|is|are|with|upon|and\s+(?!the\b)|without|by|when|where|until|unless|if|provide|take|make|send|give|inform|consult|permit|allow)\b/g;
const EXTENT =
  /to\s+the\s+(?:(?:maximum|fullest|greatest|full|same)\s+)?(?:extent|degree)\s+(?:(?:reasonably|operationally)\s+)?(?:possible|practicable|feasible|necessary|required|available|appropriate)(?!\s+(?:by|under|for|to|in)\b)/iy;
/** Nouns that "where" and "when" describe, "the place where", and words that go with them. */
const BEFORE_WHERE = new WordSet(
  `place places area areas state states territory territories location locations country countries site sites premises
  date time day point stage installation installations facility facilities court courts jurisdiction determine decide
  specify know indicate port ports moment instances case cases circumstances situation situations event events as even
  than`.split(/\s+/),
);
const BEFORE_CHARS = 16;
/** After the comma the predicate goes on: "notify, if it cannot comply, |of the reasons|". */
const GOES_ON = /,\s+(?:of|to|with|from|on|for|by|that|its|their)\s/y;
const OPENING = /^[\s,]*(?:(?:not|also|only|however|then|and|or|but|therefore|further)[\s,]*)*$/i;

type HeldMark = Mark & { kind: Segment['kind'] };
const isHeld = (mark: Mark): boolean => mark.kind === 'condition' || mark.kind === 'exception';

/** The conditions and exceptions of the sentence, in order; those within its subject belong to that. */
export function segmentsOf(frame: Frame, marks: readonly Mark[]): Segment[] {
  const { flat, subject, operatorStart, predicateStart, sentence } = frame;
  const held = marks.filter((mark): mark is HeldMark => isHeld(mark) && isOfStatement(flat, mark, frame));
  if (held.length === 0) return [];
  const found: Segment[] = [];
  let covered = sentence.start;
  held.forEach((mark, index) => {
    if (mark.start < covered) return;
    let limit = sentence.end;
    if (mark.start < subject.start) limit = subject.start;
    else if (mark.start < operatorStart) limit = operatorStart;
    const next = held.slice(index + 1, index + 6).find((other) => splits(flat, mark, other));
    if (next && next.start < limit) limit = next.start;
    const stop = endOf(frame, mark, limit, mark.start >= predicateStart);
    const end = trimmedEnd(flat, mark.start, stop);
    // A condition that seems to hold the verb of the statement is none.
    const isBare =
      (end <= mark.end || (end < mark.end + 5 && shortConditionEnd(flat, mark.start) === -1)) &&
      !isPhrase(flat, mark) &&
      !/^(?:in|to)\s/i.test(flat.slice(mark.start, mark.start + 3));
    if (end <= mark.start || isBare || (mark.start < operatorStart && end > operatorStart)) return;
    found.push({ kind: mark.kind, start: mark.start, end });
    covered = end;
  });
  return found;
}

function isOfStatement(flat: string, mark: Mark, { subject, operatorStart, predicateStart }: Frame): boolean {
  if (mark.start >= subject.start && mark.start < subject.end) return false;
  if (mark.start >= operatorStart && mark.start < predicateStart) return false;
  const { start } = mark;
  if ((flat.charCodeAt(start) | 32) !== W || (flat.charCodeAt(start + 1) | 32) !== H) return true;
  return !BEFORE_WHERE.isBefore(flat, start, Math.max(0, start - BEFORE_CHARS));
}

const W = 0x77;
const H = 0x68;

/** Whether a condition ends where another begins: not at one in few words, nor at a phrase within a clause. */
function splits(flat: string, mark: Mark, other: Mark): boolean {
  if (other.start < mark.end + 4) return false;
  if (shortConditionEnd(flat, other.start) !== -1) return false;
  if (
    /(?:,|;|\b(?:and|or|but))\s*(?:only\s+|even\s+|then\s+)?$/i.test(
      flat.slice(Math.max(0, other.start - 10), other.start),
    )
  )
    return true;
  return /^(?:unless|except|provided|if|other|save)/i.test(flat.slice(other.start, other.start + 8));
}

function endOf({ flat, predicateStart }: Frame, mark: Mark, limit: number, inPredicate: boolean): number {
  const short = shortConditionEnd(flat, mark.start);
  if (short !== -1) return short;
  const first = flat.charAt(mark.start).toLowerCase();
  EXTENT.lastIndex = mark.start;
  if (first === 't' && EXTENT.test(flat)) return EXTENT.lastIndex;
  if (first === 'f' && wordAt(flat, mark.start) === 'failing') return commaFrom(flat, mark.end, limit);
  if (isPhrase(flat, mark)) return endOfPhrase(flat, mark.end, limit);
  const semicolon = endOfBrackets(flat, mark.end, signFrom(flat, ';', mark.end, limit));
  const before = flat.slice(Math.max(0, mark.start - 3), mark.start).trimEnd();
  if (!inPredicate || !before.endsWith(',')) return semicolon;
  const isFirst = OPENING.test(flat.slice(predicateStart, mark.start));
  for (
    let comma = commaFrom(flat, mark.end, semicolon);
    comma < semicolon;
    comma = commaFrom(flat, comma + 1, semicolon)
  ) {
    if (isFirst) return comma;
    GOES_ON.lastIndex = comma;
    if (GOES_ON.test(flat)) return comma;
  }
  return semicolon;
}

/** A condition within brackets ends with them. */
function endOfBrackets(flat: string, from: number, to: number): number {
  const close = signFrom(flat, ')', from, to);
  return close < to && signFrom(flat, '(', from, close) === close ? close : to;
}

function endOfPhrase(flat: string, at: number, limit: number): number {
  WHOSE.lastIndex = at;
  const whose = WHOSE.exec(flat);
  if (!whose) return at;
  const from = at + whose[0].length;
  END_OF_WHOSE.lastIndex = 0;
  const rest = flat.slice(from, Math.min(limit, from + 120));
  return from + (END_OF_WHOSE.exec(rest)?.index ?? rest.length);
}
