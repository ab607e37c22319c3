import type { Span } from '../../model/index.js';
import { AND_THEN } from './agreement-over.js';

/** The end does not touch it: "shall not |affect|", "does not |release| the Parties from". */
const TOUCHES =
  '(?=[acdehiprst])(?:affect|prejudic|impair|releas|reliev|discharg|influenc|impact|interrupt|ha(?:ve|ving) +(?:any|an|the) +(?:effect|influence|impact)|invalidat|extinguish|alter|exempt|free|hinder|prevent|touch|apply +to|entail|be +(?:deemed|construed))';
/** Behind the end, its subject. */
const DOES_NOT = new RegExp(
  `^[^.;]{0,160}?\\b(?:(?:shall|will|does|do|may|can|is|are|has|have|must|should) +(?:not|in +no +way|neither|never)\\b[^.;,]{0,40}?\\b${TOUCHES}|without +(?:prejudice +to|affecting)|no +effect +on|except +(?:for|as +regards|in +respect +of|with +respect +to|that))`,
  'i',
);
/** "shall affect them |unless| it is agreed that it shall not": the end does touch it. */
const AFFECTS =
  /^ +(?:shall|will|does|may) +(?:(?!not\b)[a-z]+ +)?(?:affect|releas|reliev|discharg|extinguish)[^.;]{0,160}\bunless\b/i;
/** "Nor shall the denunciation release", "In no case does termination affect" */
const NOR =
  /\b(?:nor|neither|no +(?:case|event|way|circumstances)) +(?:shall|will|does|do|may|is|are)\b[^.;,]{0,60}$/i;
const TOUCHED_THEN = new RegExp(`^[^.;]{0,80}?\\b${TOUCHES}`, 'i');
/** What it does not touch is the subject. */
const UNTOUCHED =
  /\b(?:not|nor|neither|no)\b[^.;]{0,60}?\b(?:affected|prejudiced|impaired|altered|touched|extinguished|interrupted|released|relieved|discharged|freed|exempted)\b|\bun(?:affected|impaired|touched)\b/i;
const BY_IT =
  /\b(?:by|through|because +of|on +account +of|on|upon|in +(?:the +)?(?:case|event) +of|if|should|where|when)\b[^.;]{0,80}$/i;
const SURVIVES = /\b(?:surviv(?:e[sd]?|ing)|outliv(?:e[sd]?|ing)|outlasts?)\b/i;

/** It goes on, or is done all the same. */
const HOLDS =
  /\b(?=[abcefghiklmnoprstuw])(?:the +same +(?:shall +|will +)?(?:also +)?appl(?:y|ies)|(?<!\b(?:that|which|who|and) +)(?:continu|remain|persist|subsist|endur|stay|keep)(?:e?s|e)?(?! +(?:un|not\b|for +an?\b|(?:the|its) +(?:sole +)?propert))|go(?:es)? +on|(?:still|also|nevertheless|nonetheless) +appl(?:y|ies)|(?:shall|will|must) +(?:(?!not?\b)[a-z]{2,14} +){0,4}?(?:apply +to|protect|safeguard|complete|honou?r|fulfil|settle|preserve|maintain(?= +(?:[a-z]{2,12} +){0,3}(?:rights?|secre|confiden))|finish|observe)|(?:shall|will|may|must|neither|no) [^.;,]{0,40}?(?:not|neither|party|participant) +(?:shall +|will +|may +|be +)?(?:disclos|reveal|divulg)\w+|(?:undertake|guarantee)s?|(?:is|are|be) +(?:[a-z]{2,14}ly +)?(?:protected|safeguarded|settled|resolved|completed|concluded|governed|honou?red|fulfilled|handled|treated|dealt|carried(?= +(?:on|out|through|to))|finali[sz]ed|executed|implemented|returned|regulated|applied|maintained|preserved|performed|finished|(?:allowed|permitted) +to +(?:complete|finish|conclude)))(?!\w)/i;
/** Before the end: what follows holds in spite of it, or from then on. */
const AFTER =
  /\b(?:(?:notwithstanding|regardless|despite|irrespective|spite|even|beyond|whether|if|when(?:ever)?|where|once|should|after|following|event|case)\b[^.;]{0,80}|(?:up)?on +(?:(?:the|any|such|its|an?) +){0,2}(?:(?:early|date|day|moment|time) +(?:of +)?(?:the +)?)?|(?:from|since) +(?:the +)?(?:(?:date|day) +of +)?(?:the +|its +)?)$/i;
/** What had begun or arisen before the end, in the same words. */
const PENDING =
  /\b(?:beg[au]n|commenced|started|initiated|launched|undertaken|entered|concluded|made|placed|aris(?:en|ing)|arose|accru(?:ed|ing)|acquired|incurred|received|exchanged|transmitted|provided|obtained|generated|granted|authori[sz]ed|approved|agreed|in +progress|under *way|ongoing|pending|outstanding|in +course|existing|committed|assumed|contracted)\b[^.;]{0,50}?\b(?:before|prior +to|until|at|by|when|as +of|during|on|up +to)\b[^.;]{0,40}$/i;
/** It lasts until then, or something is done by then. */
const UNTIL = /\buntil +(?:[a-z]+ +){0,5}$/i;
const NEAR_CHARS = 200;

/**
 * Whether a sentence has something outlast the end of the agreement named at `end` in it: the end does not touch it, it
 * survives the end, holds in spite of it, or had begun before and goes on.
 */
export function outlasts(words: string, { start, end }: Span): boolean {
  const before = words.slice(Math.max(0, start - NEAR_CHARS), start);
  const after = words.slice(end, end + NEAR_CHARS * 2);
  if (AFFECTS.test(after)) return false;
  if (DOES_NOT.test(after) || (NOR.test(before) && TOUCHED_THEN.test(after)) || SURVIVES.test(words))
    return true;
  const pending = PENDING.test(before);
  if ((pending || BY_IT.test(before)) && UNTOUCHED.test(words)) return true;
  if (UNTIL.test(before)) return false;
  return (
    (pending || AFTER.test(before) || AND_THEN.test(before)) &&
    (HOLDS.test(words.slice(0, start)) || HOLDS.test(words.slice(end)))
  );
}
