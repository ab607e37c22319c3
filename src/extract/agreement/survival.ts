import type { Stated, Survivor } from '../../model/index.js';
import { type AgreementContext, headingWords, type Sentence } from './context.js';
import { THE_INSTRUMENT } from './own-instrument.js';
import { PART_LIST } from './part-list.js';
import { hasTopics, sentencesWith, statedIn } from './passages.js';
import { Cue, Topic } from './topics.js';

const END =
  '(?=[acdeltw])(?:terminat\\w+|expir\\w+|denunciation|denounc\\w+|withdraw\\w*|cessation|lapses?|ceases? +to +(?:be +in +force|have +effect|apply)|cancell?ation|discontinu\\w+|abrogation)';
const MAY = new RegExp(`\\b${END}\\b`, 'i');
/** It holds on: a rule, not how things happen to be. */
const GOES_ON =
  '(?:(?:(?:shall|will|must|may|do|does) +(?:[a-z]+ +){0,3}(?:continue|remain|stay)|(?:remains?|continues?) +(?:to +(?:apply|be|have)|in +(?:full +)?(?:force|effect)|binding|bound|applicable|effective|valid|liable|responsible|obligated|obliged|protected|confidential)|be +(?:protected|safeguarded|settled|completed|governed|honou?red|fulfilled|handled|treated|carried|finali[sz]ed|executed|implemented|returned|regulated)|(?:still|also|nevertheless|nonetheless) +(?:apply|applies)|(?:will|shall) +apply +to)\\b)';
/**
 * The end leaves something be: "shall not affect", "notwithstanding", "shall survive", "shall continue … until". Each with
 * the topics of which a word each stands in it, and the cues of which one does.
 */
