import type { Span } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { Sentence } from './context.js';
import { isRuledOut } from './dispute-exclusions.js';
import type { StepMention } from './disputes.js';
import { Topic } from './topics.js';

const PARTIES =
  '(?:the +|both +|two +|High +|Contracting +|States? +|concerned +|respective +){0,4}(?:Parties|Participants|Governments|Signatories|Sides|Partners|Members? +States)';
const HOW =
  '(?: +(?:as|far|possible|if|first|solely|only|exclusively|directly|mutually|jointly|promptly|in|good|faith|the|first|instance|place)){0,8}';
/** What is settled stands between the verb and those who settle it. */
const IT =
  '(?: +(?:it|them|any|such|all|this|that|these|those|the|their|said|disputes?|differences?|disagreements?|controvers(?:y|ies)|matters?|questions?|issues?|difficult(?:y|ies))){0,4}';
/**
 * Settled by the parties among themselves, with no word for how: that is by negotiation. "settle disputes between the
 * Parties" tells whose they are.
 */
const AMONG_THEMSELVES = new RegExp(
  `\\b(?:settl(?:e|ed|ing)|resolv(?:e|ed|ing)|solv(?:e|ed|ing)|worked +out|cleared +up|dealt +with)(?:${HOW},? +(?:between|among|amongst) +${PARTIES}|${IT}${HOW},? +(?:by +${PARTIES}|(?:between|among|amongst) +them(?:selves)?|by +(?:mutual|common|direct) +(?:agreement|consent|accord|understanding|arrangement)|by +agreement +(?:between|of|among)))\\b|\\b${PARTIES} +(?:shall|will|should|must) +(?:[a-z]{2,12} +){0,5}?(?:endeavou?r|seek|try|attempt|strive|meet|efforts?) +to +(?:[a-z]{4,14}ly +)?(?:settle|resolve|solve)\\b|\\b${PARTIES} +(?:shall|will) +(?:settle|resolve|solve) +(?:any|all) +(?:disputes?|differences?|disagreements?|controvers(?:y|ies))\\b(?![^.;]{0,160}\\b(?:in +accordance|pursuant|under +(?:article|chapter)|by +the +procedure))`,
  'gi',
);
/** A body that the parties share settles it: "The Joint Committee shall make every effort to |settle it by common agreement|". */
const BODYS =
  /\b(?:Committee|Commission|Council|Board) +(?:shall|will|may)\b(?:(?!\b(?:Part(?:y|ies)|Participants?|Governments?|Signatories|Sides|Partners|States|they) +(?:shall|will|may|should|must)\b)[^.;]){0,100}$/;
/** Those who settle it stand in the words themselves: "|the Parties shall endeavour to settle|". */
const HAS_SUBJECT = new RegExp(`^${PARTIES} +(?:shall|will|should|must)\\b`, 'i');
/** Behind these, another case begins, or another clause. */
const NEXT_CLAUSE = /[.;:]|\b(?:shall|will|may|must|can|cannot|failing|if|unless|otherwise|where|should)\b/i;

/**
 * With the negotiation of a sentence that has disputes settled by the parties themselves and names no means. `ruledOut`: see
 * `exclusionsOf`. Offsets count in the sentence.
 */
export function withTalksBetweenParties(
  { words, topics }: Sentence,
  named: readonly StepMention[],
  ruledOut: readonly Span[],
): StepMention[] {
  if ((topics & Topic.settles) === 0) return [...named];
  for (const { 0: match, index } of allMatches(AMONG_THEMSELVES, words)) {
    if (!HAS_SUBJECT.test(match) && BODYS.test(words.slice(Math.max(0, index - 120), index))) continue;
    const end = index + match.length;
    const next = named.find((mention) => mention.end > index);
    if (next && (next.start < end || !NEXT_CLAUSE.test(words.slice(end, next.start)))) continue;
    const isExcluded = isRuledOut({ start: end - 1, end }, ruledOut);
    const talks: StepMention = { step: 'negotiation', isExcluded, start: index, end };
    return [...named, talks].sort((a, b) => a.start - b.start);
  }
  return [...named];
}
