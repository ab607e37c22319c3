import { Cue } from './topics.js';

/**
 * Where a sentence says of the agreement how long it lasts: the words that say so, and whether it is the agreement that
 * they speak of.
 */

export const CONTINUES =
  /\b(?=[abcdehilprstvw])(?:(?:remains?|continues?|stays?|be(?<!\bceases? +to +be)|is|are|continue +to +be) +(?:in +(?:full +)?(?:force|effect|operation)|valid|effective|operative)|(?:concluded|entered +into|(?:is|are|be) +made) +(?:for|without)|(?:initial +)?(?:term|duration|period|validity|life(?:time)?) +of +(?:this|the +present|the) +(?:agreement|contract|memorandum|arrangement|mou|treaty|licen[sc]e)|(?:shall|will)(?: +automatically)? +(?:continue|extend|last|run|expire|lapse|terminate|end)|(?<=\b(?:this|the(?: +present)?) +(?:agreement|convention|protocol|treaty|memorandum|arrangement) +)(?:shall|will) +(?:apply|have +effect)(?= +for +(?:(?:an?|the) +(?:[a-z]+ +)?(?:period|term|duration|time)\b|[a-z]{3,9} +(?:\(\d{1,2}\) +)?(?:years?|months)\b))|expires?|lapses|(?:is|are) +to +(?:last|run|continue)|covers(?= +an? +(?:[a-z]+ +)?(?:period|term) +(?:of +(?:[a-z-]{3,12}|\d{1,3}) +(?:\([^()]{1,12}\) +)?(?:calendar +)?(?:years?|months?|weeks?|days?)|from|until|beginning|ending)\b)|(?:terminates|ends|ceases +to +(?:have +effect|be +in +force)) +(?:automatically +)?(?:on|at|upon)\b|(?:continues|lasts|runs|endures) +for|(?:is|are|be|has|have) +(?:of +)?(?:an? +)?(?:(?:unlimited|indefinite|undetermined) +(?:duration|validity|period|term|in)|perpetual(?![, ]*(?:[a-z-]+,|licen|right))|open-ended|no +(?:fixed|limit|expir\w+|end))|and +(?:thereafter +)?continues? +(?:in|for|until|unless)|(?:is|be) +for +(?=(?:an?|the) +(?:[a-z]+ +)?(?:period|term|duration)\b|an? +[a-z]{3,9}\b[^.;,]{0,8}[ -]year\b|[a-z]{3,9} *\(|\d))\b/i;
/** "for the duration of one year", where the agreement begins then; "has a term of one year". */
export const FOR_TERM =
  /\b(?:for|has|have) +(?:the|an?) +(?:(?:initial|fixed|total|limited|minimum|first) +)?(?:duration|term|period|validity) +(?:of|from|through|until|ending|expiring|commencing|beginning)\b/i;
export const BEGINS =
  /\b(?:enters? +into +(?:force|effect|operation)|takes? +effect|becomes? +effective|(?:is|are|be) +(?:made|concluded|entered +into|effective)|made +effective|commences?|begins?|runs?|starts?)\b/i;
export const OWN =
  /\b(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|arrangements|it|term|contract|pact|licen[sc]e|lease|this +(?:(?:[a-z]+ +)?amendment|ta|ia|pa|sa|moa|moc|loi|loa|sofa|acsa|gsa))\b/i;
/** Others of its kind: "no lease or loan", "each implementing arrangement", "a licence is made", "the ferry licence". */
const OTHERS =
  /\b(?:(?:no|any|each|every|(?<!\b(?:constitut(?:e|es|ing)|regarded +as|considered +as|as +constituting) +)an|(?<=^\W{0,8})a) +(?:[a-z-]{2,20} +){0,2}?(?:agreement|arrangement|contract|licen[sc]e|lease|protocol|memorandum)|(?<=^\W{0,8})the +(?!(?:present|said|initial|original|above|foregoing) )[a-z-]{2,20} +(?:licen[sc]e|lease)(?! +(?:agreement|term)))\b/gi;
/** The agreement named only to say what else is spoken of: "each request under this Agreement". */
const IN_PASSING =
  /(?<!\b(?:term|duration|period|validity|life|operation|effect) +)\b(?:under|of|in|to|with|for|by|from) +(?:this|the(?: +present)?|said|such) +(?:[a-z]{2,20} +){0,2}(?:agreement|treaty|convention|protocol|memorandum|mou|arrangements?|contract|pact|licen[sc]e|lease)\b/gi;
/** "During the term of this Agreement": something lasts as long, and what follows says nothing of how long. */
export const AS_LONG_AS =
  /\b(?:during|throughout|within|over|after|for) +(?:the +)?(?:(?:initial|entire|full|whole|remaining|(?:balance|remainder|rest) +of +the) +)?(?:term|duration|period|validity|life(?:time)?) +of +(?:this|the +present|the) +(?:agreement|contract|memorandum|arrangement|mou|treaty|licen[sc]e)\b/gi;

/** "|The Term shall be| two years": the capital makes it a word of the agreement's own. */
const TERM_IS =
  /\b[Tt]he +(?:(?:(?:[Ii]nitial|[Oo]riginal|[Cc]ontract) +)?Term|(?:Employment|Engagement|Contract) +(?:Period|Term)) +(?:\([^()]{1,40}\) *)?(?:(?:shall|will) +(?:be|begin|commence)|is|begins|commences)\b/;

/** Under a heading about the term of the agreement no capital is needed. */
const HEADED_TERM_IS = /^\W*the +(?:initial +|original +)?(?:term|duration) +(?:(?:shall|will) +be|is)\b/i;

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
    /\b(?:is|are|be|runs?) +$/i.test(before) ||
    WORK.test(before)
    ? term
    : null;
}

