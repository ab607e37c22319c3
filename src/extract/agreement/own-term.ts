import { Cue } from './topics.js';

/**
 * Where a sentence says of the agreement how long it lasts: the words that say so, and whether it is the agreement that
 * they speak of.
 */

export const CONTINUES =
  /\b(?:(?:remains?|continues?|stays?|be(?<!\bceases?\s+to\s+be)|is|are|continue\s+to\s+be)\s+(?:in\s+(?:full\s+)?(?:force|effect)|valid|effective|operative)|(?:concluded|entered\s+into)\s+for|(?:initial\s+)?(?:term|duration|period|validity)\s+of\s+(?:this|the\s+present|the)\s+(?:agreement|contract|memorandum|arrangement|mou|treaty|licen[sc]e)|(?:shall|will)(?:\s+automatically)?\s+(?:continue|extend|last|run|expire|terminate|end)|(?<=\b(?:this|the(?:\s+present)?)\s+(?:agreement|convention|protocol|treaty|memorandum|arrangement)\s+)(?:shall|will)\s+(?:apply|have\s+effect)(?=\s+for\s+(?:an?|the)\s+(?:[a-z]+\s+)?(?:period|term|duration)\b)|expires?|(?:terminates|ends|ceases\s+to\s+(?:have\s+effect|be\s+in\s+force))\s+(?:automatically\s+)?(?:on|at|upon)\b|(?:continues|lasts|runs|endures)\s+for|(?:is|are|be|has|have)\s+(?:of\s+)?(?:an?\s+)?(?:(?:unlimited|indefinite|undetermined)\s+(?:duration|validity|period|term|in)|perpetual(?![,\s]*(?:[a-z-]+,|licen|right))|open-ended|no\s+(?:fixed|limit|expir\w+|end))|and\s+(?:thereafter\s+)?continues?\s+(?:in|for|until|unless)|(?:is|be)\s+for\s+(?=(?:an?|the)\s+(?:[a-z]+\s+)?(?:period|term|duration)\b|an?\s+[a-z]{3,9}\b[^.;,]{0,8}[\s-]year\b|[a-z]{3,9}\s*\(|\d))\b/i;
/** "for the duration of one year", where the agreement begins then; "has a term of one year". */
export const FOR_TERM =
  /\b(?:for|has|have)\s+(?:the|an?)\s+(?:(?:initial|fixed|total|limited|minimum|first)\s+)?(?:duration|term|period|validity)\s+(?:of|from|through|until|ending|expiring|commencing|beginning)\b/i;
export const BEGINS =
  /\b(?:enters?\s+into\s+(?:force|effect|operation)|takes?\s+effect|becomes?\s+effective|(?:is|are|be)\s+(?:made|concluded|entered\s+into|effective)|made\s+effective|commences?|begins?|runs?|starts?)\b/i;
export const OWN =
  /\b(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|arrangements|it|term|contract|pact|licen[sc]e|lease|this\s+(?:[a-z]+\s+)?amendment)\b/i;
/** The agreement named only to say what else is spoken of: "each request under this Agreement". */
const IN_PASSING =
  /(?<!\b(?:term|duration|period|validity|life|operation|effect)\s+)\b(?:under|of|in|to|with|for|by|from)\s+(?:this|the(?:\s+present)?|said|such)\s+(?:[a-z]{2,20}\s+){0,2}(?:agreement|treaty|convention|protocol|memorandum|mou|arrangements?|contract|pact|licen[sc]e|lease)\b/gi;
/** "During the term of this Agreement": something lasts as long, and what follows says nothing of how long. */
export const AS_LONG_AS =
  /\b(?:during|throughout|within|over|after|for)\s+(?:the\s+)?(?:(?:initial|entire|full|whole|remaining|(?:balance|remainder|rest)\s+of\s+the)\s+)?(?:term|duration|period|validity)\s+of\s+(?:this|the\s+present|the)\s+(?:agreement|contract|memorandum|arrangement|mou|treaty|licen[sc]e)\b/gi;

/** "|The Term shall be| two years": the capital makes it a word of the agreement's own. */
const TERM_IS =
  /\b[Tt]he\s+(?:(?:(?:[Ii]nitial|[Oo]riginal|[Cc]ontract)\s+)?Term|(?:Employment|Engagement|Contract)\s+(?:Period|Term))\s+(?:\([^()]{1,40}\)\s*)?(?:(?:shall|will)\s+(?:be|begin|commence)|is|begins|commences)\b/;

/** Under a heading about the term of the agreement no capital is needed. */
const HEADED_TERM_IS =
  /^\W*the\s+(?:initial\s+|original\s+)?(?:term|duration)\s+(?:(?:shall|will)\s+be|is)\b/i;

/** The words of a sentence that say how long something lasts; `headed`: it stands under a heading about the term; `cues`: the sentence's. */
export function saidOfTerm(sentence: string, headed: boolean, cues: number): RegExpExecArray | null {
  const namesTerm = (cues & Cue.term) !== 0;
  const named = namesTerm
    ? (TERM_IS.exec(sentence) ?? (headed ? HEADED_TERM_IS.exec(sentence) : null))
    : null;
  const continues = CONTINUES.exec(sentence);
  if (named && (!continues || named.index < continues.index)) return named;
  return continues ?? (namesTerm ? forTerm(sentence) : null);
}

/** The words "for a term of" after a beginning or "is"; what has a term needs none. */
export function forTerm(sentence: string): RegExpExecArray | null {
  const term = FOR_TERM.exec(sentence);
  if (!term) return null;
  const before = sentence.slice(0, term.index);
  return /^h/i.test(term[0]) ||
    BEGINS.test(before) ||
    /\b(?:is|are|be|runs?)\s+$/i.test(before) ||
    WORK.test(before)
    ? term
    : null;
}

/** "to decide |whether| the Treaty shall continue in force indefinitely": what a conference is to answer is no term. */
export const isAsked = (sentence: string, said: RegExpExecArray): boolean =>
  /\bwhether\b[^.;]*$/i.test(sentence.slice(0, said.index));

/** Work for the other side, which the contract is about: it lasts as long as the contract does. */
const WORK =
  /\b(?:employment|engagement|appointment|retention)\s+(?:hereunder|under\s+(?:this|the)\s+agreement|with\s+the\s+(?:company|employer|client|bank))\b|\b(?:company|employer|client|bank)\s+(?:(?:shall|will|hereby|agrees?\s+to)\s+){0,2}(?:employ|engage|retain|hire)s?\s+(?:the\s+)?(?:executive|employee|consultant|contractor|advis[eo]r|agent)\b|\bthe\s+(?:employment|engagement)\s+(?:period|term)\b|\bterm\s+of\s+(?:employment|engagement)\b/i;

/** Somebody's term, not the agreement's: of office, of a mandate. */
export const SOMEBODYS =
  /\b(?:elected|elections?|(?:re)?appoint\w*|office|mandates?|members?\s+of\s+the|roster|vacanc\w+|arbitrators?)\b/i;

/** A term or a year of its own within the agreement's, and another agreement that is only spoken of. */
const OF_SOMETHING_ELSE =
  /\b(?:(?:maintenance|warranty|support|option|restricted|restriction|non-?compet\w+|confidentiality|trial|evaluation|transition(?:al)?|wind-?down|sell-?off|cure|grace|exclusivity|statement\s+of\s+work|purchase\s+order|work\s+order)\s+(?:term|period)|(?:term|period)\s+of\s+(?:exclusivity|protection|confidentiality)|(?:calendar|contract|licen[sc]e|fiscal|financial|agreement)\s+(?:years?|quarters?)|which\s+(?:lease|licen[sc]e|contract|agreement))\b/i;

/** What is said at `said` is said of the agreement, and not for the time after some event. */
export function isAgreements(sentence: string, said: RegExpExecArray): boolean {
  const subject = subjectOf(sentence, said);
  if (WORK.test(sentence.slice(0, said.index + said[0].length))) return true;
  if (!OWN.test(subject) || SOMEBODYS.test(subject) || OF_SOMETHING_ELSE.test(subject)) return false;
  if (
    /^\s*(?:after|when|once|if|while|whenever|upon|(?:for\s+)?(?:so|as)\s+long\s+as)\b/i.test(sentence) &&
    sentence.indexOf(',') > said.index
  )
    return false;
  return !/\b(?:obligations?|dut(?:y|ies)|provisions?|confidential|clauses?|claims?|rights)\b[^,]{0,200}$/i.test(
    sentence.slice(0, said.index),
  );
}

/** The words up to what is said of the term, without the agreement where it is not what lasts. */
export const subjectOf = (sentence: string, continues: RegExpExecArray): string =>
  sentence.slice(0, continues.index + continues[0].length).replace(IN_PASSING, '');
