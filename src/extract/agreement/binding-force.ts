import type { Agreement } from '../../model/index.js';
import type { AgreementContext, Sentence } from './context.js';
import { THE_INSTRUMENT, THIS_INSTRUMENT } from './own-instrument.js';
import { sentencesWith, statedIn } from './passages.js';
import { Topic } from './topics.js';

const MAY =
  /\b(?=[abeilpv])(?:binding|international +law|international +(?:agreement|treaty)|legal|legally|enforceable|article +102|political +(?:commitment|intent\w*)|vienna +convention)(?!\w)/i;
/** What binds or not is the instrument or its provisions, not something done under it. */
const SUBJECT = new RegExp(
  `\\b(?=(?:th(?:is|e|ese)|our|said)\\b)(?<!\\b(?:under|to|of|in|with|by|from|for|into) )${THE_INSTRUMENT}|\\b(?:provisions?|terms?|contents?|commitments?|understandings?|undertakings?|paragraphs?|sections?|parts?|annex(?:es)?|nothing(?: +contained)?|none|anything) +(?:(?:of|in|set +(?:forth|out) +in|under|contained +in) +)(?:the +provisions? +of +)?${THIS_INSTRUMENT}|\\bnothing +herein\\b|(?:^ *|[,;] +|\\band +|\\bthat +)it\\b`,
  'i',
);
/** Only where something binds, or not. */
const NO_BINDING: readonly RegExp[] = [
  /\b(?:not|nor|neither|without +being|no)\b[^.;]{0,100}?\blegally[ -]+binding\b/i,
  /\b(?:is|are|be|being|remains?|constitutes?|has|have) +(?:an? +)?(?:intended +(?:to +be|as) +)?(?:of +)?(?:an? +)?non[ -]+(?:legally[ -]+)?binding\b/i,
  /\b(?:is|are|be|being) +(?:not|neither) +(?:intended +to +be +)?binding\b/i,
];
const NOT_BINDING: readonly RegExp[] = [
  /\b(?:not|neither|nor) +(?:be +)?(?:(?:intended|meant|purport) +to +)?(?=[a-z])(?:creates?|establish(?:es)?|impose[sd]?|constitutes?|gives? +rise +to|confers?|entails?|produces?|have|has)\b[^.;]{0,80}?\b(?:legal(?:ly)?|(?:under|in) +(?:either +)?(?:(?:public|domestic|national|municipal) +(?:or +|and +)?){0,2}international +law)\b[^.;]{0,60}?(?:rights?|obligations?|commitments?|relations?|effects?|consequences?|dut(?:y|ies)|force|law)(?!\w)/i,
  /\b(?:not|neither|nor|nothing|none)\b[^.;]{0,120}?\b(?:creates?|establish(?:es)?|impose[sd]?|gives? +rise +to|confers?)\b[^.;]{0,40}?\b(?:rights?|obligations?|commitments?|dut(?:y|ies))\b[^.;]{0,30}?\b(?:under|in|governed +by) +(?:\w+ +(?:or|and) +)?(?:public +)?(?:international|domestic|national) +law\b/i,
  /\b(?:nothing|none)\b[^.;]{0,120}?\b(?:creates?|establish(?:es)?|impose[sd]?|gives? +rise +to|confers?|constitutes?)\b[^.;]{0,40}?\blegal(?:ly)?\b/i,
  /\b(?:creates?|establish(?:es)?|impose[sd]?|gives? +rise +to|entails?|produces?|has|have) +no +(?:(?:rights?|obligations?|commitments?)(?: +(?:or|and) +\w+)? +(?:under|in|governed +by) +(?:\w+ +(?:or|and) +)?(?:public +)?(?:international|domestic|national) +law|legal(?:ly)?\b)/i,
  /\b(?:not|neither|nor) +(?:be +)?(?:intended +to +(?:be +)?)?(?:constitut\w+|considered|regarded|deemed|construed|creates?|conclude|an?\b) *(?:as +|to +be +|an? +){0,3}(?=[a-z])(?:international +(?:legal +)?(?:treaty|agreement|instrument)|treaty|agreement)\b[^.;]{0,60}?\b(?:international +law|vienna|law +of +treaties|article +102|treat(?:y|ies))/i,
  /\b(?:not|neither|nor) +(?:be +)?(?:constitut\w+|considered|regarded|deemed|construed|an?\b) *(?:as +|to +be +|an? +){0,3}(?=i)international +(?:legal +)?(?:treaty|agreement)(?!\w)/i,
  /\b(?:not|nor) +(?:be +)?(?:governed +by|subject +to) +(?:the +(?:rules +of +)?)?international +law\b/i,
  /\b(?:ineligible|not +eligible|not +(?:be +)?subject) +(?:for|to) +registration +under +article +102\b/i,
  /\b(?:not|nor) +(?:be +)?(?:legally +)?enforceable\b/i,
];
const BINDING: readonly RegExp[] = [
  /\b(?:is|are|be|constitutes?|creates?|as) +(?:an? +)?(?:intended +to +be +)?(?:(?:valid|international) +(?:and +)?){0,2}legally[ -]+binding\b/i,
  /\b(?:is|are|be|constitutes?) +(?:an? +)?binding +(?:(?:up)?on +(?:the|both|all|each) +(?:contracting +)?(?:parties|participants|governments|states) +)?(?:under|in) +(?:public +)?international +law\b/i,
  /\bconstitutes? +an? +(?:binding +)?(?:international +)?(?:treaty|agreement) +(?:under|governed +by|in +accordance +with) +(?:public +)?international +law\b/i,
  /\b(?:shall|will) +be +binding +(?:up)?on +(?:the|both|all) +(?:contracting +)?(?:parties|participants|states|governments)\b(?! +(?:hereto +)?(?:and|or|to +th)\b)/i,
];
/** What binds or does not is only a stretch, an award, or an act of somebody. */
const OTHER_THINGS =
  /\b(?:decisions?|awards?|rulings?|opinions?|recommendations?|reports?|advice|findings?|plans?|forecasts?|estimates?|quotations?|offers?|requests?|orders?|(?:this|such) +(?:article|section|clause|paragraph|annex)|third +part(?:y|ies)|persons? +other +than|beneficiar\w*|agency|partnership|employ\w+|successors?|assigns)(?!\w)/i;
/** Conditions and tellings: a clause found invalid, an agreement yet to be signed, a power of those who sign. */
const SUPPOSED =
  /\b(?:nothing|none|neither|not|if|until|unless|when|where|should|in +the +event|whether|duly +authori[sz]ed|represents?|warrants?|any +(?:provision|term|part))(?!\w)/i;

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
  /\b(?:third +part(?:y|ies)|beneficiar\w*|persons? +(?:other|not)|anyone|successors?|assigns|heirs|executors|partnership|agency|employ\w+)\b/i;
/** A clause that supposes it. */
const CONDITION = /\b(?:if|where|when|should|unless|to +the +extent)\b[^,]*$/i;
/** "not binding until signed" */
const UNTIL = /\bbinding +(?:\w+ +){0,6}(?:until|unless +(?:and +until|in +writing|signed|made))\b/i;
