import { isSpace, pastLetters, pastSpace } from '../letters.js';
import { WordSet } from '../word-set.js';
import type { Predicate } from './asides.js';
import type { Mark } from './marks.js';
import { actorAt, type KindOf, type Partner } from './partner.js';
import { isParticiple } from './verb-words.js';

/** "personnel of the Agency|, their spouses and dependent children|", "the Buyer |or its representatives|". */
const DEPENDENTS =
  /(?:,\s+(?:their|its|his)\s+(?:[a-z-]+,?\s+){1,5}(?:and|or)\s+(?:(?:their|its|his)\s+)?[a-z-]+(?:\s+[a-z-]+)?|,?\s+or\s+(?:their|its|his)\s+(?:duly\s+)?(?:authori[sz]ed\s+|designated\s+)?(?:representatives?|agents?|employees|nominees?|successors?|assigns|affiliates|personnel|staff|authorities|dependents?))(?=\s*(?:[,.;:)]|$)|\s(?:in|on|at|for|with|within|if|provided|under|who|the|an?|any|all|such|its|access|full|reasonable|free)\s)/y;
/** "to the States |and to| the persons". */
const AND_TO = /,?\s+(?:and|or|as\s+well\s+as)\s+(?:to|with|from)\s+/y;
/** What begins a clause or phrase that says which of them; what follows a participle so. */
const RELATIVE = new WordSet(['which', 'who', 'whom', 'whose', 'having']);
/** "to the Council, which |shall| circulate it" says what comes next, not which Council. */
const ORDERS = new WordSet(['shall', 'will', 'must', 'may']);
const COMPOSED = new WordSet(['composed', 'consisting']);
const AFTER_PARTICIPLE = new WordSet('in by with to for under on from as at'.split(' '));
/** Of these no role or name is to be told. */
const ANYBODY: ReadonlySet<string> = new Set(['all-parties', 'each-party', 'person', 'joint-body', 'other']);
const TAIL_CHARS = 200;
const NAMES = 3;

/** Somebody with all that belongs to the name: those named besides, and the clause that says which of them. */
export function wholeName(
  predicate: Predicate,
  partner: Partner,
  marks: readonly Mark[],
  offset: number,
  kindOf: KindOf,
): Partner {
  const { flat } = predicate;
  let whole = partner;
  for (let names = 1; names < NAMES; names += 1) {
    whole = { ...whole, end: withTail(predicate, whole, marks) };
    AND_TO.lastIndex = whole.end;
    if (whole.end >= predicate.end || !AND_TO.test(flat)) break;
    const next = actorAt(predicate, AND_TO.lastIndex, offset, kindOf, false, true);
    if (!next) break;
    whole = { ...whole, end: next.end };
  }
  return whole;
}

function withTail(predicate: Predicate, { kind, start, end: from }: Partner, marks: readonly Mark[]): number {
  const { flat, end } = predicate;
  if (from >= end || flat[from] === '.') return from;
  const dependents = withDependents(flat, from, end);
  if (dependents > from) return dependents;
  const next = pastSpace(flat, from);
  if (next === from || !ANYBODY.has(kind)) return from;
  const isClause = RELATIVE.isAt(flat, next) && !ORDERS.isNext(flat, pastLetters(flat, next));
  const isTail =
    isClause ||
    COMPOSED.isAt(flat, next) ||
    (AFTER_PARTICIPLE.isAt(flat, next) && endsInParticiple(flat, start, from));
  return isTail ? endOfTail(predicate, next, marks) : from;
}

/** Past those who are named with somebody as his; `from` where nobody is. */
export function withDependents(flat: string, from: number, end: number): number {
  const next = flat.charCodeAt(pastSpace(flat, flat[from] === ',' ? from + 1 : from));
  if (!'tiho'.includes(String.fromCharCode(next))) return from;
  DEPENDENTS.lastIndex = from;
  return DEPENDENTS.test(flat) && DEPENDENTS.lastIndex <= end ? DEPENDENTS.lastIndex : from;
}

/** "nationals of the other Party |engaged| in trade". */
function endsInParticiple(flat: string, start: number, end: number): boolean {
  const last = flat.slice(flat.lastIndexOf(' ', end - 1) + 1, end);
  return end - last.length > start && last.endsWith('ed') && isParticiple(last);
}

/** Where the clause or phrase from `at` on ends: before what ends an object too. */
function endOfTail({ flat, end, asides }: Predicate, at: number, marks: readonly Mark[]): number {
  let stop = Math.min(end, at + TAIL_CHARS);
  for (const { start } of asides) if (start > at && start < stop) stop = start;
  for (const { kind, start } of marks) {
    if (start <= at || kind !== 'adverbial') continue;
    if (start < stop) stop = start;
    break;
  }
  for (let to = at; to < stop; to += 1) if (END.has(flat.charAt(to))) stop = to;
  while (stop > at && isSpace(flat.charCodeAt(stop - 1))) stop -= 1;
  return stop;
}
const END: ReadonlySet<string> = new Set([',', ';', ':', '(', ')']);
