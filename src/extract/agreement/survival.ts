import type { Stated, Survivor } from '../../model/index.js';
import { type AgreementContext, headingWords, type Sentence } from './context.js';
import { THE_INSTRUMENT } from './own-instrument.js';
import { PART_LIST } from './part-list.js';
import { hasTopics, sentencesWith, statedIn } from './passages.js';
import { Cue, Topic } from './topics.js';

const END =
  '(?:terminat\\w+|expir\\w+|denunciation|denounc\\w+|withdraw\\w*|cessation|lapses?|ceases?\\s+to\\s+(?:be\\s+in\\s+force|have\\s+effect|apply)|cancell?ation|discontinu\\w+|abrogation)';
const MAY = new RegExp(`\\b${END}\\b`, 'i');
/** It holds on: a rule, not how things happen to be. */
const GOES_ON =
  '(?:(?:(?:shall|will|must|may|do|does)\\s+(?:[a-z]+\\s+){0,3}(?:continue|remain|stay)|(?:remains?|continues?)\\s+(?:to\\s+(?:apply|be|have)|in\\s+(?:full\\s+)?(?:force|effect)|binding|bound|applicable|effective|valid|liable|responsible|obligated|obliged|protected|confidential)|be\\s+(?:protected|safeguarded|settled|completed|governed|honou?red|fulfilled|handled|treated|carried|finali[sz]ed|executed|implemented|returned|regulated)|(?:still|also|nevertheless|nonetheless)\\s+(?:apply|applies)|(?:will|shall)\\s+apply\\s+to)\\b)';
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
      `\\b${END}\\b[^.;]{0,160}?\\b(?:(?:shall|will|does|do|may|can|is|are)\\s+(?:not|in\\s+no\\s+way|neither)\\s+(?:in\\s+any\\s+way\\s+)?(?:affect|prejudice|impair|releas\\w+|reliev\\w+|discharg\\w+|influence|impact|interrupt|have\\s+(?:any|an)\\s+(?:effect|influence|impact)|have\\s+the\\s+effect\\s+of\\s+releasing|invalidate|extinguish|alter|exempt|free|apply\\s+to|entail|be\\s+(?:deemed|construed))|without\\s+prejudice\\s+to|without\\s+affecting|no\\s+effect\\s+on)\\b`,
      'i',
    ),
  ],
  [
    Topic.leaves,
    Topic.leaves,
    Cue.survives,
    new RegExp(
      `\\bsurviv\\w+\\s+(?:[^.;]{0,80}?)\\b${END}\\b|\\b${END}\\b[^.;]{0,160}?\\b(?:shall|will|does|do)\\s+(?:[a-z]+\\s+){0,2}survive\\b`,
      'i',
    ),
  ],
  [
    Topic.goesOn,
    Topic.goesOn,
    Cue.holdsOn,
    new RegExp(
      `\\b(?:(?:notwithstanding|regardless\\s+of|despite|irrespective\\s+of|in\\s+spite\\s+of|in\\s+(?:the\\s+)?(?:event|case)\\s+of|even\\s+(?:after|in\\s+(?:the\\s+)?(?:event|case)\\s+of)|beyond|if|when)\\s+[^.;]{0,60}?|(?:upon|following|after|on)\\s+(?:(?:the|any|such|its|an?|early)\\s+){0,2})\\b${END}\\b[^.;]{0,200}?\\b${GOES_ON}`,
      'i',
    ),
  ],
  [
    Topic.goesOn,
    Topic.goesOn,
    Cue.despite,
    new RegExp(
      `\\b(?:continues?|remains?|stays?|(?:still|also)\\s+appl(?:y|ies)|protected(?<!\\bto\\s+be\\s+protected)|safeguarded|settled|completed|governed|binding|bound|effective|in\\s+(?:force|effect)|executed|implemented|honou?red|valid)\\b[^.;]{0,140}?\\b(?:notwithstanding|regardless\\s+of|despite|irrespective\\s+of|in\\s+spite\\s+of|even\\s+(?:after|in\\s+(?:the\\s+)?(?:event|case)\\s+of|if)|after|following|beyond|in\\s+(?:the\\s+)?(?:event|case)\\s+of|upon)\\s+[^.;]{0,80}?\\b${END}\\b`,
      'i',
    ),
  ],
  [
    Topic.leaves,
    Topic.leaves,
    Cue.excepts,
    new RegExp(
      `\\b${END}\\b[^.;]{0,160}?\\bexcept\\s+(?:for|as\\s+regards|in\\s+respect\\s+of|with\\s+respect\\s+to|that)\\b`,
      'i',
    ),
  ],
];
/** What ends is the agreement, or one party's part in it. */
const OF_IT = new RegExp(
  `\\b${END}\\b[^.;]{0,40}?\\b(?:${THE_INSTRUMENT}|its?\\b|thereof|hereof|hereunder)|\\b(?:${THE_INSTRUMENT}|it)\\s+(?:(?:is|has|have|been|be|shall|will|may|should)\\s+){0,3}${END}|\\b(?:such|the|any|this|upon|following|beyond|after|notwithstanding|despite|regardless\\s+of|irrespective\\s+of|survives?|a|its|(?:event|case)\\s+of)\\s+(?:(?:any|early|such)\\s+)?(?:termination|denunciation|withdrawal|expir\\w+)\\b(?!\\s+of\\s+(?!${THE_INSTRUMENT}|its?\\b|the\\s+(?:present|last)))|^\\s*(?:\\S{1,5}\\s)?(?:termination|denunciation|withdrawal)\\s+(?:shall|will|by\\s+a\\s+party)`,
  'i',
);
const OF_OTHERS =
  /\bwithdraw\w*\s+(?:(?:its|his|her|their|the|a|any|such)\s+){1,2}(?:complaint|claim|request|reservation|declaration|statement|offer|consent|objection|support|personnel|forces?|troops)|\b(?:terminat\w+|expir\w+|withdraw\w*|cancell?ation)\s+(?:of|from)\s+(?:(?:the|his|her|their|an?|any|such|that|this|all|its)\s+){0,2}(?:[a-z-]{2,20}\s+){0,2}(?:employ\w*|assignment|functions?|visits?|mission|service|membership|orders?|licen[sc]e|lease|purchase|statement|task|office|mandate|troops|forces?|personnel|complaint|declaration|reservation|proceedings?|hostilities|conflict|course|period|time|days?|months?|years?|concession|contract\s+of|subscription|appointment)/i;
