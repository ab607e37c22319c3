import type { Span } from '../model/index.js';
import { type Draft, draft } from './draft.js';
import { enumerationsIn } from './enumerations.js';

/** Parts of the instrument whose sentences are taken apart. */
const TAKEN_APART = new Set<Draft['role']>(['body', 'annex']);

/**
 * Sets out the enumerations inside sentences as points, where nothing numbered hangs from the words: the words up to the
 * first member stay the lead-in, each member becomes a point, sentences behind the last a block. Changes the drafts.
 */
export function setOutPoints(text: string, drafts: readonly Draft[]): void {
  for (const one of drafts) {
    const below = one.children;
    setOutPoints(text, below);
    if (!TAKEN_APART.has(one.role) || !below.every(({ kind }) => kind === 'block')) continue;
    one.children = [];
    setOut(text, one);
    // Not pushed: a hundred thousand paragraphs are more arguments than a call takes.
    one.children = [...one.children, ...below];
  }
}

/** Enumerations stand inside one another no deeper than drafters go, which bounds the depth of the tree. */
const DEEPEST = 4;

function setOut(text: string, one: Draft, depth = 1): void {
  if (one.text === null || depth > DEEPEST) return;
  const { start, end } = one.text;
  let owner = one;
  for (const { members, end: stop } of enumerationsIn(text.slice(start, end))) {
    const places = [...members, stop].map((at) => start + at);
    owner.text = trimmed(text, owner.text!.start, places[0]!);
    members.forEach((_, index) => {
      const point = pointOf(text, owner.role, trimmed(text, places[index]!, places[index + 1]!));
      point.opens = index === 0;
      owner.children.push(point);
      setOut(text, point, depth + 1);
    });
    if (start + stop >= end) break;
    // What follows is words of the same passage: beside the first points, not under them.
    owner = draft('block', one.role, { text: { start: start + stop, end } });
    one.children.push(owner);
  }
}

function pointOf(text: string, role: Draft['role'], words: Span): Draft {
  const label = { start: words.start, end: text.indexOf(')', words.start) + 1 };
  return draft('point', role, {
    label,
    number: text.slice(label.start + 1, label.end - 1),
    text: trimmed(text, label.end, words.end),
  });
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}
