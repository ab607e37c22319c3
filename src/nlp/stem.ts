import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { regularForm } from './irregular.js';
import { normaliseSpelling } from './spelling.js';

/**
 * Words the Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) would merge with
 * another that means something else in law. Each line is one group with its own stem, its first word.
 */
const KEPT_APART = [
  'accession accessions', // access
  'accordance', // accord
  'according accordingly', // accord
  'allowance allowances', // allow
  'appropriation appropriations', // appropriate
  'authentic authentically', // authenticate
  'author authors', // authority
  'based', // base
  'collective collectively', // collect
  'commander commanders', // command
  'commitment commitments', // commit
  'community communities', // communication
  'competent competently', // competence
  'conference conferences', // confer
  'consistent consistently consistency', // consist
  'constitution constitutions constitutional constitutionally', // constitute
  'container containers', // contain
  'customs', // custom
  'department departments departmental', // depart
  'dependent dependents dependant dependants', // depend
  'designate designated designates designating designation designations', // design
  'different differently', // difference
  'executive executives', // execute
  'experiment experiments experimental experimentation', // experience
  'following', // follow
  'formality formalities', // formal
  'generate generated generates generating generator generators', // general
  'generation generations', // general
  'goods', // good
  'government governments governmental', // govern
  'important importance importantly', // import
  'informal informally', // inform
  'information informational', // inform
  'initiative initiatives', // initiate
  'internal internally', // international
  'minutes', // minute
  'nationality nationalities', // nation
  'nationals', // national
  'nature natures', // natural
  'news', // new
  'objection objections', // object
  'observation observations', // observe
  'observer observers', // observe
  'officer officers', // office
  'originator originators', // original
  'personal personally', // person
  'practicable', // practice
  'presented presenting presentation presentations presents', // present
  'prisoner prisoners', // prison
  'production productions', // product
  'provisional provisionally', // provision
  'provisions', // provision
  'publication publications', // public
  'reservation reservations', // reserve
  'respective respectively', // respect
  'response responses', // responsible
  'specification specifications', // specific
  'supplies', // supply
  'terminal terminals', // terminate
  'transition transitions transitional', // transit
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