/** Only how long the agreement itself lasts after notice, or for whom. */
const ONLY_LASTS = new RegExp(
  `\\b(?:${THE_INSTRUMENT}|it)\\s+(?:shall|will)\\s+(?:nevertheless\\s+|however\\s+)?(?:continue|remain)\\s+(?:to\\s+be\\s+)?(?:in\\s+(?:full\\s+)?(?:force|effect)|valid|effective)\\b(?![^.;]{0,60}\\b(?:with\\s+(?:respect|regard)|in\\s+respect|as\\s+regards|regarding|in\\s+relation|to\\s+the\\s+extent|for\\s+(?:the\\s+)?(?:purposes?|activit|projects?|contracts?|claims?)|until\\s+(?:the\\s+)?(?:completion|all|they)|insofar))`,
  'i',
);
/** Cheap, before that. */
const LASTS = /\b(?:shall|will)\s+(?:nevertheless\s+|however\s+)?(?:continue|remain)\s/i;
/** Duties that others than the agreement lay down. */
const BY_OTHER_LAW =
  /\bunder\s+(?:any\s+|other\s+|relevant\s+|applicable\s+|the\s+)*(?:rules?\s+of\s+)?(?:customary\s+)?international\s+law\b/i;
const NOT_YET =
  /\buntil\s+(?:[a-z]+\s+){0,3}(?:terminated|expir\w*|denounced|termination)\b(?![^.;]{0,40}\b(?:and|shall)\b)/i;

