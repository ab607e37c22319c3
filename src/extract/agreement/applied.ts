import { findSubject } from '../clauses/subject.js';
import { type AgreementContext, sentenceAt } from './context.js';
import { type Entry, mechanismOf } from './in-force-mechanisms.js';
import { Cue, Topic } from './topics.js';

/** It is applied, or binds: what an agreement that does not speak of entry into force says in its stead. */
const APPLIED =
  /\b(?:(?:shall|will|is|are) +(?:begin +to +)?(?:be(?:come)? +)?(?:appl(?:y|ied|icable)|binding|put)|appl(?:y|ies)|becomes? +binding)(?: +(?:this|the(?: +present)?) +[A-Z][a-z]{2,15}(?: +in(?:to)? +(?:effect|operation))?| +(?:up)?on +(?:the +|both +){0,2}[A-Z][a-z]{4,12})? +(?=(?:as|from|on|upon|with +effect|once|when)\b)/;
/** Who signs an agreement or accepts it, or what is signed and accepted; a guest or a request is another matter. */
const WHO =
  '(?:it|both|all|each|they|(?:the|each|either|both|all|every|(?:[a-z]+ +){1,3}of +the)(?: +(?:[Tt]wo|[Cc]ontracting|[Hh]igh|[Ss]ignatory|[Ll]ast|[Oo]ther|[Pp]resent)){0,3} +(?:[Pp]art(?:y|ies)|[Pp]articipants?|[Gg]overnments?|[Ss]ignator(?:y|ies)|[Ss]tates?|[Ss]ides|[Aa]greement|[Tt]reaty|[Cc]onvention|[Pp]rotocol|[Mm]emorandum|[Aa]rrangement|[Ii]nstruments? +of +[a-z]+|[Nn]otes)|this +[A-Z][a-z]+|one +of +(?:them|the +[A-Z][a-z]+))';
const DOES =
  '(?:(?:has|have|is|are|shall|will|been|be|duly|both|all|each|of +them|thereof) +){0,5}(?:sign|ratif|approv|notif|accept|deposit|exchang)';
/** From then on: a day, or an event that begins it. "on the territory", "from time to time" tell something else. */
const FROM_THEN = new RegExp(
  `^(?:(?:as +)?(?:from|of|on|upon)|with +effect +from) +(?:(?:the|its|their) +)?(?:[a-z]{3,9} +){0,2}?(?:da(?:te|y)(?! +(?:(?:on +)?which|when|that) +(?!${WHO}))|sign|approv|ratif|exchang|receipt|deposit|\\d|[A-Z][a-z]{2,8} +\\d)|^(?:as +soon +as|once|when) +${WHO} +${DOES}`,
);
/** What applies is the agreement; its parties apply it. */
const IT =
  /^(?:[Tt]he +provisions +of +)?(?:[Tt]his|[Tt]he|[Tt]he +present) +(?:[A-Za-z-]+ +){0,2}(?:[Aa]greement|[Tt]reaty|[Cc]onvention|[Pp]rotocol|[Mm]emorandum|MOU|MoU|[Aa]rrangement|[Cc]ontract|[Cc]harter)(?: +of +[Uu]nderstanding)?$/;
const ITS_PARTIES =
  /^(?:[Tt]he +|[Bb]oth +|[Tt]he +two +)?(?:Contracting +)?(?:Parties|Participants|Governments)$/;
const OBJECT = /\b(?:this|the(?: +present)?) +[A-Z]/;
/** Before it is in force: that is provisional application. */
const PROVISIONAL =
  /\b(?:provisional|temporar|interim|pending)|\b(?:until|before) +(?:such +time +as +)?(?:its?|(?:this|the(?: +present)?) +[a-z]+)\b[^.;]{0,40}\binto +force\b/i;

/** How the first sentence that has the agreement itself applied from some event or day on says so; null where none does. */
export function readApplied(context: AgreementContext, areNotes: boolean): Entry | null {
  const may = ({ topics, cues }: { topics: number; cues: number }): boolean =>
    (topics & (Topic.leaves | Topic.binding)) !== 0 || (cues & (Cue.enters | Cue.force)) !== 0;
  for (const one of context.body) {
    if (!may(one)) continue;
    for (const span of one.sentences) {
      if (!may(span)) continue;
      const { words, at } = sentenceAt(one, span);
      const verb = APPLIED.exec(words);
      if (!verb || PROVISIONAL.test(words)) continue;
      const from = verb.index + verb[0].length;
      if (!FROM_THEN.test(words.slice(from, from + 120))) continue;
      const { start, end } = findSubject(words, 0, verb.index);
      const subject = words.slice(start, end).trim();
      if (!(IT.test(subject) || (ITS_PARTIES.test(subject) && OBJECT.test(verb[0])))) continue;
      const found = mechanismOf(context, words, from, at, areNotes);
      if (found) return found;
    }
  }
  return null;
}
