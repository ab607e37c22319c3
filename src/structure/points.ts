import type { Span } from '../model/index.js';
import { type Draft, draft } from './draft.js';
import { type Enumeration, enumerationsIn } from './enumerations.js';

/** Parts of the instrument whose sentences are taken apart. */
const TAKEN_APART = new Set<Draft['role']>(['body', 'annex']);

/**
 * Sets out the enumerations inside sentences as points, where nothing else hangs from the words: the words up to the
 * first member stay the lead-in, each member becomes a point, sentences behind the last a block. Changes the drafts.
 */
export function setOutPoints(text: string, drafts: readonly Draft[]): void {
  for (const one of drafts) {
    if (one.children.length > 0) setOutPoints(text, one.children);
    else if (TAKEN_APART.has(one.role)) setOut(text, one);
  }
}

function setOut(text: string, one: Draft): void {
  if (one.text === null) return;
  const { start, end } = one.text;
  let owner = one;
  for (const enumeration of enumerationsIn(text.slice(start, end))) {
    owner = takeApart(text, owner, start, end, enumeration);
  }
}

/** Takes one enumeration out of the words of `owner`; returns the block of the sentences behind it, or `owner`. */
function takeApart(text: string, owner: Draft, start: number, end: number, found: Enumeration): Draft {
  const places = [...found.members, found.end].map((at) => start + at);
  owner.text = trimmed(text, owner.text!.start, places[0]!);
  found.members.forEach((_, index) => {
    const words = trimmed(text, places[index]!, places[index + 1]!);
    const label = { start: words.start, end: text.indexOf(')', words.start) + 1 };
    const point = draft('point', owner.role, {
      label,
      number: text.slice(label.start + 1, label.end - 1),
      text: trimmed(text, label.end, words.end),
    });
    owner.children.push(point);
    setOut(text, point);
  });
  if (start + found.end >= end) return owner;
  const block = draft('block', owner.role, { text: { start: start + found.end, end } });
  owner.children.push(block);
  return block;
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}