const KINDS: readonly (readonly [pattern: RegExp, kind: Survivor])[] = [
  [
    /\b(?:classified|confidential(?:ity)?|secre(?:cy|t)|non-disclosure|(?:protected|controlled|exchanged|security|sensitive|proprietary)\s+information|information|technical\s+data|security\s+obligations)\b/i,
    'information',
  ],
  [/\bpersonal\s+(?:data|information)\b|\bdata\s+protection\b/i, 'personal-data'],
  [
    /\b(?:intellectual\s+property|patents?|copyrights?|royalt(?:y|ies)|licen[sc]es?\s+granted|foreground|background\s+(?:information|rights))\b/i,
    'intellectual-property',
  ],
  [
    /\b(?:claims?|liabilit(?:y|ies)|indemni\w+|disputes?|damages|causes?\s+of\s+action|arbitration|settlement)\b/i,
    'claims',
  ],
  [
    /\b(?:financial|payments?|amounts?|costs?|debts?|fees|monies|reimburse\w*|invoices?|expenses|sums|pay\b|payable)\b/i,
    'payments',
  ],
  [
    /\b(?:activit(?:y|ies)|projects?|programmes?|programs?|(?:implementing|supplementary|specific|technical)\s+(?:agreements?|arrangements?|contracts?)|contracts?|orders?|requests?|procedures?|proceedings?|cooperation|operations?|work|investments?|actions?|transactions?|supply|deliver(?:y|ies)|exercises?)\b(?=[^.;]{0,100}\b(?:ongoing|on-going|under\s*way|in\s+progress|pending|initiated|begun|commenced|started|already|current|not\s+(?:yet\s+)?(?:completed|been)|uncompleted|unfinished|underway|until|complet\w+|conclu\w+|made|launched|undertaken|being|received|prior|before|entered|carried|in\s+course|execution|placed|outstanding))|\b(?:ongoing|on-going|current|pending|uncompleted|unfinished|outstanding|initiated|existing|specific)\s+(?:[a-z]+\s+){0,2}(?:activit|projects?|programmes?|programs?|contracts?|orders?|requests?|work|cooperation|operations?|proceedings|procedures|actions)\w*/i,
    'ongoing-activities',
  ],
  [
    /\b(?:rights?|obligations?|commitments?|duties|responsibilit(?:y|ies)|entitlements?|benefits|situation|prerogatives|undertakings?)\b(?=[^.;]{0,120}\b(?:accru\w+|acquired|incurred|arisen|aris(?:e|es|ing)|contracted|prior|before|previous\w*|assumed|created|already|existing|during|outstanding|undertaken|resulting|entered|up\s+to|vested|time\s+of|granted))|\b(?:accrued|acquired|vested|outstanding|existing)\s+(?:rights?|obligations?|benefits|liabilit)|\b(?:acts?|situations?|facts?|matters?)\b(?=[^.;]{0,80}\b(?:occur\w*|committed|prior|before|already))/i,
    'acquired-rights',
  ],
  [
    new RegExp(
      `\\b(?=[ASCPascp])(?<!\\b(?:pursuant\\s+to|accordance\\s+with|referred\\s+to\\s+in|according\\s+to|subject\\s+to|terms\\s+of|virtue\\s+of|defined\\s+in|mentioned\\s+in|provided\\s+(?:for\\s+)?in|communication\\s+\\w{1,12}\\s+under)\\s+(?:the\\s+provisions\\s+of\\s+|this\\s+)?)(?![Pp]aragraph|[Ss]chedule|[Aa]ppendix)${PART_LIST}(?!\\s*(?:above|of\\s+this\\s+[Aa]rticle))`,
    ),
    'named-provisions',
  ],
  [
    new RegExp(
      `\\b(?:provisions|terms(?:\\s+and\\s+conditions)?|obligations|responsibilities|stipulations|requirements)\\s+(?:of|under|contained\\s+in|set\\s+(?:out|forth)\\s+in|in|laid\\s+down\\s+in)\\s+(?:${THE_INSTRUMENT})|\\b(?=[tos])(?<!\\bterm\\s+of\\s+)(?:${THE_INSTRUMENT})\\s+(?:shall|will)\\s+(?:continue|remain)|\\bforegoing\\s+(?:articles|provisions)`,
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
  /\bno\s+(?:provisions?|obligations?|rights?|terms)\b[^.;]{0,80}\bsurviv|\b(?:shall|will)\s+not\s+survive\b/i;
/** "all licences granted herein shall terminate": just that does not survive. */
const ENDS_TOO =
  /^[^.;,]{0,90}\b(?:shall|will)\s+(?:[a-z]+\s+){0,2}(?:terminate|cease|revert|end|expire|lapse)\b/i;

/** "the obligations under Article 8": those of the articles named, whenever they arose. */
const OF_PARTS = new RegExp(
  `^\\s+(?:under|of|in|(?:set\\s+out|laid\\s+down|contained)\\s+in)\\s+${PART_LIST}`,
);

/** Articles whose duties are left, not those by which the agreement ends: they survive, or duties under them do. */
const areLeft = (words: string, start: number, end: number): boolean =>
  DUTIES_UNDER.test(words.slice(Math.max(0, start - 90), start)) || HOLD_ON.test(words.slice(end, end + 300));
const DUTIES_UNDER =
  /\b(?:provisions?|obligations?|responsibilit(?:y|ies)|rights|terms|duties|covenants|undertakings|commitments|benefits|bound\s+by)\b[^.;]{0,70}$/i;
const HOLD_ON =
  /^[^.]{0,260}\bsurviv|^[^.;]{0,200}\b(?:(?:shall|will)\s+(?:[a-z]+\s+){0,2}(?:continue|remain|apply)|remains?\s+(?:in|binding|applicable))\b/i;
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
