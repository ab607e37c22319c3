import type { Span } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { Sentence } from './context.js';
import { isRuledOut } from './dispute-exclusions.js';
import type { StepMention } from './disputes.js';
import { Cue } from './topics.js';

/** A word of their name: "|local| commanders". */
const ADJECTIVE = '(?:(?!the\\b|their\\b|its\\b|our\\b|both\\b|each\\b|two\\b|and\\b|for\\b)[a-z]{3,14} +)?';
const OTHER_EXECUTIVES = `senior +${ADJECTIVE}(?:management|managers?|representatives?|officers?)|managing +directors?|presidents`;
/** What matches nothing. */
const NOBODY = '(?!)';
/**
 * Those to whom a dispute goes up: who negotiates next. Each kind of them is one rung, however often it is named.
 * `withoutRanks`: all that can be named where no word of the sentence begins as those with `Cue.ranks`.
 */
const AUTHORITIES: readonly (readonly [kind: string, source: string, withoutRanks?: string])[] = [
  [
    'minister',
    '(?:Prime +|Deputy +|Foreign +|Defen[cs]e +)?Ministers?(?: +(?:of|for|responsible +for) +(?:the +)?[A-Z][a-z]{2,20}(?: +(?:and +)?[A-Z][a-z]{2,20}){0,2})?',
  ],
  [
    'head',
    'Heads? +of +(?:State(?: +(?:and|or) +(?:of +)?Government)?|Government|Delegations?|(?:the +)?(?:two +)?(?:services|forces|agencies|departments))',
  ],
  ['secretary', 'Secretar(?:y|ies) +of +(?:State|Defen[cs]e)|Permanent +Secretar(?:y|ies)'],
  ['chief', 'Chiefs? +of +(?:the +)?(?:Defen[cs]e|General|Armed)(?: +(?:Staffs?|Forces))?|Chiefs +of +Staff'],
  ['commander', `${ADJECTIVE}(?:commanders?(?:[- ]in[- ]chief)?|commanding +officers?)`, NOBODY],
  [
    'authority',
    '(?:(?:next|higher|superior|senior|highest|appropriate|competent|national|responsible|military|designated|relevant|aeronautical|customs|security|defen[cs]e|executing|executive|implementing|authori[sz]ed|co-?operating|coordinating|technical) +){1,3}(?:governmental +|government +)?(?:authorit(?:y|ies)|officials?|administrations|bodies|agenc(?:y|ies)|agents?|organs?|institutions?|entit(?:y|ies)|ministries)|NSAs|(?:National +)?Armaments +Directors?|(?:national +)?points +of +contact|(?:project|program(?:me)?|national) +(?:officers|managers|directors|coordinators)|(?:Parties|Participants)[^\\w ] +representatives|representatives(?= +of +(?:the +|both +){0,2}(?:Parties|Participants))|Ministries(?: +of +Defen[cs]e)?',
  ],
  [
    'executive',
    `${ADJECTIVE}(?:executive +officers?|chief +executives?|executives)|${OTHER_EXECUTIVES}`,
    OTHER_EXECUTIVES,
  ],
  ['level', '(?:(?:next|ministerial|higher|highest|senior|political) +){1,2}levels?'],
];
/** Words between a preposition and those it leads to. */
const THE =
  "(?:(?:the|their|its|both|each|two|an?|respective|Parties['’]|Participants['’]|(?:Party|Participant)['’]s) +){0,4}";