const LEAVES: readonly (readonly [topic: number, beside: number, cue: number, pattern: RegExp])[] = [
  [
    Topic.leaves,
    Topic.denial,
    Cue.excludes,
    new RegExp(
      `\\b${END}\\b[^.;]{0,160}?\\b(?:(?:shall|will|does|do|may|can|is|are) +(?:not|in +no +way|neither) +(?:in +any +way +)?(?:affect|prejudice|impair|releas\\w+|reliev\\w+|discharg\\w+|influence|impact|interrupt|have +(?:any|an) +(?:effect|influence|impact)|have +the +effect +of +releasing|invalidate|extinguish|alter|exempt|free|apply +to|entail|be +(?:deemed|construed))|without +prejudice +to|without +affecting|no +effect +on)\\b`,
      'i',
    ),
  ],
  [
    Topic.leaves,
    Topic.leaves,
    Cue.survives,
    new RegExp(
      `\\bsurviv\\w+ +(?:[^.;]{0,80}?)\\b${END}\\b|\\b${END}\\b[^.;]{0,160}?\\b(?:shall|will|does|do) +(?:[a-z]+ +){0,2}survive\\b`,
      'i',
    ),
  ],
  [
    Topic.goesOn,
    Topic.goesOn,
    Cue.holdsOn,
    new RegExp(
      `\\b(?:(?:notwithstanding|regardless +of|despite|irrespective +of|in +spite +of|in +(?:the +)?(?:event|case) +of|even +(?:after|in +(?:the +)?(?:event|case) +of)|beyond|if|when) +[^.;]{0,60}?|(?:upon|following|after|on) +(?:(?:the|any|such|its|an?|early) +){0,2})\\b${END}\\b[^.;]{0,200}?\\b${GOES_ON}`,
      'i',
    ),
  ],
  [
    Topic.goesOn,
    Topic.goesOn,
    Cue.despite,
    new RegExp(
      `\\b(?:continues?|remains?|stays?|(?:still|also) +appl(?:y|ies)|protected(?<!\\bto +be +protected)|safeguarded|settled|completed|governed|binding|bound|effective|in +(?:force|effect)|executed|implemented|honou?red|valid)\\b[^.;]{0,140}?\\b(?:notwithstanding|regardless +of|despite|irrespective +of|in +spite +of|even +(?:after|in +(?:the +)?(?:event|case) +of|if)|after|following|beyond|in +(?:the +)?(?:event|case) +of|upon) +[^.;]{0,80}?\\b${END}\\b`,
      'i',
    ),
  ],
  [
    Topic.leaves,
    Topic.leaves,
    Cue.excepts,
    new RegExp(
      `\\b${END}\\b[^.;]{0,160}?\\bexcept +(?:for|as +regards|in +respect +of|with +respect +to|that)\\b`,
      'i',
    ),
  ],
];
/** What ends is the agreement, or one party's part in it. */
const OF_IT = new RegExp(
  `\\b${END}\\b[^.;]{0,40}?\\b(?:${THE_INSTRUMENT}|its?\\b|thereof|hereof|hereunder)|\\b(?:${THE_INSTRUMENT}|it) +(?:(?:is|has|have|been|be|shall|will|may|should) +){0,3}${END}|\\b(?:such|the|any|this|upon|following|beyond|after|notwithstanding|despite|regardless +of|irrespective +of|survives?|a|its|(?:event|case) +of) +(?:(?:any|early|such) +)?(?:termination|denunciation|withdrawal|expir\\w+)\\b(?! +of +(?!${THE_INSTRUMENT}|its?\\b|the +(?:present|last)))|^ *(?:\\S{1,5} )?(?:termination|denunciation|withdrawal) +(?:shall|will|by +a +party)`,
  'i',
);
const OF_OTHERS =
  /\bwithdraw\w* +(?:(?:its|his|her|their|the|a|any|such) +){1,2}(?:complaint|claim|request|reservation|declaration|statement|offer|consent|objection|support|personnel|forces?|troops)|\b(?:terminat\w+|expir\w+|withdraw\w*|cancell?ation) +(?:of|from) +(?:(?:the|his|her|their|an?|any|such|that|this|all|its) +){0,2}(?:[a-z-]{2,20} +){0,2}(?:employ\w*|assignment|functions?|visits?|mission|service|membership|orders?|licen[sc]e|lease|purchase|statement|task|office|mandate|troops|forces?|personnel|complaint|declaration|reservation|proceedings?|hostilities|conflict|course|period|time|days?|months?|years?|concession|contract +of|subscription|appointment)/i;
/** Only how long the agreement itself lasts after notice, or for whom. */
const ONLY_LASTS = new RegExp(
  `\\b(?:${THE_INSTRUMENT}|it) +(?:shall|will) +(?:nevertheless +|however +)?(?:continue|remain) +(?:to +be +)?(?:in +(?:full +)?(?:force|effect)|valid|effective)\\b(?![^.;]{0,60}\\b(?:with +(?:respect|regard)|in +respect|as +regards|regarding|in +relation|to +the +extent|for +(?:the +)?(?:purposes?|activit|projects?|contracts?|claims?)|until +(?:the +)?(?:completion|all|they)|insofar))`,
  'i',
);
/** Cheap, before that. */
const LASTS = /\b(?:shall|will) +(?:nevertheless +|however +)?(?:continue|remain) /i;
/** Duties that others than the agreement lay down. */
const BY_OTHER_LAW =
  /\bunder +(?:any +|other +|relevant +|applicable +|the +)*(?:rules? +of +)?(?:customary +)?international +law\b/i;
const NOT_YET =
  /\buntil +(?:[a-z]+ +){0,3}(?:terminated|expir\w*|denounced|termination)\b(?![^.;]{0,40}\b(?:and|shall)\b)/i;

