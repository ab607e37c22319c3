import type { Agreement } from '../../model/index.js';
import type { AgreementContext, Sentence } from './context.js';
import { THE_INSTRUMENT, THIS_INSTRUMENT } from './own-instrument.js';
import { sentencesWith, statedIn } from './passages.js';
import { Topic } from './topics.js';

const MAY =
  /\b(?:binding|international\s+law|international\s+(?:agreement|treaty)|legal|legally|enforceable|article\s+102|political\s+(?:commitment|intent\w*)|vienna\s+convention)\b/i;
/** What binds or not is the instrument or its provisions, not something done under it. */
const SUBJECT = new RegExp(
  `\\b(?=(?:th(?:is|e|ese)|our|said)\\b)(?<!\\b(?:under|to|of|in|with|by|from|for|into)\\s)${THE_INSTRUMENT}|\\b(?:provisions?|terms?|contents?|commitments?|understandings?|undertakings?|paragraphs?|sections?|parts?|annex(?:es)?|nothing(?:\\s+contained)?|none|anything)\\s+(?:(?:of|in|set\\s+(?:forth|out)\\s+in|under|contained\\s+in)\\s+)(?:the\\s+provisions?\\s+of\\s+)?${THIS_INSTRUMENT}|\\bnothing\\s+herein\\b|(?:^\\s*|[,;]\\s+|\\band\\s+|\\bthat\\s+)it\\b`,
  'i',
);
/** Only where something binds, or not. */
const NO_BINDING: readonly RegExp[] = [
  /\b(?:not|nor|neither|without\s+being|no)\b[^.;]{0,100}?\blegally[\s-]+binding\b/i,
  /\b(?:is|are|be|being|remains?|constitutes?|has|have)\s+(?:an?\s+)?(?:intended\s+(?:to\s+be|as)\s+)?(?:of\s+)?(?:an?\s+)?non[\s-]+(?:legally[\s-]+)?binding\b/i,
  /\b(?:is|are|be|being)\s+(?:not|neither)\s+(?:intended\s+to\s+be\s+)?binding\b/i,
];
const NOT_BINDING: readonly RegExp[] = [
  /\b(?:not|neither|nor)\s+(?:be\s+)?(?:intended\s+to\s+|meant\s+to\s+|purport\s+to\s+)?(?:creates?|establish(?:es)?|impose[sd]?|constitutes?|gives?\s+rise\s+to|confers?|entails?|produces?|have|has)\b[^.;]{0,80}?\b(?:legal(?:ly)?|(?:under|in)\s+(?:either\s+)?(?:(?:public|domestic|national|municipal)\s+(?:or\s+|and\s+)?){0,2}international\s+law)\b[^.;]{0,60}?(?:rights?|obligations?|commitments?|relations?|effects?|consequences?|dut(?:y|ies)|force|law)\b/i,
  /\b(?:not|neither|nor|nothing|none)\b[^.;]{0,120}?\b(?:creates?|establish(?:es)?|impose[sd]?|gives?\s+rise\s+to|confers?)\b[^.;]{0,40}?\b(?:rights?|obligations?|commitments?|dut(?:y|ies))\b[^.;]{0,30}?\b(?:under|in|governed\s+by)\s+(?:\w+\s+(?:or|and)\s+)?(?:public\s+)?(?:international|domestic|national)\s+law\b/i,
  /\b(?:nothing|none)\b[^.;]{0,120}?\b(?:creates?|establish(?:es)?|impose[sd]?|gives?\s+rise\s+to|confers?|constitutes?)\b[^.;]{0,40}?\blegal(?:ly)?\b/i,
  /\b(?:creates?|establish(?:es)?|impose[sd]?|gives?\s+rise\s+to|entails?|produces?|has|have)\s+no\s+(?:(?:rights?|obligations?|commitments?)(?:\s+(?:or|and)\s+\w+)?\s+(?:under|in|governed\s+by)\s+(?:\w+\s+(?:or|and)\s+)?(?:public\s+)?(?:international|domestic|national)\s+law|legal(?:ly)?\b)/i,
  /\b(?:not|neither|nor)\s+(?:be\s+)?(?:intended\s+to\s+(?:be\s+)?)?(?:constitut\w+|considered|regarded|deemed|construed|creates?|conclude|an?\b)\s*(?:as\s+|to\s+be\s+|an?\s+){0,3}(?:international\s+(?:legal\s+)?(?:treaty|agreement|instrument)|treaty|agreement)\b[^.;]{0,60}?\b(?:international\s+law|vienna|law\s+of\s+treaties|article\s+102|treat(?:y|ies))/i,
  /\b(?:not|neither|nor)\s+(?:be\s+)?(?:constitut\w+|considered|regarded|deemed|construed|an?\b)\s*(?:as\s+|to\s+be\s+|an?\s+){0,3}international\s+(?:legal\s+)?(?:treaty|agreement)\b/i,
  /\b(?:not|nor)\s+(?:be\s+)?(?:governed\s+by|subject\s+to)\s+(?:the\s+(?:rules\s+of\s+)?)?international\s+law\b/i,
  /\b(?:ineligible|not\s+eligible|not\s+(?:be\s+)?subject)\s+(?:for|to)\s+registration\s+under\s+article\s+102\b/i,
  /\b(?:not|nor)\s+(?:be\s+)?(?:legally\s+)?enforceable\b/i,
];
const BINDING: readonly RegExp[] = [
  /\b(?:is|are|be|constitutes?|creates?|as)\s+(?:an?\s+)?(?:intended\s+to\s+be\s+)?(?:(?:valid|international)\s+(?:and\s+)?){0,2}legally[\s-]+binding\b/i,
  /\b(?:is|are|be|constitutes?)\s+(?:an?\s+)?binding\s+(?:(?:up)?on\s+(?:the|both|all|each)\s+(?:contracting\s+)?(?:parties|participants|governments|states)\s+)?(?:under|in)\s+(?:public\s+)?international\s+law\b/i,
  /\bconstitutes?\s+an?\s+(?:binding\s+)?(?:international\s+)?(?:treaty|agreement)\s+(?:under|governed\s+by|in\s+accordance\s+with)\s+(?:public\s+)?international\s+law\b/i,
  /\b(?:shall|will)\s+be\s+binding\s+(?:up)?on\s+(?:the|both|all)\s+(?:contracting\s+)?(?:parties|participants|states|governments)\b(?!\s+(?:hereto\s+)?(?:and|or|to\s+th)\b)/i,
];
/** What binds or does not is only a stretch, an award, or an act of somebody. */
const OTHER_THINGS =
  /\b(?:decisions?|awards?|rulings?|opinions?|recommendations?|reports?|advice|findings?|plans?|forecasts?|estimates?|quotations?|offers?|requests?|orders?|(?:this|such)\s+(?:article|section|clause|paragraph|annex)|third\s+part(?:y|ies)|persons?\s+other\s+than|beneficiar\w*|agency|partnership|employ\w+|successors?|assigns)\b/i;
