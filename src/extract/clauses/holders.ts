/** With whom a thing stays, and at whose expense it is. */

import { inSmallLetters } from '../small-letters.js';
import type { Actor, ActorFinder } from './actor-finder.js';
import { nextWord, pastSpace } from './letters.js';
import { after, afterStart } from './name-places.js';

/** The words after an operator, and where they begin in the document. */
interface Predicate {
  words: string;
  start: number;
}

/** With whom a thing stays, whose expense it is: "shall rest with |the Council|", "shall be at the charge of |the User|". */
const HOLDER = afterStart(
  (words, first, end) => words.startsWith('ly', end - 2) || mayHold(words, first, end),
  /\s*(?:[a-z]+ly\s+)?(?:(?:remain|rest|lie|vest|be\s+vested)\s+(?:vested\s+)?(?:with|in)|(?:fall|devolve)\s+(?:up)?on|be\s+(?:at\s+the\s+(?:sole\s+)?(?:expense|charge|cost)s?\s+of|for\s+the\s+account\s+of|an?\s+charge\s+(?:up)?on|(?:charged|debited|chargeable)\s+to(?:\s+the\s+account\s+of)?|levied\s+(?:up)?on|incumbent\s+(?:up)?on))\s+(?=[a-z])/iy,
);
/** The same behind "is" and "are". */
const HOLDER_NOW = afterStart(
  (words, first, end) => HELD.has(inSmallLetters(words, first, end)),
  /\s*(?:at\s+the\s+(?:sole\s+)?(?:expense|charge|cost)s?\s+of|for\s+the\s+account\s+of|an?\s+charge\s+(?:up)?on|(?:charged|debited|chargeable)\s+to(?:\s+the\s+account\s+of)?|levied\s+(?:up)?on|incumbent\s+(?:up)?on)\s+(?=[a-z])/iy,
);
function mayHold(words: string, first: number, end: number): boolean {
  const word = inSmallLetters(words, first, end);
  return HOLDING.has(word) || (word === 'be' && HELD.has(nextWord(words, end)));
}
/** "be |at| the expense of". */
const HELD = new Set('vested at for a charged debited chargeable levied incumbent'.split(' '));
const HOLDING = new Set(['remain', 'rest', 'lie', 'vest', 'fall', 'devolve']);
export const holderNow = ({ words, start }: Predicate, actors: ActorFinder): Actor | null =>
  actors.after(HOLDER_NOW, words, start, 'other');

/** With whom a thing remains; "that State" is the one that the words set off by commas before it name. */
export function holderOf({ words, start }: Predicate, actors: ActorFinder): Actor | null {
  if (words[pastSpace(words, 0)] !== ',') return actors.after(HOLDER, words, start);
  const aside = ASIDE.exec(words)?.[0] ?? '';
  const from = start + aside.length;
  const holder = actors.after(HOLDER, words.slice(aside.length), from);
  if (!holder || aside === '' || !/^that\s/.test(words.slice(holder.span.start - start))) return holder;
  const kind = actors.mentionedIn(aside, { start, end: from });
  return kind ? { ...holder, kind } : holder;
}
const ASIDE = /^\s*,(?:[^,;.]|[,.](?=\d)){1,120},\s*/;

/** At whose expense a thing is done. */
export const payerOf = ({ words, start }: Predicate, actors: ActorFinder): Actor | null =>
  PAYING.test(words) ? actors.after(PAYER, words, start, 'other') : null;
const PAYING = /\b(?:expenses?|charge|costs?|account)\s+(?:and\s+risk\s+)?of\b/;
const PAYER = after(
  'at for to',
  /(?:at\s+the\s+(?:sole\s+|full\s+|exclusive\s+)?(?:expense|charge|cost)s?\s+(?:and\s+risk\s+)?of|(?:for|to)\s+the\s+account\s+of)\s+(?=[a-z])/iy,
);