const KINDS: readonly (readonly [pattern: RegExp, kind: Survivor])[] = [
  [
    /\b(?:classified|confidential(?:ity)?|secre(?:cy|t)|non-disclosure|(?:protected|controlled|exchanged|security|sensitive|proprietary) +information|information|technical +data|security +obligations)(?!\w)/i,
    'information',
  ],
  [/\bpersonal +(?:data|information)\b|\bdata +protection\b/i, 'personal-data'],
  [
    /\b(?:intellectual +property|patents?|copyrights?|royalt(?:y|ies)|licen[sc]es? +granted|foreground|background +(?:information|rights))\b/i,
    'intellectual-property',
  ],
  [
    /\b(?:claims?|liabilit(?:y|ies)|indemni\w+|disputes?|damages|causes? +of +action|arbitration|settlement)\b/i,
    'claims',
  ],
  [
    /\b(?:financial|payments?|amounts?|costs?|debts?|fees|monies|reimburse\w*|invoices?|expenses|sums|pay\b|payable)\b/i,
    'payments',
  ],
  [
    /\b(?:activit(?:y|ies)|projects?|programmes?|programs?|(?:implementing|supplementary|specific|technical) +(?:agreements?|arrangements?|contracts?)|contracts?|orders?|requests?|procedures?|proceedings?|cooperation|operations?|work|investments?|actions?|transactions?|supply|deliver(?:y|ies)|exercises?)\b(?=[^.;]{0,100}\b(?:ongoing|on-going|under *way|in +progress|pending|initiated|begun|commenced|started|already|current|not +(?:yet +)?(?:completed|been)|uncompleted|unfinished|underway|until|complet\w+|conclu\w+|made|launched|undertaken|being|received|prior|before|entered|carried|in +course|execution|placed|outstanding))|\b(?:ongoing|on-going|current|pending|uncompleted|unfinished|outstanding|initiated|existing|specific) +(?:[a-z]+ +){0,2}(?:activit|projects?|programmes?|programs?|contracts?|orders?|requests?|work|cooperation|operations?|proceedings|procedures|actions)\w*/i,
    'ongoing-activities',
  ],
  [
    /\b(?:rights?|obligations?|commitments?|duties|responsibilit(?:y|ies)|entitlements?|benefits|situation|prerogatives|undertakings?)\b(?=[^.;]{0,120}\b(?:accru\w+|acquired|incurred|arisen|aris(?:e|es|ing)|contracted|prior|before|previous\w*|assumed|created|already|existing|during|outstanding|undertaken|resulting|entered|up +to|vested|time +of|granted))|\b(?:accrued|acquired|vested|outstanding|existing) +(?:rights?|obligations?|benefits|liabilit)|\b(?:acts?|situations?|facts?|matters?)\b(?=[^.;]{0,80}\b(?:occur\w*|committed|prior|before|already))/i,
    'acquired-rights',
  ],
  [
    new RegExp(
      `\\b(?=[ASCPascp])(?<!\\b(?:pursuant +to|accordance +with|referred +to +in|according +to|subject +to|terms +of|virtue +of|defined +in|mentioned +in|provided +(?:for +)?in|communication +\\w{1,12} +under) +(?:the +provisions +of +|this +)?)(?![Pp]aragraph|[Ss]chedule|[Aa]ppendix)${PART_LIST}(?! *(?:above|of +this +[Aa]rticle))`,
    ),
    'named-provisions',
  ],
  [
    new RegExp(
      `\\b(?:provisions|terms(?: +and +conditions)?|obligations|responsibilities|stipulations|requirements) +(?:of|under|contained +in|set +(?:out|forth) +in|in|laid +down +in) +(?:${THE_INSTRUMENT})|\\b(?=[tos])(?<!\\bterm +of +)(?:${THE_INSTRUMENT}) +(?:shall|will) +(?:continue|remain)|\\bforegoing +(?:articles|provisions)`,
      'i',
    ),
    'whole',
  ],
];

/**
 * What the end of the agreement leaves in being, a kind once, in the order printed. The words of the same sentence say
 * which; how long a notice leaves the agreement itself in force is another matter.
 */
