import type { Span } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { Sentence } from './context.js';
import { isRuledOut } from './dispute-exclusions.js';
import type { StepMention } from './disputes.js';
import { Cue } from './topics.js';

/** A body that the parties share, by the last word of its name and those to whom it belongs. */
const BODY =
  /\b(?:[A-Z][A-Za-z-]{1,20} +){0,4}(?:(?!(?:the|any|such|that|this|said|their|its|before|with|within|through|and|for)\b)[a-z]{3,14} +){0,2}(?:Committee|Commission|Council|Board|Assembly|Conference|Meeting|committee|commission|council|board)\b(?: +of +(?:the +)?(?:(?:States?|Contracting) +)?(?:Parties|Ministers|Representatives|Participants|Experts|Delegates))?|\b(?:Contracting|States) +Parties(?=,? +meeting\b)/g;
/** What comes between the verb and the body. */
const REFERRED =
  /\b(?:failing +(?:which|that|this|such)|refer|submit|submission|rais|bring|brought|plac|put|laid|lay|settl|resolv|examin|discuss|consider(?!ation)|clarif|decid|determin)[a-z]*\b(?:(?!\b(?:reports?|recommendations?|who|which(?! +(?:concern|relat|may|might|aris|cannot|can|has|have|is|are))|president|secretary|chairman|adopted|approved)\b)[^.;]){0,110}\b(?:to|before|by|in|within|(?<!accordance )with|through) +(?:(?:the|an?|any|such|that|their|its) +)?$/i;
/** "consultations shall be held |within the| Council", "request |a meeting of the| Commission" */
const HELD_IN =
  /\bconsult[a-z]*\b(?:(?!\b(?:reports?|who|which|results?)\b)[^.;]){0,80}\b(?:in|within) +the +$|\brequest\b[^.;]{0,40}\bmeeting +of +the +$/i;
/** The body as the subject: "The Commission shall settle any difference". */
const SETTLES_ITSELF =
  /^ +(?:shall|will|may) +(?:(?!not\b)[a-z]{2,12} +){0,4}?(?:settl|resolv|decid|examin|consider)[a-z]* [^.;]{0,60}\b(?:disputes?|differences?|disagreements?)\b|^ +(?:shall|will) +(?:try|seek|attempt|endeavou?r) +to +(?:find|reach|settle|resolve)\b|^ +(?:shall|will) +(?:convene|meet)\b[^.;]{0,120}\bendeavou?r +to +(?:resolve|settle)\b|^ [^.;]{0,160}\bwhat(?:so)?ever +is +(?:needful|necessary) +to +facilitate +an? +(?:friendly|amicable) +settlement\b/i;
/** These decide, conciliate or belong to somebody else. */
const NONE_OF_THEIRS =
  /\b(?:Conciliat|Arbitra|Inquiry|Enquiry|Mediat|Directors|Trustees|Exchange|Trade +Commission|Appeals?|Review|Security|Civil +Aviation|Bar|directors|trustees)|^(?:[a-z]+ +){0,2}(?:administrative|conciliat|arbitra|judicial)/i;
const OF_ANOTHER =
  /^['’]s\b|^ +(?:of +(?:(?:[a-z]{3,6} +)?(?:arbitrators?|conciliators?|mediators?|arbitration|conciliation|mediation|inquiry)|directors|trustees|the +International|the +United)|on +International)/i;
/**
 * Behind a body of an organisation that has a name of its own: it is none of the parties'. "The Council of the
 * Association", "the Council of Association" are those of the agreement.
 */
const OF_OUTSIDERS =
  /^ +of +(?:the +)?(?:Europe\b|[A-Z]{3,12}\b|(?:[A-Z][A-Za-z-]{1,20} +){1,5}(?:League|Nations|Organi[sz]ation|Union|Communit(?:y|ies)|Commonwealth|Agency|Association|Fund|Bank)\b|(?:League|Organi[sz]ation|Association|Union|Community|Commonwealth|Agency|Fund) +(?:of|for) +(?:the +)?[A-Z])/;
/** `after`: the words behind a body. */
export const isOfOutsiders = (after: string): boolean => OF_OUTSIDERS.test(after);
const NAME_CHARS = 120;
const MOST = 10;
/** "conciliation by a |commission|": those who take a step named right before them. */
const takes = ({ start }: Span, words: string, mentions: readonly StepMention[]): boolean =>
  mentions.some(
    ({ step, end }) =>
      (step === 'conciliation' || step === 'mediation' || step === 'arbitration') &&
      end < start &&
      start - end < 16 &&
      /^ +(?:by|before|of|through) +(?:an?|the) +$/.test(words.slice(end, start)),
  );

/**
 * With the bodies to which a sentence has disputes referred and which no other step names: the commission, the council of an
 * association, a meeting of the parties. `ruledOut`: see `exclusionsOf`. Offsets count in the sentence.
 */
export function withBodies(
  { words, cues }: Sentence,
  named: readonly StepMention[],
  ruledOut: readonly Span[],
): StepMention[] {
  if ((cues & Cue.bodies) === 0) return [...named];
  const mentions = [...named];
  for (const match of allMatches(BODY, words).slice(0, MOST)) {
    const own: Span = { start: match.index, end: match.index + match[0].length };
    const after = words.slice(own.end, own.end + NAME_CHARS);
    if (NONE_OF_THEIRS.test(match[0]) || OF_ANOTHER.test(after) || OF_OUTSIDERS.test(after)) continue;
    if (mentions.some(({ start, end }) => start < own.end && end > own.start)) continue;
    if (takes(own, words, mentions)) continue;
    const isNamed =
      REFERRED.test(words.slice(Math.max(0, own.start - 160), own.start)) ||
      HELD_IN.test(words.slice(Math.max(0, own.start - 160), own.start)) ||
      SETTLES_ITSELF.test(words.slice(own.end, own.end + 240));
    if (!isNamed) continue;
    mentions.push({ step: 'joint-body', isExcluded: isRuledOut(own, ruledOut), ...own });
  }
  return mentions.sort((a, b) => a.start - b.start);
}
