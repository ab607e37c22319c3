import type { Span } from '../model/index.js';
import type { Draft } from './draft.js';
import { allCapitals, startsLower } from './prose.js';

/** Parts of the instrument whose lists are looked for. */
const LISTED = new Set<Draft['role']>(['body', 'annex']);
/** A lead-in, or a member of a list, is hardly longer, in UTF-16 units. */
const LONGEST_MEMBER = 1200;
/** A member without a sign at its end, in UTF-16 units. */
const LONGEST_UNSIGNED = 160;
/** As many members make a list. */
const FEWEST = 2;

/** How a member of a list ends that is not its last; each looks at the last characters only. */
const GOES_ON = /(?:[;,]|[;,]? (?:and|or|and\/or))$/;
const ANNOUNCES = /:[-–—]?$/;
const ENDS = /[.!?][”"’')\]]{0,2}$/;

type Ending = 'goes on' | 'announces' | 'unsigned' | 'ends';

/**
 * Hangs lists printed without numbers or dashes from the words that announce them: below words that end in a colon, plain
 * paragraphs that end in semicolons or commas, down to the first that does not (`… in the following fields:`, `training;`,
 * `exercises.`), or short ones without any sign. The paragraphs become points, and words that go on with the sentence behind
 * them a wrap-up. Changes the drafts.
 */
export function hangPlainLists(text: string, drafts: readonly Draft[]): void {
  for (const one of drafts) {
    hangPlainLists(text, one.children);
    if (LISTED.has(one.role)) one.children = hung(text, one);
  }
}

function hung(text: string, parent: Draft): Draft[] {
  const { children } = parent;
  const kept: Draft[] = [];
  let at = 0;
  if (parent.children[0]?.kind === 'block' && announces(text, parent)) {
    const end = listEnd(text, children, 0);
    for (; at < end; at += 1) kept.push(asPoint(children[at]!));
  }
  while (at < children.length) {
    const one = children[at]!;
    kept.push(one);
    at += 1;
    if (!isPlain(one) || !announces(text, one)) continue;
    const end = listEnd(text, children, at);
    for (; at < end; at += 1) one.children.push(asPoint(children[at]!));
    const next = children[at];
    if (
      one.children.length === 0 ||
      next === undefined ||
      !isPlain(next) ||
      !startsLower(text, next.text.start)
    )
      continue;
    next.kind = 'wrapUp';
    one.children.push(next);
    at += 1;
  }
  return kept;
}

/** Index after the members of a list that begins with child `from`; `from` where none does. */
function listEnd(text: string, children: readonly Draft[], from: number): number {
  let members = 0;
  let heads = 0;
  let before: Ending = 'goes on';
  let at = from;
  while (at < children.length && before !== 'ends') {
    const one = children[at]!;
    if (!isPlain(one)) break;
    const ending = endingOf(text, one.text);
    // What follows a member without a sign is one more of them, or no member at all.
    if (ending === null || (ending === 'ends' && (at === from || before === 'unsigned'))) break;
    if (ending === 'announces') heads += 1;
    else if (ending !== 'ends' || before === 'goes on') members += 1;
    before = ending;
    at += 1;
  }
  // `For Ruritania:`, `the Ministry;`, `For Elbonia:`, `the Office.`
  return members >= FEWEST || (members > 0 && heads >= FEWEST) ? at : from;
}

function endingOf(text: string, { start, end }: Span): Ending | null {
  if (end - start > LONGEST_MEMBER) return null;
  const tail = text.slice(Math.max(start, end - 10), end);
  if (ANNOUNCES.test(tail)) return 'announces';
  if (GOES_ON.test(tail)) return 'goes on';
  if (ENDS.test(tail)) return 'ends';
  if (end - start > LONGEST_UNSIGNED || allCapitals(text.slice(start, end))) return null;
  return 'unsigned';
}

const announces = (text: string, { text: words }: Draft): boolean =>
  words !== null &&
  words.end - words.start <= LONGEST_MEMBER &&
  ANNOUNCES.test(text.slice(words.end - 2, words.end));

/** An unnumbered paragraph with nothing below it. */
const isPlain = (one: Draft): one is Draft & { text: Span } =>
  one.kind === 'block' && one.text !== null && one.heading === null && one.children.length === 0;

const asPoint = (one: Draft): Draft => ({ ...one, kind: 'point' });
