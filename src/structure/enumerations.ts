import { toRoman } from '../nlp/index.js';

/** An enumeration inside a sentence. Offsets into the words it was looked for in. */
export interface Enumeration {
  /** Where the brackets of its members begin, ascending; two at least. */
  members: number[];
  /** Behind the sentence it ends with. */
  end: number;
}

/** A number in brackets, and where it stands. */
interface Label {
  label: string;
  index: number;
}

const LABEL = /\((?:[1-9][0-9]?|[a-z]{1,5}|[A-Z]{1,5})\)/g;
/** A full stop before what may begin a sentence. */
const STOP = /[.!?][”"’)\]]{0,2}\s+(?=["“(]{0,2}[A-Z])/g;
/** Words whose full stop ends no sentence; single letters are initials. */
const SHORT = /^(?:\p{L}|nos?|arts?|secs?|paras?|vol|pp?|cl|ch|inc|ltd|co|corp|mr|mrs|dr|st|vs?|al|etc)$/iu;

/** Words that name a provision by the number behind them. */
const CITES =
  /(?:\b(?:sub-?)?(?:clauses?|sections?|paragraphs?|items?|articles?|parts?|points?|limbs?|rules?|exhibits?|schedules?|annex|annexes|appendix|steps?)|§|[)\]0-9])\s*$/i;
/** What stands behind a number that is cited: `(i) or (ii)`, `(a) above`, `(b),`. */
const CITED = /^\s*(?:(?:and|or|and\/or|to|through|[-–—])\s*\(|(?:above|below|hereof|thereof)\b|[,.;:)\]]|$)/;
/** What a member but the first stands behind. */
const PARTS = /(?:[,;:]|(?:^|[\s,;])(?:and|or|and\/or|nor|but|plus))\s*$/;

/** Two members with a bare `or` between them are one sentence. */
const PUNCTUATED = /[,;:](?:\s*(?:and|or|and\/or|nor|but|plus))?\s*$/;

/** A condition and nothing that is said under it yet: the sentence goes on behind the members. */
const CONDITION =
  /^["“(]?(?:If|Where|When|Whenever|Unless|Upon|In the event|In case|To the extent|Should|Except|Subject to|Notwithstanding|Until|After|Before|As soon as|For so long)\b/;
const CONDITION_AT_END =
  /\b(?:if|where|when|whenever|unless|until|upon|event that|extent that|case that|event|extent|whether|either|both|neither|between)[:,]?\s*$/i;
const OBLIGES = /\b(?:shall|may|will|must|agrees?|undertakes?|means?|represents?)\b/i;
const GOES_ON = /,\s+(?:then\b|[^,]{0,120}\b(?:shall|may|will|must)\b)/;

/** Shortest way from the first label to the last that is worth taking apart, in characters. */
const SHORTEST = 40;
/** Longest member, in characters. */
const LONGEST = 3000;
/** How far back the lead-in is looked at, in characters. */
const LONGEST_LEAD = 1000;
/** Most labels looked at for the next member. */
const MOST_LABELS = 40;

/**
 * The enumerations inside the sentences of some words that a drafter could set out as points: a lead-in, two members
 * at least in sequence, parted by commas or semicolons, and nothing behind them but the end of the sentence. Labels
 * that cite (`Sections 4(i) and (ii)`), those inside brackets, and conditions that the sentence goes on after are
 * none. Enumerations inside a member are not looked for. Linear in the words.
 */
export function enumerationsIn(words: string): Enumeration[] {
  const labels: Label[] = [];
  const seen = new Set<string>();
  for (const { 0: label, index } of words.includes('(') ? words.matchAll(LABEL) : []) {
    labels.push({ label, index });
    seen.add(label);
  }
  if (seen.size < 2 || !NUMBERS.some(({ first, second }) => seen.has(first) && seen.has(second))) return [];
  const stops = stopsOf(words);
  const found: Enumeration[] = [];
  let from = 0;
  let stop = 0;
  for (let at = 0; at < labels.length; at += 1) {
    const { label, index } = labels[at]!;
    if (index < from || index === 0) continue;
    const numbers = NUMBERS.find(({ first }) => first === label);
    if (numbers === undefined) continue;
    while (stop < stops.length && stops[stop]! <= index) stop += 1;
    const end = stops[stop] ?? words.length;
    const begin = Math.max(from, stops[stop - 1] ?? 0);
    const members = membersFrom(words, labels, at, numbers, end);
    if (members.length < 2 || !sets(words, begin, members, end)) continue;
    found.push({ members, end });
    from = end;
  }
  return found;
}

/** How a label counts: the label of the nth member, of which most words are only asked for the first and the second. */
const NUMBERS = [
  (nth: number) => `(${toRoman(nth)})`,
  (nth: number) => `(${String.fromCharCode(96 + nth)})`,
  (nth: number) => `(${nth})`,
  (nth: number) => `(${String.fromCharCode(64 + nth)})`,
  (nth: number) => `(${toRoman(nth).toUpperCase()})`,
  (nth: number) => `(${'xyz'.charAt(nth - 1)})`,
].map((count) => ({ count, first: count(1), second: count(2) }));
type Numbers = (typeof NUMBERS)[number];

function stopsOf(words: string): number[] {
  const stops: number[] = [];
  for (const { 0: stop, index } of words.matchAll(STOP)) {
    const word = /[^\s.]*$/.exec(words.slice(Math.max(0, index - 8), index))![0];
    if (!SHORT.test(word)) stops.push(index + stop.length);
  }
  return stops;
}

function membersFrom(
  words: string,
  labels: readonly Label[],
  first: number,
  numbers: Numbers,
  end: number,
): number[] {
  if (
    !opens(words, labels[first]!) ||
    CITES.test(words.slice(Math.max(0, labels[first]!.index - 16), labels[first]!.index))
  )
    return [];
  const members = [labels[first]!.index];
  let next = numbers.second;
  for (let at = first + 1; at < labels.length && at - first < MOST_LABELS; at += 1) {
    const { label, index } = labels[at]!;
    if (index >= end || index - members[members.length - 1]! > LONGEST) break;
    if (label !== next || !opens(words, labels[at]!)) continue;
    if (!PARTS.test(words.slice(Math.max(0, index - 12), index))) continue;
    members.push(index);
    next = numbers.count(members.length + 1);
  }
  return members;
}

/** True when the label stands by itself before words of its own. */
function opens(words: string, { label, index }: Label): boolean {
  const behind = words.slice(index + label.length, index + label.length + 24);
  return /\s/.test(words[index - 1]!) && !CITED.test(behind);
}

/** True when the members end the sentence that begins at `begin` and are long enough to be set out. */
function sets(words: string, begin: number, members: readonly number[], end: number): boolean {
  const [first, last] = [members[0]!, members[members.length - 1]!];
  const lead = words.slice(Math.max(begin, first - LONGEST_LEAD), first);
  if (last - first < SHORTEST || !/\p{L}/u.test(lead) || opensBracket(lead)) return false;
  if (!members.slice(1).some((at) => PUNCTUATED.test(words.slice(Math.max(0, at - 12), at)))) return false;
  if (CONDITION.test(lead) && !OBLIGES.test(lead)) return false;
  return !(CONDITION_AT_END.test(lead) && GOES_ON.test(words.slice(last, Math.min(end, last + LONGEST))));
}

/** True when a bracket is open at the end of the words. */
function opensBracket(words: string): boolean {
  let open = 0;
  for (const bracket of words.match(/[()]/g) ?? []) open = bracket === '(' ? open + 1 : Math.max(0, open - 1);
  return open > 0;
}