/** "to decide |whether| the Treaty shall continue in force indefinitely": what a conference is to answer is no term. */
export const isAsked = (sentence: string, said: RegExpExecArray): boolean =>
  /\bwhether\b[^.;]*$/i.test(sentence.slice(0, said.index));

/** Work for the other side, which the contract is about: it lasts as long as the contract does. */
const WORK =
  /\b(?:employment|engagement|appointment|retention) +(?:hereunder|under +(?:this|the) +agreement|with +the +(?:company|employer|client|bank))\b|\b(?:company|employer|client|bank) +(?:(?:shall|will|hereby|agrees? +to) +){0,2}(?:employ|engage|retain|hire)s? +(?:the +)?(?:executive|employee|consultant|contractor|advis[eo]r|agent)\b|\bthe +(?:employment|engagement) +(?:period|term)\b|\bterm +of +(?:employment|engagement)\b/i;

/** Somebody's term, not the agreement's: of office, of a mandate. */
export const SOMEBODYS =
  /\b(?:elected|elections?|(?:re)?appoint\w*|office|mandates?|members? +of +the|roster|vacanc\w+|arbitrators?)\b/i;

/** A term or a year of its own within the agreement's, and another agreement that is only spoken of. */
const OF_SOMETHING_ELSE =
  /\b(?:(?:maintenance|warranty|support|option|restricted|restriction|non-?compet\w+|confidentiality|trial|evaluation|transition(?:al)?|wind-?down|sell-?off|cure|grace|exclusivity|statement +of +work|purchase +order|work +order) +(?:term|period)|(?:term|period) +of +(?:exclusivity|protection|confidentiality)|(?:calendar|contract|licen[sc]e|fiscal|financial|agreement) +(?:years?|quarters?)|which +(?:lease|licen[sc]e|contract|agreement))\b/i;

/** What is said at `said` is said of the agreement, and not for the time after some event. */
export function isAgreements(sentence: string, said: RegExpExecArray): boolean {
  const subject = subjectOf(sentence, said);
  if (WORK.test(sentence.slice(0, said.index + said[0].length))) return true;
  if (!OWN.test(subject) || SOMEBODYS.test(subject) || OF_SOMETHING_ELSE.test(subject)) return false;
  if (
    /^ *(?:after|when|once|if|while|whenever|upon|(?:for +)?(?:so|as) +long +as)\b/i.test(sentence) &&
    sentence.indexOf(',') > said.index
  )
    return false;
  return !/\b(?:obligations?|dut(?:y|ies)|provisions?|confidential|clauses?|claims?|rights)\b[^,]{0,200}$/i.test(
    sentence.slice(0, said.index),
  );
}

/** The words up to what is said of the term, without the agreement where it is not what lasts. */
export const subjectOf = (sentence: string, continues: RegExpExecArray): string =>
  sentence
    .slice(0, continues.index + continues[0].length)
    .replace(IN_PASSING, '')
    .replace(OTHERS, '');
