/** A subject behind an introductory phrase that no comma parts from it. */

import { isSpace, pastLetters, wordBefore } from './letters.js';
import type { Stretch } from './subject.js';
import { WordSet } from './word-set.js';

/** By these a phrase begins that has no verb. */
const OPENS_PHRASE = new WordSet(
  'in on at within under inside outside during upon with for through throughout by along between before after otherwise'.split(
    ' ',
  ),
);
const DETERMINERS = new WordSet(
  'the a an each any either neither no all such these those this its their'.split(' '),
);
/** What a determiner behind them belongs to, or what makes a clause of the phrase. */
const GOVERNING = new Set(
  `of in on at to for by with from under upon within into over against between among through during before after without
  and or but nor as than per via is are was were be been has have had not if when where while until unless that which who whom
  whose whether all both each any such towards toward including concerning regarding respecting respective inside outside
  throughout along near upon plus case event`.split(/\s+/),
);
/** "in |exercising| the rights", "in areas |leased| the Buyer": what such a word governs follows. */
const GOVERNS = /(?:ing|ed)$/;
/** "at least one trial a year". */
const AT_LEAST = new WordSet(['least', 'most']);
const CLAUSE = /\b(?:which|who|that|whom|whose|where|when|if)\s/;
const PHRASE_CHARS = 160;

/** "Within the facilities |the commander|", "Otherwise |the port operator|"; null where no such subject is seen. */
export const subjectBehindPhrase = (flat: string, phrase: Stretch): Stretch | null =>
  OPENS_PHRASE.isAt(flat, phrase.start) ? subjectBehindNouns(flat, phrase) : null;

/** The same in the last words of a list in such a phrase: "by ships, aircraft or vehicles |the Party concerned|". */
export function subjectBehindNouns(flat: string, { start, end }: Stretch): Stretch | null {
  if (end - start > PHRASE_CHARS || AT_LEAST.isNext(flat, pastLetters(flat, start))) return null;
  const words = flat.slice(start, end);
  if (CLAUSE.test(words)) return null;
  for (let at = end - 1; at > start; at -= 1) {
    if (!isSpace(flat.charCodeAt(at - 1)) || !DETERMINERS.isAt(flat, at)) continue;
    const before = wordBefore(flat, at, start);
    if (before === '') return null;
    const word = before.toLowerCase();
    if (word === 'otherwise') return { start: at, end };
    if (GOVERNING.has(word)) continue;
    return GOVERNS.test(word) ? null : { start: at, end };
  }
  return null;
}
