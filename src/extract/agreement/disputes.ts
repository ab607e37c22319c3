import type { DisputeStep, LadderStep, Span, Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { AgreementContext, Sentence } from './context.js';
import { withAuthorities } from './dispute-authorities.js';
import { withBodies } from './dispute-bodies.js';
import { LadderBuilder } from './dispute-ladder.js';
import { disputeSentences } from './dispute-passages.js';
import { withTalksBetweenParties } from './dispute-talks.js';
import { Cue, Topic } from './topics.js';

type Step = DisputeStep;

const STEPS: readonly (readonly [source: string, steps: readonly Step[]])[] = [
  ['consult(?:ations?|ing|s)?', ['consultation']],
  [
    'negotiat(?:ions?|ing|ed?)|amicabl[ey]|friendly\\s+(?:manner|way|settlement)|(?:direct|bilateral|mutual|joint|friendly)\\s+(?:talks|discussions?|contacts?)|(?<=\\b(?:by|through)\\s)(?:talks|discussions?)|good\\s+faith\\s+effort',
    ['negotiation'],
  ],
  ['diplomatic\\s+(?:or\\s+[a-z]+\\s+)?(?:channels?|means|ways?|routes?)|diplomacy', ['diplomatic-channels']],
  ['good\\s+offices', ['good-offices']],
  ['mediat(?:ion|or|e)', ['mediation']],
  ['conciliat(?:ion|or|e)', ['conciliation']],
  ['expert\\s+determination|(?:independent|neutral|technical|by\\s+an?|to\\s+an?)\\s+expert', ['expert']],
  ['arbitra(?:tion|tors?|l|te|ted)(?:\\s+tribunal)?', ['arbitration']],
  [
    'third\\s+(?:part(?:y|ies)|persons?)|(?:outside|external)\\s+(?:jurisdictions?|tribunals?|bod(?:y|ies)|part(?:y|ies)|persons?|authorit(?:y|ies)|agenc(?:y|ies)|adjudication)|international\\s+tribunals?|national\\s+or\\s+international\\s+tribunals?',
    ['court', 'arbitration'],
  ],
  ['courts?|tribunals?|litigation|judicial\\s+settlement', ['court']],
  [
    '(?:joint|mixed|bilateral|standing|steering|executive|management|consultative|administrative)\\s+(?:[a-z]+\\s+){0,2}(?:committee|commission|council|board|body|group)|(?:north\\s+atlantic|security)\\s+council|steering\\s+group',
    ['joint-body'],
  ],
];
const STEP = new RegExp(
  `\\b(?=[abcdefgijlmnost])(?:${STEPS.map(([source]) => `(${source})`).join('|')})\\b`,
  'gi',
);
/** After these what is named is ruled out; "no dispute shall be settled by" takes its verb along. */
const EXCLUDES =
  /\b(?:(?:shall|will|may)\s+not\s+be\s+(?:referred|submitted|brought|taken|(?:the\s+)?subject)|(?:shall|will|may)\s+(?:never|in\s+no\s+(?:case|event|circumstances?))\s+be\s+\w+|(?:neither\s+(?:\w+\s+){1,3}?(?:shall|will|may)|(?:shall|will|may)\s+not)\s+(?:refer|submit|seek|resort|have\s+recourse)\w*|recourse\s+to(?=[^.;]{0,120}\b(?:is|are|be)\s+(?:excluded|ruled\s+out)\b)|(without\s+(?:recourse|reference|referral)(?:\s+by\s+(?:\w+\s+){1,4}?to)?)|(?:and|or)\s+not\s+(?:be\s+)?(?:referred|submitted|by)|not\s+(?:be\s+)?(?:refer|submit)\w*|no\s+dispute\b[^;]{0,200}?\b(?:shall|will|may)\s+be\s+\w+|no\s+(?:recourse|dispute)|excluding|to\s+the\s+exclusion\s+of)\b/gi;
/** Until these, or the end of the sentence. */
const TRIES_AGAIN =
  /;|\b(?:but|(?:shall|will)\s+(?:\w+\s+)?be\s+(?:settled|resolved)|except|unless|however)\b/i;
/** "without recourse to any tribunal by …" ends with its noun too; a comma within a list of nouns does not end it. */
const AFTER_NOUNS =
  /\b(?:by|through)\b|,(?!\s*(?:\w+\s+){0,3}\w+(?:,\s*(?:\w+\s+){0,3}\w+){0,4},?\s+n?or\b)/i;

/** A court's help while the dispute is settled otherwise is no step. */
const SAVES =
  /\b(?:nothing|notwithstanding|prevent\w*|prohibit\w*|preclud\w*)\b[^.]{0,300}\b(?:injuncti\w*|equitable\s+relief|(?:interim|provisional)\s+(?:relief|measures))/i;
/** "settled amicably through consultation": where the talks are named, this only says how they are held. */
const TALKS = /\b(?:consult(?:ations?|ing)?|negotiat(?:ions?|ing|e)|direct\s+talks)\b/i;
/** "a judicial or administrative body" is none that the parties share. */
const ADMINISTRATIVE = /^administrative\s+body\b/i;
const JUDICIAL = /\bjudicial,?\s+(?:\w+\s+)?or\s+$/i;
/** The President of a court appoints arbitrators. */
const OFFICER_OF =
  /\b(?:(?:vice-)?presiden(?:t|cy)|registrar|judges?|members?|statute|justice)\s+of\s+(?:the\s+|that\s+|said\s+){0,2}(?:[a-z]\w{1,20}\s+){0,3}$/i;
const COURT_OF_ARBITRATION = /^Courts?\s+of\s+(?:International\s+)?Arbitration\b/;
/** A court that enforces an award settles nothing. */
const ENFORCES =
  /\bjudge?ment\s+(?:up)?on\s+(?:the|any|such)\b|\baward\b[^;]{0,120}\b(?:enter|enforc|confirm|register)|\b(?:enter|enforc|confirm)\w*\b[^;]{0,80}\baward\b/i;
/** Nor does one, or an authority, whose remedies come before. */
const EXHAUSTS = /\bremed(?:y|ies)\b[^;]{0,120}\bexhaust/i;
const ARBITRAL = /\barbit(?:ra|er)/i;
const TALKING: ReadonlySet<Step> = new Set(['consultation', 'negotiation', 'diplomatic-channels']);
/** A notice or a request goes through diplomatic channels; no dispute is settled by that. */
const CARRIES =
  /\b(settl|resolv|solv|negotiat|consult|discuss|clarif|decid)[a-z]*\b|(?<!\b(?:at|upon|on)\s+(?:the\s+|a\s+|their\s+)?)\b(?:notice|notif|note|request|communicat|transmit|forward|inform|address|sent|invit|writing|written|deliver)[a-z]*\b/gi;
const CHANNELS = /^diplomatic/i;
/** A tribunal may propose that the parties settle it after all. */
const PROPOSES = /\b(?:propos|suggest|recommend)[a-z]*\s(?:[a-z]{1,12}\s){0,6}?that\b[^.;]{0,60}$/i;
/** Talks on what the agreement does not deal with settle nothing. */
const BEYOND = /\bmay\s+also\s+consult\b|\bcases\s+not\s+(?:otherwise\s+)?provided\s+for\b/i;
/** What other provisions provide for, before these words, is not what is to be done. */
const READ_AS =
  /\b(?:shall|will|is|are)\s+(?:to\s+)?(?:be\s+)?(?:construed|understood|read|interpreted|deemed|taken)\s+(?:to\s+require|as\s+requiring|to\s+mean)\b/i;
/** The name of an association or of its rules. */
const OF_A_BODY = /^Arbitration\s+(?:Association|Rules|Act|Institute|Cent(?:er|re))\b/;

/** Where a sentence names a step. Offsets count in the sentence. */
export interface StepMention extends Span {
  step: Step;
  isExcluded: boolean;
  /** Those who take it, where they are authorities of the parties, and what kind of them: "the |Ministers of Defence|". */
  taker?: Span & { kind: string };
}

export interface DisputeSettlement {
  steps: Stated<Step>[];
  excluded: Stated<Step>[];
  ladder: LadderStep[];
}

/**
 * How differences over the agreement are settled, in the order the text tries the means, what it says of each, and which
 * means it rules out. Only provisions that speak of disputes and of settling them are read.
 */
export function readDisputes(context: AgreementContext): DisputeSettlement {
  const { whole, other } = disputeSentences(context);
  const settlement = settlementIn(context, whole);
  return settlement.ladder.length + settlement.excluded.length > 0 || other.length === 0
    ? settlement
    : settlementIn(context, other);
}

function settlementIn(context: AgreementContext, sentences: readonly Sentence[]): DisputeSettlement {
  const excluded = new Map<Step, Stated<Step>>();
  const builder = new LadderBuilder();
  const isArbitral = sentences.some(({ words }) => ARBITRAL.test(words));
  const named = sentences.map((sentence) => mentionsIn(sentence, isArbitral));
  const hasTalks = named.flat().some(({ step, isExcluded }) => !isExcluded && TALKING.has(step));
  for (const [index, sentence] of sentences.entries()) {
    const mentions = hasTalks ? named[index]! : withTalksBetweenParties(sentence, named[index]!);
    const span = { start: sentence.at, end: sentence.at + sentence.words.length };
    builder.add(
      sentence,
      mentions.filter(({ isExcluded }) => !isExcluded),
      context.factsIn('duration', span),
    );
    for (const { step, isExcluded, start, end } of mentions) {
      if (!isExcluded || excluded.has(step)) continue;
      excluded.set(step, {
        value: step,
        span: { start: sentence.at + start, end: sentence.at + end },
      });
    }
  }
  const ladder = builder.finish();
  for (const { step } of ladder) excluded.delete(step);
  const steps = new Map(ladder.toReversed().map(({ step, span }) => [step, { value: step, span }]));
  return {
    steps: [...steps.values()].toReversed(),
    excluded: [...excluded.values()],
    ladder,
  };
}

/** The steps that a sentence names, and those who take them. */
function mentionsIn(sentence: Sentence, isArbitral: boolean): StepMention[] {
  const named = (sentence.topics & Topic.means) === 0 ? [] : stepsIn(sentence, isArbitral);
  const taken = EXHAUSTS.test(sentence.words) ? named : withAuthorities(sentence, named);
  const all = withBodies(sentence, taken);
  const from = all.length === 0 ? -1 : sentence.words.search(READ_AS);
  return from === -1 ? all : all.filter(({ start }) => start > from);
}

/** `isArbitral`: there are arbitrators, whose tribunal is meant by the word. */
function stepsIn({ words: sentence, cues }: Sentence, isArbitral: boolean): StepMention[] {
  const mentions: StepMention[] = [];
  const named = allMatches(STEP, sentence);
  if (named.length === 0) return mentions;
  const ruledOut = (cues & Cue.excludes) === 0 ? [] : exclusionsOf(sentence);
  const isNoCourt =
    named.some((match) => stepsOf(match).includes('court')) &&
    (SAVES.test(sentence) || ENFORCES.test(sentence) || EXHAUSTS.test(sentence));
  const hasTalks = TALKS.test(sentence);
  const isBeyond = BEYOND.test(sentence);
  for (const match of named) {
    const steps = stepsOf(match);
    const isCourt = steps.includes('court');
    if (isCourt && isNoCourt) continue;
    if (/^(?:amicabl|friendly)/i.test(match[0]) && hasTalks) continue;
    const before = sentence.slice(Math.max(0, match.index - 80), match.index);
    const after = sentence.slice(match.index, match.index + 40);
    if (OF_A_BODY.test(after) || (ADMINISTRATIVE.test(after) && JUDICIAL.test(before))) continue;
    if (isCourt && (OFFICER_OF.test(before) || COURT_OF_ARBITRATION.test(after))) continue;
    if (CHANNELS.test(match[0]) && isCarrier(before)) continue;
    if (/^amicabl/i.test(match[0]) && PROPOSES.test(before)) continue;
    if (steps[0] === 'consultation' && isBeyond) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const isExcluded = ruledOut.some(({ start, end }) => span.start >= start && span.start < end);
    // A third party or a tribunal at large is named to be ruled out; where it is tried it is a court.
    const tried: readonly Step[] =
      isArbitral && !isExcluded && /^tribunal$/i.test(match[0]) ? ['arbitration'] : steps;
    for (const step of isExcluded || tried.length === 1 ? tried : [])
      mentions.push({ step, isExcluded, ...span });
  }
  return mentions;
}

/** Whether what goes through the channels named after these words is a notice. */
const isCarrier = (before: string): boolean => {
  const last = allMatches(CARRIES, before).at(-1);
  return last !== undefined && last[1] === undefined;
};

/** The steps that a match of `STEP` names. */
const stepsOf = (match: RegExpMatchArray): readonly Step[] =>
  STEPS[STEPS.findIndex((_, index) => match[index + 1] !== undefined)]![1];

/** What is ruled out is told in so many characters, and so often in a sentence. */
const EXCLUSION_LENGTH = 1000;
const MOST_EXCLUSIONS = 40;

/** The stretches of a sentence in which what is named is ruled out. */
function exclusionsOf(sentence: string): Span[] {
  const found = allMatches(EXCLUDES, sentence).slice(0, MOST_EXCLUSIONS);
  return found.map(({ 0: words, 1: without, index }) => {
    const start = index + words.length;
    const rest = sentence.slice(start, start + EXCLUSION_LENGTH);
    const ends = [TRIES_AGAIN, ...(without ? [AFTER_NOUNS] : [])].map((end) => rest.search(end));
    return { start, end: start + Math.min(rest.length, ...ends.filter((end) => end >= 0)) };
  });
}
