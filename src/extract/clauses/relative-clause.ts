/** Whether a relative pronoun has the verb of its clause right behind it: "a State |which receives| a request shall". */

import { isLetter, nextWord, pastSpace, wordAt } from './letters.js';
import type { Opener } from './operators.js';

const RELATIVE = new Set(['who', 'which', 'that']);
const DETERMINERS = new Set(
  'a an the any such its their his each every all no this that these those it them one both either'.split(
    ' ',
  ),
);
/** They stand before a determiner and are no verbs. */
const NO_VERBS = new Set(
  `a an the any such its their his her each every all no this that these those it them they he she we you one both either
  neither not nor and or but as at by for from in into of off on onto over to under until up upon via with within without
  after before during since because if when where wherever whenever while whilst although though unless whether only even
  about above across against along among around behind below beneath beside besides between beyond despite except inside
  like near notwithstanding outside past pending per regarding concerning respecting than through throughout toward towards
  underneath unlike following including pursuant prior subject also otherwise together alone half quite rather`
    .trim()
    .split(/\s+/),
);
/** Verbs that govern nothing, or through a preposition. */
const BY_THEMSELVES =
  /^(?:aris(?:es?|ing)|arose|results?|resulted|belongs?|belonged|relates?|related|falls?|fell|lies?|lay|resides?|resided|occurs?|occurred|serves?|served|exists?|existed|derives?|derived|stems?|originates?|originated|lives?|lived|works?|worked|acts?|acted|participates?|participated|enters?|entered|pertains?|depends?|accompan(?:y|ies|ied)|fails?|failed|decides?|decided|refers?|referred|adheres?|adhered|accedes?|acceded|withdraws?|withdrew|joins?|joined|goes?|went|comes?|came|takes?|took|gives?|gave|makes?|made|holds?|held|bears?|bore|causes?|caused)$/;

/** `at`: where the pronoun begins. A verb by its shape, or by the determiner behind it; operators are left to count. */
export function hasVerbOfItsOwn(flat: string, at: number, openers: ReadonlyMap<string, Opener>): boolean {
  const pronoun = wordAt(flat, at);
  if (!RELATIVE.has(pronoun)) return false;
  let start = pastSpace(flat, at + pronoun.length);
  let word = wordAt(flat, start);
  if (word.length > 4 && word.endsWith('ly')) {
    start = pastSpace(flat, start + word.length);
    word = wordAt(flat, start);
  }
  // As printed: a name is no verb.
  if (word.length < 3 || openers.has(word) || NO_VERBS.has(word) || !isSmall(flat.charCodeAt(start)))
    return false;
  return BY_THEMSELVES.test(word) || DETERMINERS.has(nextWord(flat, start + word.length));
}

const isSmall = (code: number): boolean => code >= 97 && isLetter(code);