/** Conditions and tellings: a clause found invalid, an agreement yet to be signed, a power of those who sign. */
const SUPPOSED =
  /\b(?:nothing|none|neither|not|if|until|unless|when|where|should|in\s+the\s+event|whether|duly\s+authori[sz]ed|represents?|warrants?|any\s+(?:provision|term|part))\b/i;

/**
 * Whether the agreement says of itself that it binds in law, or that it does not. Null where it says neither: treaties bind
 * without saying so.
 */
export function readBinding(context: AgreementContext): Agreement['binding'] {
  for (const sentence of sentencesWith(
    context,
    MAY,
    Topic.binding | Topic.article,
    Topic.denial | Topic.binds,
  )) {
    const denies = (sentence.topics & Topic.denial) !== 0;
    const binds = (sentence.topics & Topic.binds) !== 0;
    const found =
      (denies && binds ? said(sentence, NO_BINDING, 'not-binding') : null) ??
      (denies ? said(sentence, NOT_BINDING, 'not-binding') : null) ??
      (binds ? said(sentence, BINDING, 'binding') : null);
    if (found) return found;
  }
  return null;
}

function said(
  sentence: Sentence,
  patterns: readonly RegExp[],
  value: 'binding' | 'not-binding',
): Agreement['binding'] {
  const { words } = sentence;
  for (const pattern of patterns) {
    const match = pattern.exec(words);
    if (!match) continue;
    const before = words.slice(Math.max(0, match.index - 240), match.index);
    const after = words.slice(match.index + match[0].length, match.index + match[0].length + 60);
    if (!SUBJECT.test(before + match[0])) continue;
    if (OTHER_THINGS.test(before) || OTHER_THINGS.test(match[0]) || OTHERS_AFTER.test(after)) continue;
    if (UNTIL.test(words) || CONDITION.test(before)) continue;
    if (value === 'binding' && SUPPOSED.test(before)) continue;
    return statedIn(sentence, value, match.index, match[0].length);
  }
  return null;
}
/** Rights that others than the parties would have. */
const OTHERS_AFTER =
  /\b(?:third\s+part(?:y|ies)|beneficiar\w*|persons?\s+(?:other|not)|anyone|successors?|assigns|heirs|executors|partnership|agency|employ\w+)\b/i;
/** A clause that supposes it. */
const CONDITION = /\b(?:if|where|when|should|unless|to\s+the\s+extent)\b[^,]*$/i;
/** "not binding until signed" */
const UNTIL = /\bbinding\s+(?:\w+\s+){0,6}(?:until|unless\s+(?:and\s+until|in\s+writing|signed|made))\b/i;
