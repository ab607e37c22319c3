import type { Party, Stated } from '../../model/index.js';
import { wordSearch } from '../word-search.js';
import { wordsBefore } from '../word-spans.js';
import type { AgreementContext } from './context.js';
import { listAfter, nationalities, readList, state, statesIn, unique } from './party-list.js';

/** How letters and notes between governments begin. */
export const NOTE =
  /\b(?:I|We|we) +have +the +honou?r\b|\bpresents? +(?:its|his|her|their) +compliments\b|\b(?:Your +)?Excellenc(?:y|ies)\b/;
const speaksAsNote = wordSearch(
  'i we presents present your excellency excellencies'.split(' '),
  new RegExp(NOTE, 'y'),
);
/** Where the first letter of an exchange begins, and where it names who agrees. */
const OPENING_CHARS = 3000;
const LETTER_CHARS = 6000;

/** "shall constitute an agreement between", "an agreement to be concluded between": who the letters bind. */
const AGREEMENT_BETWEEN =
  /\b(?:constitut\w+|regarded +as|considered(?: +as)?|conclu\w+|record)\b[^.]{0,80}\b(?:agreement|understanding|arrangement) +between +|\b(?:agreement|understanding|arrangement) +(?:to +be +)?(?:concluded|reached|made) +between +/gi;
const GOVERNMENT_OF = /\bGovernments? +of +(?:the +)?$/i;
const ITS_GOVERNMENT = /^ +Government\b/;
/** Whose envoys and ministries write and are written to. */
const OFFICE_OF =
  /\b(?:Embassy|Legation|High +Commission(?:er)?|Ambassador(?: +\w+){0,3}|(?:Ministry|Minister|Department) +(?:of|for) +(?:Foreign|External) +Affairs|(?:Foreign|External) +Minist(?:er|ry)|Secretary +of +State) +(?:of|for) *(?:the +)?$/i;
const ITS_OFFICE =
  /^ +(?:Embassy|Ambassador|Legation|Minist(?:er|ry)|Foreign +Minist|Secretary +of +State)\b/;

/**
 * The two sides of an exchange of letters or notes: those the letters say they bind, else the governments the
 * first letter names as such, else those whose offices write and are written to. Empty for any other text.
 */
export function correspondents(context: AgreementContext): Stated<Party>[] {
  const { flat } = context;
  const opening = flat.slice(0, OPENING_CHARS);
  if (!speaksAsNote(opening, wordsBefore(context.words, opening.length))) return [];
  for (const match of flat.matchAll(AGREEMENT_BETWEEN)) {
    const start = match.index + match[0].length;
    const stop = flat.slice(start).search(/[.;]/);
    const bound = readList(context, listAfter(flat, start, stop < 0 ? flat.length : start + stop));
    if (bound.length === 2) return bound;
  }
  const governments = sides(context, LETTER_CHARS, GOVERNMENT_OF, ITS_GOVERNMENT);
  if (governments.length === 2) return governments;
  const offices = sides(context, flat.length, OFFICE_OF, ITS_OFFICE);
  return unique([...governments, ...offices])
    .slice(0, 2)
    .sort((a, b) => a.span.start - b.span.start);
}

/** The first two States of the text's first `chars` with such words before or after their names. */
function sides(context: AgreementContext, chars: number, before: RegExp, after: RegExp): Stated<Party>[] {
  const { flat } = context;
  const within = { start: 0, end: chars };
  const states = [...statesIn(context, within), ...nationalities(context, within)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const named = states.filter(
    ({ span }) =>
      before.test(flat.slice(Math.max(0, span.start - 80), span.start)) ||
      after.test(flat.slice(span.end, span.end + 24)),
  );
  return unique(named.map(({ country, span }) => state(country, span))).slice(0, 2);
}
