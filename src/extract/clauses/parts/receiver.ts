import { type Predicate, pastAsides } from './asides.js';
import type { Complement } from './complement.js';
import { isMarked, type Mark } from './marks.js';
import { withDependents } from './name-tail.js';
import { objectFrom } from './object.js';
import { holdsOffice, type Partner } from './partner.js';
import { Governs } from './partner-verbs.js';
import type { Verb } from './verbs.js';

/** Before what somebody is told or given. */
export const TELLING =
  /\s*,?\s*(?:,(?:[^,;.]|[,.](?=\d)){1,120},\s*)?(?:with|of|that|about|on|upon|in|for|against|from|as\s+to|concerning|regarding|whether)\s+/iy;
export const DETERMINED =
  /\s+(?:the|an?|any|all|such|its|their|his|each|every|no|full|reasonable|prior|written|access|notice|information|to|not|at\s+least|[A-Z]{0,3}\s?[$€£¥]?\s?\d+)\b/iy;
/** "provide |the Buyer| with", not "provide |personnel| who report to". */
export function receives(flat: string, { kind, start, end }: Partner, governs: number): boolean {
  const after = flat.slice(end, end + 12);
  if (kind === 'person' && (governs & Governs.told) !== 0) return true;
  if (kind === 'person')
    return !/^\s*(?:$|[,;.:)]|(?:who|which|to|in|on|at|from|and|or|as|under|if|when|where|unless)\b)/.test(
      after,
    );
  const told = /^\s+(?:with|of|that)\s/.test(after);
  // "provide |a secretariat| in Oslo": what is given, not who gets it.
  if (kind === 'joint-body' && /^an?\s/i.test(flat.slice(start, start + 3))) return told;
  return kind !== 'other' || told || holdsOffice(flat.slice(start, end));
}

/** What the verb governs besides whom it takes right behind it. */
export function withReceiver(
  predicate: Predicate,
  verb: Verb,
  governs: number,
  given: Partner,
  marks: readonly Mark[],
): Complement {
  const { flat, end } = predicate;
  let base = verb.base;
  const tail = tailOf(flat, given.end, end);
  const partner = tail === given.end ? given : { ...given, end: tail };
  let at = tail;
  const kept = /^\s+(informed|advised|apprised|harmless|indemnified)\b/i.exec(
    flat.slice(at, Math.min(end, at + 16)),
  );
  if (kept) {
    base = `${base} ${kept[1]!.toLowerCase()}`;
    at += kept[0].length;
  }
  let from = pastAsides(predicate, at);
  if (governs & Governs.told) from = pastManner(predicate, from);
  TELLING.lastIndex = from;
  const telling = TELLING.exec(flat);
  if (telling && !isMarked(marks, from) && from + telling[0].length <= end) {
    from += /^\s*,?\s*(?:that|whether)\s/i.test(telling[0]) ? 0 : telling[0].length;
    return { object: objectFrom(predicate, from, marks, null), partner, base };
  }
  DETERMINED.lastIndex = at;
  const named = DETERMINED.test(flat) || /^\s+[a-z]/.test(flat.slice(at, at + 2)) || from > at + 1;
  return { object: named ? objectFrom(predicate, from, marks, null) : null, partner, base };
}

/** "notify them |through diplomatic channels| of the change": past how somebody is told. */
function pastManner({ flat, end }: Predicate, from: number): number {
  MANNER.lastIndex = from;
  return MANNER.test(flat) && MANNER.lastIndex < end ? MANNER.lastIndex : from;
}
const MANNER = /\s*(?:through|by|via|in\s+writing|using)\b[^,;.:]{0,80}?(?=\s(?:of|that|about|whether)\s)/iy;

/** "the States |which have signed| of …", "the Party |which has named nobody| to do so": the clause that says which. */
const TAIL =
  /\s+(?:which|who)\s(?!shall\b|will\b|may\b)[^,;:.]{3,120}?(?=,\s|\s(?:of(?=\s*[:.]|\s(?:any|all|the|each|every|its|their|such|an?)\b)|about\s|with\s|to\s+(?!(?:the|an?|any|all|such|its|their|each|this|that|these|those|every|no|both|other)\b|[a-z]+(?:tion|sion|ment|ance|ence|ity)s?\b)[a-z]{2,}\s))/y;

function tailOf(flat: string, from: number, end: number): number {
  TAIL.lastIndex = from;
  return TAIL.test(flat) && TAIL.lastIndex <= end ? TAIL.lastIndex : withDependents(flat, from, end);
}
