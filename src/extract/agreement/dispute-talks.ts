import type { Span } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { Sentence } from './context.js';
import { isRuledOut } from './dispute-exclusions.js';
import type { StepMention } from './disputes.js';
import { Topic } from './topics.js';

const PARTIES =
  '(?:the\\s+|both\\s+|two\\s+|High\\s+|Contracting\\s+|States?\\s+|concerned\\s+|respective\\s+){0,4}(?:Parties|Participants|Governments|Signatories|Sides|Partners|Members?\\s+States)';
const HOW =
  '(?:\\s+(?:as|far|possible|if|first|solely|only|exclusively|directly|mutually|jointly|promptly|in|good|faith|the|first|instance|place)){0,8}';
/** What is settled stands between the verb and those who settle it. */
const IT =
  '(?:\\s+(?:it|them|any|such|all|this|that|these|those|the|said|disputes?|differences?|disagreements?|controvers(?:y|ies)|matters?|questions?|issues?|difficult(?:y|ies))){0,4}';
/**
 * Settled by the parties among themselves, with no word for how: that is by negotiation. "settle disputes between the
 * Parties" tells whose they are.
 */
const AMONG_THEMSELVES = new RegExp(
  `\\b(?:settl(?:e|ed|ing)|resolv(?:e|ed|ing)|solv(?:e|ed|ing))(?:${HOW},?\\s+(?:between|among|amongst)\\s+${PARTIES}|${IT}${HOW},?\\s+(?:by\\s+${PARTIES}|(?:between|among|amongst)\\s+them(?:selves)?|by\\s+(?:mutual|common|direct)\\s+(?:agreement|consent|accord|understanding|arrangement)|by\\s+agreement\\s+(?:between|of|among)))\\b|\\b${PARTIES}\\s+(?:shall|will|should|must)\\s+(?:[a-z]{2,12}\\s+){0,5}?(?:endeavou?r|seek|try|attempt|strive|meet|efforts?)\\s+to\\s+(?:[a-z]{4,14}ly\\s+)?(?:settle|resolve|solve)\\b|\\b${PARTIES}\\s+(?:shall|will)\\s+(?:settle|resolve|solve)\\s+(?:any|all)\\s+(?:disputes?|differences?|disagreements?|controvers(?:y|ies))\\b(?![^.;]{0,160}\\b(?:in\\s+accordance|pursuant|under\\s+(?:article|chapter)|by\\s+the\\s+procedure))`,
  'gi',
);
/** A body that the parties share settles it: "The Joint Committee shall make every effort to |settle it by common agreement|". */
const BODYS = /\b(?:Committee|Commission|Council|Board)\s+(?:shall|will|may)\b[^.;]{0,100}$/;
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
    if (BODYS.test(words.slice(Math.max(0, index - 120), index))) continue;
    const end = index + match.length;
    const next = named.find((mention) => mention.end > index);
    if (next && (next.start < end || !NEXT_CLAUSE.test(words.slice(end, next.start)))) continue;
    const isExcluded = isRuledOut({ start: end - 1, end }, ruledOut);
    const talks: StepMention = { step: 'negotiation', isExcluded, start: index, end };
    return [...named, talks].sort((a, b) => a.start - b.start);
  }
  return [...named];
}
