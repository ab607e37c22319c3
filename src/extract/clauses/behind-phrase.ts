/** A subject behind an introductory phrase that no comma parts from it. */

import { isSpace, pastLetters, pastSpace, wordBefore } from './letters.js';
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
export function subjectBehindPhrase(flat: string, { start, end }: Stretch): Stretch | null {
  if (OPENS_PHRASE.isAt(flat, start)) return subjectBehindNouns(flat, { start, end });
  // "|While| in the camp the members".
  if (!OPENS_SHORT_CLAUSE.isAt(flat, start)) return null;
  const phrase = pastSpace(flat, pastLetters(flat, start));
  return OPENS_PHRASE.isAt(flat, phrase) ? subjectBehindNouns(flat, { start: phrase, end }) : null;
}
const OPENS_SHORT_CLAUSE = new WordSet(['while', 'whilst', 'when']);

/** A phrase of time in few words, and nothing that belongs to it behind: "from the second year |fees|", "on expiry |the keys|". */
const TIME_PHRASE =
  /(?:(?:while|whilst|when)\s+)?(?:on|upon|at|after|before|from|until|till|during|following|by|in|within)\s+(?:(?:the|its|their|such|each|any)\s+)?(?:[a-z]+(?:st|nd|rd|th|ing)\s+)?(?:termination|expiry|expiration|completion|arrival|departure|signature|request|demand|delivery|receipt|handover|entry|landing|acceptance|ratification|withdrawal|leave|duty|board|embarkation|disembarkation|year|month|day|week)\s+(?=[a-zA-Z])(?!(?:of|to|from|by|or|and|in|for|under|at|on|with|which|when|that|is|are|if|as|without|within|through|than|thereof|after|before|until|into|via|against|between)\b)/iy;

/** The subject behind such a phrase that no comma parts from it, whatever it begins with; null where none is seen. */
export function subjectBehindTime(flat: string, { start, end }: Stretch): Stretch | null {
  TIME_PHRASE.lastIndex = start;
  if (!TIME_PHRASE.test(flat) || TIME_PHRASE.lastIndex >= end) return null;
  const from = TIME_PHRASE.lastIndex;
  return end - from > PHRASE_CHARS || CLAUSE.test(flat.slice(from, end)) ? null : { start: from, end };
}

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
