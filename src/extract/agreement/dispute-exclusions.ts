import type { Span } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { Sentence } from './context.js';
import { Cue } from './topics.js';

/** After these what is named is ruled out; "no dispute shall be settled by" takes its verb along. */
const EXCLUDES =
  /\b(?=[abejmnorstw])(?:(?=shall|will)(?<!\b(?:if|which|that|where|when|unless|should)\b[^.;,]{0,100})(?:shall|will) +not +be +(?:settled|resolved|decided)(?=[^.;]{0,100}\bbut\b)|(?:shall|will|may) +not +be +(?:referred|submitted|brought|taken|(?:the +)?subject)|(?:referred|submitted|brought|taken|subject) +neither\b|(?:shall|will|may) +(?:never|in +no +(?:case|event|circumstances?)) +be +\w+|(?:neither +(?:\w+ +){1,3}?(?:shall|will|may)|(?:shall|will|may) +not) +(?:refer|submit|bring|seek(?! +to +(?!refer|submit|have|resort|bring))|resort|appeal +to|apply +to|have +recourse)\w*|(?:recourse +to|jurisdiction +of|(?:submission|referral|reference) +to)(?=[^.;]{0,120}\b(?:is|are|be|being) +(?:[a-z]{1,12}ly +|here[bi][yn] +)?(?:excluded|ruled +out|inadmissible)\b)|(?=no|neither)(?<!\b(?:if|where|when|that) +)(?:no|neither)(?= +(?:(?:an?|any|national|domestic|local|international|foreign|outside|external|other|such|or) +){0,5}(?:courts?|tribunals?|third +(?:part|person|stat)|arbitration|arbitral|judicial)\w*\b[^.;]{0,100}\b(?:shall|will|may)\b)|(without +(?:having +|the +|any +){0,2}(?:recourse|resort(?:ing)?|referr(?:al|ing)|reference|submi(?:ssion|tting)|intervention|involvement|participation)(?: +by +(?:\w+ +){1,4}?to)?)|(?:and|or) +not +(?:be +)?(?:referred|submitted|by)|not +(?:to +)?(?:be +)?(?:refer|submit|brought|put|laid|placed|taken +to)\w*|(?:waiv|renounc)(?:e|es|ing) +(?:(?:the|any|all|their|right|to|of) +){0,4}(?:recourse|reference|resort|submission|appeal)|nor +(?:shall|will|may) +(?:they|it|(?:the|any|such) +\w+) +be +\w+|(?:no|neither) +(?:party|participant|side|government) +(?:(?:shall|will|may) +)?(?:refer|submit|bring|seek|resort|take|have)\w*|nobody|no +(?:such +)?(?:dispute|disagreement|difference|problem|matter|question)s?\b(?! +(?:how|what|which|who|where|when|whether)\b)[^;]{0,200}?\b(?:shall|will|may) +be +\w+|no +(?:recourse|dispute)|excluding|to +the +exclusion +of)\b/gi;
/** Until these, or the end of the sentence. */
const TRIES_AGAIN = /;|\b(?:but|(?:shall|will) +(?:\w+ +)?be +(?:settled|resolved)|except|unless|however)\b/i;
/** "without recourse to any tribunal by …" ends with its noun too; a comma within a list of nouns does not end it. */
const AFTER_NOUNS = /\b(?:by|through)\b|,(?! *(?:\w+ +){0,3}\w+(?:, *(?:\w+ +){0,3}\w+){0,4},? +n?or\b)/i;
/** "before such consultations have failed": only put off. What is brought "before any court" is not, nor is anything "until the Parties agree otherwise". */
const NOT_YET =
  /\buntil\b(?![^.;]{0,60}\b(?:agree|decide|consent)[a-z]*\b)|\b(?:before|prior +to|pending) +(?:(?!\b(?:courts?|tribunals?|third|national|international|bod(?:y|ies))\b)[^.;,]){0,80}?\b(?:(?:ha(?:s|ve)|is|are) +(?:been +)?(?:[a-z]{1,14}ly +)?(?:fail|exhaust|tried|attempt|tak|held|laps|expir|elaps|complet|conclud|pass|made|sought|unsuccess|end)[a-z]*|fails?|(?:the|such|a) +(?:expiry|expiration|lapse|end|failure|completion|conclusion|exhaustion)|(?:failure|exhaustion|completion) +of)(?!\w)/i;

/** What is ruled out comes first: "|arbitration and judicial settlement are excluded|". */
const IS_EXCLUDED =
  /\b(?:arbitra(?:tion|l)|courts?|tribunals?|litigation|judicial|third +part(?:y|ies))\b[^.;]{0,100}\b(?:is|are|be|being) +(?:[a-z]{1,12}ly +|here[bi][yn] +)?(?:excluded|ruled +out|inadmissible)\b/gi;

/** What is ruled out is told in so many characters, and so often in a sentence. */
const EXCLUSION_LENGTH = 1000;
const MOST_EXCLUSIONS = 40;

/** The stretches of a sentence in which what is named is ruled out. Offsets count in the sentence. */
export function exclusionsOf({ words: sentence, cues }: Pick<Sentence, 'words' | 'cues'>): Span[] {
  if ((cues & Cue.excludes) === 0) return [];
  const excluded = allMatches(IS_EXCLUDED, sentence).map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const found = allMatches(EXCLUDES, sentence).slice(0, MOST_EXCLUSIONS);
  const after = found.flatMap(({ 0: words, 1: without, index }) => {
    const start = index + words.length;
    const rest = sentence.slice(start, start + EXCLUSION_LENGTH);
    const ends = [TRIES_AGAIN, ...(without ? [AFTER_NOUNS] : [])].map((end) => rest.search(end));
    const length = Math.min(rest.length, ...ends.filter((end) => end >= 0));
    return NOT_YET.test(rest.slice(0, length)) ? [] : [{ start, end: start + length }];
  });
  return [...excluded, ...after];
}

/** "Arbitration |is not excluded|": that it may be tried makes it no step. */
const NOT_EXCLUDED =
  /^[^.;,]{0,60}\b(?:is|are|be) +not +(?:[a-z]{2,12}ly +|here[bi][yn] +)?(?:excluded|ruled +out|precluded)\b/i;
const AFTER_CHARS = 120;
/** Whether a sentence only leaves open what it names. */
export const isLeftOpen = (words: string, { end }: Span): boolean =>
  NOT_EXCLUDED.test(words.slice(end, end + AFTER_CHARS));

/** Whether a mention stands in one of the stretches. */
export const isRuledOut = ({ start }: Span, ruledOut: readonly Span[]): boolean =>
  ruledOut.some((stretch) => start >= stretch.start && start < stretch.end);