const LEADS_TO = new RegExp(
  `\\b(to|before|by|between|among|amongst|through(?: +the +channels +of)?|with|at|of) +${THE}$`,
  'i',
);
const authority = (sources: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${sources.map((source) => `(${source})`).join('|')})\\b`, 'gi');
const AUTHORITY = authority(AUTHORITIES.map(([, source]) => source));
const WITHOUT_RANKS = authority(AUTHORITIES.map(([, source, withoutRanks]) => withoutRanks ?? source));
const GOES_UP =
  /\b(?:refer|submit|escalat|rais|forward|elevat|bring|brought|pass|go(?:es)?\b|taken?|put|laid)[a-z]*\b(?:(?!\b(?:reports?|recommendations?|notices?|cop(?:y|ies)|findings|who|which)\b)[^.;]){0,100}$/i;
const SETTLED =
  /\b(?:settle|resolv|solv|decid|determin|adjust|work(?:ed)? +out|clarif|discuss|consider|examin|dealt|handl|address)[a-z]*\b(?:(?!\b(?:who|which|if|when)\b)[^.;]){0,80}$/i;
const FAILING =
  /\b(?:(?:failing|otherwise)\b[^.;]{0,80}|(?:then|thereafter|lastly|finally|ultimately|or +else|subsequently|afterwards),? +(?:by|to|between|before|with|at) +(?:[a-z]{2,9} +){0,3})$/i;
/** As a subject: they are to settle it themselves. */
const SHALL_SETTLE =
  /^[^.;,]{0,60}\b(?:shall|will|must) +(?!not\b)(?:(?!\b(?:refer|submit|appoint|notify|inform)[a-z]*\b)[^.;]){0,80}\b(?:settle|resolv|solv|reach|negotiat|consult)/i;
/** "negotiation |between the| Ministers", "talks |held by their| commanders", "talks |between the Parties, first between their| staffs" */
const HELD_BY = new RegExp(
  `^ *(?:\\([^()]{0,40}\\) *)?(?:between +[^.;,]{3,60}, +(?:at +)?first +|(?:(?!(?:if|failing|refer|submit|which)[a-z]*\\b)[a-z-]+ +){0,4})(?:between|among|amongst|by|of|with|at) +${THE}$`,
  'i',
);
const MOST = 20;

/**
 * The steps of a sentence on disputes with those who take them: talks between ministers or commanders have them as their
 * body, and what goes up to them is a negotiation of theirs. `named`: the other steps, in order; `ruledOut`: see
 * `exclusionsOf`. Offsets count in the sentence.
 */
export function withAuthorities(
  { words: sentence, cues }: Sentence,
  named: readonly StepMention[],
  ruledOut: readonly Span[],
): StepMention[] {
  const mentions = [...named];
  for (const { match, kind } of authoritiesIn(sentence, (cues & Cue.ranks) !== 0)) {
    const own: Span = { start: match.index, end: match.index + match[0].length };
    // "the channels of the two Ministries of Foreign Affairs" are a step of their own.
    if (named.some(({ start, end }) => start < own.start && end >= own.end)) continue;
    const before = sentence.slice(Math.max(0, own.start - 160), own.start);
    const after = sentence.slice(own.end, own.end + 160);
    const talks = talksOf(sentence, mentions, own, after);
    if (talks !== -1) {
      mentions[talks] = { ...mentions[talks]!, taker: { kind, ...own } };
      continue;
    }
    const lead = LEADS_TO.exec(before)?.[1]?.toLowerCase();
    const goesUp =
      lead === undefined || lead === 'of'
        ? lead === undefined && SHALL_SETTLE.test(after)
        : GOES_UP.test(before) || SETTLED.test(before) || FAILING.test(before);
    // What may not go up to them can be negotiated below them.
    if (goesUp && !isRuledOut(own, ruledOut))
      mentions.push({ step: 'negotiation', isExcluded: false, ...own, taker: { kind, ...own } });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

function authoritiesIn(sentence: string, hasRanks: boolean): { match: RegExpExecArray; kind: string }[] {
  const found: { match: RegExpExecArray; kind: string }[] = [];
  for (const match of allMatches(hasRanks ? AUTHORITY : WITHOUT_RANKS, sentence)) {
    if (found.length === MOST) break;
    const index = AUTHORITIES.findIndex((_, group) => match[group + 1] !== undefined);
    found.push({ match, kind: AUTHORITIES[index]![0] });
  }
  return found;
}

const TALKS: ReadonlySet<StepMention['step']> = new Set(['consultation', 'negotiation']);

/** The number of the talks that these hold: those right before them, or those that they are to settle it by; -1: none. */
function talksOf(sentence: string, mentions: readonly StepMention[], own: Span, after: string): number {
  const before = mentions.findLastIndex(
    ({ step, isExcluded, taker, end }) =>
      TALKS.has(step) && !isExcluded && taker === undefined && end <= own.start,
  );
  if (before !== -1 && HELD_BY.test(sentence.slice(mentions[before]!.end, own.start))) return before;
  const next = mentions.findIndex(({ start }) => start >= own.end);
  const mention = mentions[next];
  return mention !== undefined &&
    TALKS.has(mention.step) &&
    !mention.isExcluded &&
    mention.taker === undefined &&
    mention.start - own.end < 120 &&
    SHALL_SETTLE.test(after) &&
    /^[^.;,]*\b(?:shall|will|must)\b[^.;]*$/i.test(sentence.slice(own.end, mention.start))
    ? next
    : -1;
}
