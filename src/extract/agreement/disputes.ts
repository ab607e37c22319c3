import type { DisputeStep, LadderStep, Span, Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { AgreementContext, Sentence } from './context.js';
import { withAuthorities } from './dispute-authorities.js';
import { isOfOutsiders, withBodies } from './dispute-bodies.js';
import { exclusionsOf, isLeftOpen, isRuledOut } from './dispute-exclusions.js';
import { LadderBuilder } from './dispute-ladder.js';
import { disputeSentences } from './dispute-passages.js';
import { withTalksBetweenParties } from './dispute-talks.js';
import { Topic } from './topics.js';

type Step = DisputeStep;

/** A panel that is set up for the dispute decides it. */
const PANEL =
  'panels?(?<=\\b(?:establish(?:ment +of|es|ing)?|constitution +of|set(?:ting)? +up|refer[a-z]{0,4} +(?:[a-z]{1,9} +){0,3}to|submit[a-z]{0,3} +(?:[a-z]{1,9} +){0,3}to|(?:decided|settled|resolved|determined|heard) +(?:[a-z]{1,9} +)?by) +(?:an?|the) +(?:(?:ad +hoc|dispute|settlement|independent|special) +){0,3}panels?)(?! +(?:of +(?:[a-z]+ +)?experts|under\\b))';
/** Who decides instead of the parties. */
const OUTSIDERS: readonly Step[] = ['court', 'arbitration'];
const STEPS: readonly (readonly [source: string, steps: readonly Step[]])[] = [
  ['consult(?:ations?|ing|s)?', ['consultation']],
  [
    'negotiat(?:ions?|ing|e)|(?<=\\bbe )negotiated|negotiated +(?:settlement|solution)|(?<=\\b(?:by|through) +(?:an? +)?)negotiated +agreement|amicabl[ey]|friendly +(?:manner|way|settlement|solution|arrangement|understanding|means)|(?:direct|bilateral|mutual|joint|friendly) +(?:talks|discussions?|contacts?)|(?<=\\b(?:by|through|(?:way|means) +of) )(?:talks|discussions?)|good +faith +effort|(?<=\\b(?:by|through) +)direct +(?:understanding|agreement|arrangement)|(?:lowest +(?:[a-z]{5,14} +)?|working[- ])levels?',
    ['negotiation'],
  ],
  [
    'diplomatic +(?:or +[a-z]+ +)?(?:channels?|means|ways?|routes?)|diplomacy|channels? +of +the +(?:[a-z]{3,10} +)?(?:ministries|ministers|departments) +(?:of|for) +(?:foreign|external) +affairs',
    ['diplomatic-channels'],
  ],
  ['good +offices', ['good-offices']],
  ['mediat(?:ion|or|e)', ['mediation']],
  ['conciliat(?:ion|or|e)', ['conciliation']],
  ['expert +determination|(?:independent|neutral|technical|by +an?|to +an?) +expert', ['expert']],
  ['arbitra(?:tion|tors?|l|te|ted)(?: +tribunal)?', ['arbitration']],
  [
    'third +(?:part(?:y|ies)|persons?|stat(?:e|es)|countr(?:y|ies))|(?:outside|external) +(?:jurisdictions?|tribunals?|bod(?:y|ies)|part(?:y|ies)|persons?|authorit(?:y|ies)|agenc(?:y|ies)|adjudication)|international +(?:tribunals?|bod(?:y|ies)|jurisdictions?)|outsiders?|outside +the +(?:parties|participants)|national +or +international +tribunals?',
    OUTSIDERS,
  ],
  ['courts?|tribunals?|litigation|judicial +(?:settlement|body|commission)', ['court']],
  [PANEL, ['arbitration']],
  [
    '(?:joint|mixed|bilateral|standing|steering|executive|management|consultative|administrative) +(?:[a-z]+ +){0,2}(?:committee|commission|council|board|body|group)|(?:north +atlantic|security) +council|steering +group',
    ['joint-body'],
  ],
];
const STEP = new RegExp(
  `\\b(?=[abcdefgijlmnopstw])(?:${STEPS.map(([source]) => `(${source})`).join('|')})\\b`,
  'gi',
);
/** A court's help while the dispute is settled otherwise is no step. */
const SAVES =
  /\b(?:nothing|notwithstanding|prevent\w*|prohibit\w*|preclud\w*)\b[^.]{0,300}\b(?:injuncti\w*|equitable +relief|(?:interim|provisional) +(?:relief|measures))/i;
/** "settled amicably through consultation": where the talks are named, this only says how they are held. */
const TALKS = /\b(?:consult(?:ations?|ing)?|negotiat(?:ions?|ing|e)|direct +talks)\b/i;
/** "a judicial or administrative body" is none that the parties share. */
const ADMINISTRATIVE = /^administrative +body\b/i;
const JUDICIAL = /\bjudicial,? +(?:\w+ +)?or +$/i;
/** The President of a court appoints arbitrators. */
const OFFICER_OF =
  /\b(?:(?:vice-)?presiden(?:t|cy)|registrar|judges?|members?|statute|justice) +of +(?:the +|that +|said +){0,2}(?:[a-z]\w{1,20} +){0,3}$/i;
const COURT_OF_ARBITRATION = /^Courts? +of +(?:International +)?Arbitration\b/;
/** A court that enforces an award settles nothing. */
const ENFORCES =
  /\bjudge?ment +(?:up)?on +(?:the|any|such)\b|\baward\b[^;]{0,120}\b(?:enter|enforc|confirm|register)|\b(?:enter|enforc|confirm)\w*\b[^;]{0,80}\baward\b/i;
/** Nor does one, or an authority, whose remedies come before. */
const EXHAUSTS = /\bremed(?:y|ies)\b[^;]{0,120}\bexhaust/i;
const ARBITRAL = /\barbit(?:ra|er)/i;
const CONCILIATORY = /\bconciliat(?:ion|ory) +panel/i;
/** A body of the parties that meets; what it does about disputes is told elsewhere, if anything is. */
const SETS_UP =
  /\b(?:compos|compris|consist|establish|creat|set +up)[a-z]*\b|\bmeets? +(?:every|once|twice|at +least|annual|alternat|regular|periodic|in +(?:ordinary|regular))/i;
/** "mediation |may continue while the procedures of an| arbitration panel go on" */
const MEANWHILE =
  /\b(?:continu(?:e|es|ed|ing)|proceed|pursued|go(?:es)? +on)\b[^.;]{0,80}\b(?:while|during) [^.;,]{0,80}$/i;
const TALKING: ReadonlySet<Step> = new Set(['consultation', 'negotiation', 'diplomatic-channels']);
/** A notice or a request goes through diplomatic channels; no dispute is settled by that. Others settle "at the written request of" one. */
const CARRIES =
  /\b(settl|resolv|solv|negotiat|consult|discuss|clarif|decid)[a-z]*\b|\b(?:at|upon|on) +(?:(?:the|an?|their|its|any|such|written|express|formal|prior|joint|mutual|reasoned|duly|first) +){0,4}(request|invitation|demand)\b|(?<!\b(?:at|upon|on) +(?:the +|a +|their +)?)\b(?:notice|notif|note|request|communicat|transmit|forward|inform|address|sent|invit|writing|written|deliver)[a-z]*\b/gi;
const CHANNELS = /^(?:diplomatic|channel)/i;
/** A tribunal may propose that the parties settle it after all. */
const PROPOSES = /\b(?:propos|suggest|recommend)[a-z]* (?:[a-z]{1,12} ){0,6}?that\b[^.;]{0,60}$/i;
/** Talks on what the agreement does not deal with settle nothing. */
const BEYOND = /\bmay +also +consult\b|\bcases +not +(?:otherwise +)?provided +for\b/i;
/** What other provisions provide for, before these words, is not what is to be done. */
const READ_AS =
  /\b(?:shall|will|is|are) +(?:to +)?(?:be +)?(?:construed|understood|read|interpreted|deemed|taken) +(?:to +require|as +requiring|to +mean)\b/i;
/** Before them, the provisions meant; a means "which shall be understood to mean" something is none. */
const PROVISIONS =
  /(?<!\b(?:with|under|to|in|by|of) +(?:the +|its +)?)\b(?:provisions?|references?|clauses?|articles?|paragraphs?)\b(?:(?!, +(?:which|who|this|that|it)\b)[^;]){0,300}$/i;
/** Behind talks about what is paid once the dispute has been decided: "negotiations |with a view to agreeing on compensation|". */
const ON_COMPENSATION =
  /^ +(?:with +(?!a +view)[^.;,]{1,60}? +)?(?:on|upon|over|about|regarding|concerning|as +to|with +a +view +to|in +order +to|to +(?:agree|determine|develop|reach)) +[^.;,]{0,80}?\bcompensat(?:ion|ory)\b/i;
/** Before a means that only tells when proceedings count as begun, which only matters for the choice between two forums. */
const COUNTS_AS_BEGUN = /\bdeemed +to +(?:be|have +been) +(?:initiated|commenced)\b[^;]{0,300}$/i;
/** A conciliator's work: he brings the parties to an amicable settlement. */
const HELPS =
  /\bfacilitat[a-z]* (?:an?|the) $|^\W{0,6}(?:\w{1,3}\W{1,4})?The (?:[A-Z][a-z]{2,14} ){0,2}(?:Commission|Tribunal|Panel|Conciliators?) (?:shall|may|will)\b[^.;]{0,200}$/;
const BEFORE_COMMISSION = /^[^.;,]{0,40}\bbefore +the +(?:[A-Za-z]+ +){0,2}Commission\b/;
const ADVISES = /\badvisory +opinion\b/i;
/** The name of an association or of its rules. */
const OF_A_BODY = /^Arbitration +(?:Association|Rules|Act|Institute|Cent(?:er|re))\b/;

/** An organisation's name is told in so many characters. */
const NAME_CHARS = 120;

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
  const setting = {
    isArbitral: sentences.some(({ words }) => ARBITRAL.test(words)),
    isConciliatory: sentences.some(({ words }) => CONCILIATORY.test(words)),
  };
  const named = sentences.map((sentence) => mentionsIn(sentence, setting));
  const hasTalks = named.some(({ mentions }) =>
    mentions.some(({ step, isExcluded }) => !isExcluded && TALKING.has(step)),
  );
  for (const [index, sentence] of sentences.entries()) {
    const { mentions: all, ruledOut } = named[index]!;
    const mentions = hasTalks ? all : withTalksBetweenParties(sentence, all, ruledOut);
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
  const functions = builder.finish().every(({ step }) => TALKING.has(step)) && functionOf(context, sentences);
  if (functions) builder.add(functions.sentence, [functions.mention], []);
  const ladder = builder.finish();
  for (const { step } of ladder) excluded.delete(step);
  const steps = new Map<Step, Stated<Step>>();
  for (const { step, span } of ladder) if (!steps.has(step)) steps.set(step, { value: step, span });
  return {
    steps: [...steps.values()],
    excluded: [...excluded.values()],
    ladder,
  };
}

/** "The functions of the Joint Committee are: (a) |resolving| disputes that may arise": its settling them, where it has no other place. */
function functionOf(
  { flat }: AgreementContext,
  sentences: readonly Sentence[],
): { sentence: Sentence; mention: StepMention } | null {
  for (const sentence of sentences) {
    const lead = sentence.passage.leadIns.at(-1);
    const match = lead && SETTLING_ITEM.exec(sentence.words);
    if (!match || !FUNCTIONS_OF.test(flat.slice(lead.start, lead.end))) continue;
    const start = match.index + match[0].length - match[1]!.length;
    const mention = { step: 'joint-body', isExcluded: false, start, end: start + match[1]!.length } as const;
    return { sentence, mention };
  }
  return null;
}
const SETTLING_ITEM =
  /^\W{0,4}(?:[a-z0-9]{1,4}\W{1,4})?(?:to +)?(?:(?:endeavou?r|seek)(?:ing)? +to +)?((?:resolv|settl)(?:e|ing)) +(?:any +|the +)?(?:disputes?|differences|disagreements)\b/i;
const FUNCTIONS_OF = /\b(?:Committee|Commission|Council|Board)\b/;

/** Who there is: arbitrators, whose tribunal is meant by the word; conciliators, whose panel is. */
interface Setting {
  isArbitral: boolean;
  isConciliatory: boolean;
}

/** What a sentence says of the steps, with the stretches of it in which what is named is ruled out. */
interface Reading {
  mentions: StepMention[];
  ruledOut: Span[];
}

/** The steps that a sentence names, and those who take them. */
function mentionsIn(sentence: Sentence, setting: Setting): Reading {
  const ruledOut = exclusionsOf(sentence);
  const named = (sentence.topics & Topic.means) === 0 ? [] : stepsIn(sentence, setting, ruledOut);
  const taken = EXHAUSTS.test(sentence.words) ? named : withAuthorities(sentence, named, ruledOut);
  const all = withBodies(sentence, taken, ruledOut).filter((one) => !isLeftOpen(sentence.words, one));
  const from = all.length === 0 ? -1 : readAs(sentence.words);
  return { mentions: from === -1 ? all : all.filter(({ start }) => start > from), ruledOut };
}

/** Where a sentence says how other provisions are to be read; -1 where it does not. */
function readAs(words: string): number {
  const match = READ_AS.exec(words);
  return match && PROVISIONS.test(words.slice(Math.max(0, match.index - 400), match.index))
    ? match.index
    : -1;
}

function stepsIn(
  { words: sentence, topics }: Sentence,
  { isArbitral, isConciliatory }: Setting,
  ruledOut: readonly Span[],
): StepMention[] {
  const mentions: StepMention[] = [];
  const named = allMatches(STEP, sentence);
  if (named.length === 0) return mentions;
  const isNoCourt =
    named.some((match) => stepsOf(match).includes('court')) &&
    (SAVES.test(sentence) || ENFORCES.test(sentence) || EXHAUSTS.test(sentence));
  const hasTalks = TALKS.test(sentence);
  const isBeyond = BEYOND.test(sentence);
  const isOnlySetUp = (topics & (Topic.dispute | Topic.settles)) === 0 && SETS_UP.test(sentence);
  for (const match of named) {
    const steps = stepsOf(match);
    const span = { start: match.index, end: match.index + match[0].length };
    const isCourt = steps.includes('court');
    if (isCourt && isNoCourt) continue;
    if (COUNTS_AS_BEGUN.test(sentence.slice(Math.max(0, span.start - 350), span.start))) continue;
    if (/^(?:amicabl|friendly|lowest|working)/i.test(match[0]) && hasTalks) continue;
    const before = sentence.slice(Math.max(0, match.index - 80), match.index);
    const after = sentence.slice(match.index, match.index + 40);
    if (OF_A_BODY.test(after) || (ADMINISTRATIVE.test(after) && JUDICIAL.test(before))) continue;
    if (isCourt && (OFFICER_OF.test(before) || COURT_OF_ARBITRATION.test(after))) continue;
    if (CHANNELS.test(match[0]) && isCarrier(before)) continue;
    if (steps[0] === 'joint-body' && isOfOutsiders(sentence.slice(span.end, span.end + NAME_CHARS))) continue;
    if (/^amicabl/i.test(match[0]) && PROPOSES.test(before)) continue;
    if (/^(?:amicabl|friendly)/i.test(match[0]) && isOfConciliators(sentence, match)) continue;
    if (
      steps[0] === 'arbitration' &&
      MEANWHILE.test(sentence.slice(Math.max(0, span.start - 200), span.start))
    )
      continue;
    if (isConciliatory && /^panel/i.test(match[0])) continue;
    if (TALKING.has(steps[0]!) && ON_COMPENSATION.test(sentence.slice(span.end, span.end + 200))) continue;
    if (steps[0] === 'joint-body' && (ADVISES.test(sentence) || isOnlySetUp)) continue;
    if (steps[0] === 'consultation' && isBeyond) continue;
    const isExcluded = isRuledOut(span, ruledOut);
    // A third party or a tribunal at large is named to be ruled out; where it is tried it is a court.
    const tried: readonly Step[] =
      isArbitral && !isExcluded && /^tribunal$/i.test(match[0]) ? ['arbitration'] : steps;
    // Whoever will have no court has nobody else decide either, unless arbitration is tried.
    for (const step of isExcluded && isCourt ? OUTSIDERS : isExcluded || tried.length === 1 ? tried : [])
      mentions.push({ step, isExcluded, ...span });
  }
  return mentions;
}

/** Whether an amicable settlement is what a commission brings about: "reached before the Commission". */
const isOfConciliators = (sentence: string, { 0: words, index }: RegExpMatchArray): boolean =>
  HELPS.test(sentence.slice(0, index)) ||
  BEFORE_COMMISSION.test(sentence.slice(index! + words.length, index! + words.length + 80));

/** Whether what goes through the channels named after these words is a notice. */
const isCarrier = (before: string): boolean => {
  const last = allMatches(CARRIES, before).findLast((match) => match[2] === undefined);
  return last !== undefined && last[1] === undefined;
};

/** The steps that a match of `STEP` names. */
const stepsOf = (match: RegExpMatchArray): readonly Step[] =>
  STEPS[STEPS.findIndex((_, index) => match[index + 1] !== undefined)]![1];