export function readSurvival(context: AgreementContext): Stated<Survivor>[] {
  const found = new Map<Survivor, Stated<Survivor>>();
  for (const sentence of sentencesWith(context, MAY, Topic.ending, Topic.leaves | Topic.goesOn))
    for (const one of survivorsIn(context, sentence)) if (!found.has(one.value)) found.set(one.value, one);
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

function survivorsIn(context: AgreementContext, sentence: Sentence): Stated<Survivor>[] {
  const { words, passage } = sentence;
  const leaves = howItLeaves(sentence);
  if (
    !leaves ||
    NOT_YET.test(leaves[0]) ||
    NOTHING.test(words) ||
    BY_OTHER_LAW.test(words) ||
    OF_OTHERS.test(words) ||
    (LASTS.test(words) && ONLY_LASTS.test(words))
  )
    return [];
  const about =
    /\b(?:terminat|denunc|withdraw|surviv|expir|duration)/i.test(headingWords(context, passage)) ||
    OF_IT.test(words);
  if (!about) return [];
  const all = KINDS.flatMap(([pattern, kind]) => {
    const match = pattern.exec(words);
    if (!match) return [];
    const end = match.index + match[0].length;
    if (ENDS_TOO.test(words.slice(end, end + 120))) return [];
    if (kind === 'named-provisions' && !areLeft(words, match.index, end)) return [];
    if (kind === 'acquired-rights' && OF_PARTS.test(words.slice(end, end + 60))) return [];
    return [statedIn(sentence, kind, match.index, match[0].length)];
  });
  // Provisions "with respect to claims", obligations "to pay": the claims and payments are what is meant.
  const precise = all.filter(
    (one) =>
      one.value !== 'acquired-rights' || !all.some((other) => SPECIAL.has(other.value) && isNear(one, other)),
  );
  const narrower = precise.filter(({ value }) => value !== 'whole');
  return narrower.length > 0 ? narrower : precise;
}
/** The first of the ways in which a sentence says that the end leaves something be; null where it says none. */
function howItLeaves({ words, topics, cues }: Sentence): RegExpExecArray | null {
  for (const [topic, beside, cue, pattern] of LEAVES) {
    const match = hasTopics(topics, topic, beside) && (cues & cue) !== 0 ? pattern.exec(words) : null;
    if (match) return match;
  }
  return null;
}

/** "No provision of the former agreement survives". */
const NOTHING =
  /\bno +(?:provisions?|obligations?|rights?|terms)\b[^.;]{0,80}\bsurviv|\b(?:shall|will) +not +survive\b/i;
/** "all licences granted herein shall terminate": just that does not survive. */
const ENDS_TOO =
  /^[^.;,]{0,90}\b(?:shall|will) +(?:[a-z]+ +){0,2}(?:terminate|cease|revert|end|expire|lapse)\b/i;

/** "the obligations under Article 8": those of the articles named, whenever they arose. */
const OF_PARTS = new RegExp(`^ +(?:under|of|in|(?:set +out|laid +down|contained) +in) +${PART_LIST}`);

/** Articles whose duties are left, not those by which the agreement ends: they survive, or duties under them do. */
const areLeft = (words: string, start: number, end: number): boolean =>
  DUTIES_UNDER.test(words.slice(Math.max(0, start - 90), start)) || HOLD_ON.test(words.slice(end, end + 300));
const DUTIES_UNDER =
  /\b(?:provisions?|obligations?|responsibilit(?:y|ies)|rights|terms|duties|covenants|undertakings|commitments|benefits|bound +by)\b[^.;]{0,70}$/i;
const HOLD_ON =
  /^[^.]{0,260}\bsurviv|^[^.;]{0,200}\b(?:(?:shall|will) +(?:[a-z]+ +){0,2}(?:continue|remain|apply)|remains? +(?:in|binding|applicable))\b/i;
const SPECIAL: ReadonlySet<Survivor> = new Set([
  'information',
  'personal-data',
  'intellectual-property',
  'claims',
  'payments',
]);

/** The other kind stands right behind the words for rights and obligations. */
const isNear = (rights: Stated<Survivor>, other: Stated<Survivor>): boolean =>
  other.span.start >= rights.span.start && other.span.start - rights.span.end < 40;
