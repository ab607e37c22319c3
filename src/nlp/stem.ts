import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { regularForm } from './irregular.js';
import { normaliseSpelling } from './spelling.js';

/**
 * Words the Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) would merge with
 * another that means something else in law. Each line is one group with its own stem, its first word.
 */
const KEPT_APART = [
  'accession accessions', // access
  'authentic authentically', // authenticate
  'author authors', // authority
  'collective collectively', // collect
  'commander commanders', // command
  'community communities', // communication
  'conference conferences', // confer
  'container containers', // contain
  'customs', // custom
  'department departments departmental', // depart
  'different differently', // difference
  'executive executives', // execute
  'experiment experiments experimental experimentation', // experience
  'generation generations', // general
  'goods', // good
  'government governments governmental', // govern
  'important importance importantly', // import
  'informal informally', // inform
  'information informational', // inform
  'internal internally', // international
  'nationality nationalities', // nation
  'news', // new
  'objection objections', // object
  'officer officers', // office
  'personal personally', // person
  'prisoner prisoners', // prison
  'provisional provisionally', // provision
  'respective respectively', // respect
  'terminal terminals', // terminate
  'university universities', // universal
  'us', // use
] as const;

const apart = new Map<string, string>();
for (const group of KEPT_APART) {
  const words = group.split(' ');
  // A capital letter: no stem made by Porter from a lower-case word can be the same.
  for (const word of words) apart.set(word, `=${words[0]}`);
}

/** Longer words are not English; the stemmer is not asked about them. */
const LONGEST_WORD = 40;

const MARKS = /[\p{M}\u00ad.\-\u2010\u2011]/gu;
const POSSESSIVE = /['’ʼ]s?$/;
const APOSTROPHES = /['’ʼ]/g;
const PLAIN_WORD = /^[a-z]+$/;

/** The printed word without what is not its own: the possessive 's, the dots of U.N., soft hyphens. Case stays. */
export const exactForm = (surface: string): string =>
  PLAIN_WORD.test(surface)
    ? surface
    : surface
        .replace(POSSESSIVE, '')
        .replace(/[\u00ad]/g, '')
        .replace(dotsOfAcronym, '');

const dotsOfAcronym = /(?<=^\p{L}|\.\p{L})\./gu;

const fold = (surface: string): string => {
  const lower = surface.toLowerCase();
  if (PLAIN_WORD.test(lower)) return lower;
  return lower.replace(POSSESSIVE, '').normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, '');
};

/**
 * The key under which a printed word is compared: without case, accents, possessive and joining hyphens,
 * in one spelling, stemmed. Numbers keep their digits. A key is not a word to show.
 */
export const stem = (surface: string): string => {
  if (/^\d/.test(surface)) return surface.toLowerCase();
  const word = fold(surface);
  if (word.length > LONGEST_WORD || !PLAIN_WORD.test(word)) return word;
  const kept = apart.get(word);
  if (kept !== undefined) return kept;
  return porter.stem(normaliseSpelling(regularForm(word)));
};
