import {
  type Agreement,
  type AmendmentInForce,
  type AmendmentWay,
  overlaps,
  type Passage,
  type Stated,
} from '../../model/index.js';
import { type AgreementContext, headingWords, type Sentence } from './context.js';
import { INSTRUMENTS_EXCHANGED } from './in-force-mechanisms.js';
import { THE_INSTRUMENT, THIS_INSTRUMENT } from './own-instrument.js';
import { sentencesBeside, statedIn } from './passages.js';
import { Cue, Topic } from './topics.js';

const VERB =
  '(?:amended|modified|revised|altered|supplemented|changed|varied|amend|modify|revise|alter|change|vary|supplement)';
const NOUN = '(?:amendments?|modifications?|revisions?|alterations?|changes?|variations?|addenda|addendum)';
const AND_MORE = '(?:\\s*,?\\s*(?:and|or|including|as\\s+well\\s+as|together\\s+with|with)\\s+[^.;]{0,80}?)?';
/**
 * The instrument itself is amended: as the subject, or as the object. A look ahead before one back: most places are done
 * with the first.
 */
const IS_AMENDED = new RegExp(
  `\\b(?:${[
    `(?=(?:th(?:is|e|ese|ey)|our|said|it)\\b)(?<!\\b(?:under|to|of|in|with|by|from|for)\\s)(?:${THE_INSTRUMENT}|it|they)${AND_MORE}\\s+(?:may|shall|can|will|is|are|must|cannot)\\s*(?:,[^,.;]{0,90},)?\\s*(?:[a-z]+\\s+){0,3}(?:be\\s+)?(?:[a-z]+\\s+){0,2}(?:and/or\\s+)?${VERB}\\b`,
    `(?=(?:th(?:is|e|ese)|our)\\b)(?<!\\b(?:under|to|of|in|with|by|from|for)\\s)${THIS_INSTRUMENT}[^.;]{0,300}?,?\\s+and\\s+(?:may|shall|can|will)\\s+(?:only\\s+|not\\s+)?be\\s+${VERB}\\b`,
    `(?:provisions?|terms?|parts?)\\s+(?:of|in)\\s+${THE_INSTRUMENT}${AND_MORE}\\s+(?:may|shall|can|will|must)\\s+(?:[a-z]+\\s+){0,3}be\\s+(?:[a-z]+\\s+){0,2}${VERB}\\b`,
    `(?:may|shall|can|will|to)\\s+(?:[a-z]+\\s+){0,4}(?:amend|modify|revise|alter|supplement)(?:\\s*(?:,|or|and)\\s*[a-z]+){0,2}\\s+(?:(?:any|the)\\s+(?:provisions?|terms?)\\s+of\\s+)?${THE_INSTRUMENT}`,
  ].join('|')})`,
  'i',
);
/** Cheap, before that: the verb, with the one that it goes with. */
const MAY_BE_AMENDED = new RegExp(
  `\\b(?:may|shall|can|will|is|are|must|cannot|to)\\b\\s*(?:,[^,.;]{0,90},)?\\s*(?:(?:[a-z]+|and/or)\\s+){0,7}?${VERB}\\b`,
  'i',
);
/** An amendment is one of the instrument. */
const AMENDMENT_OF = new RegExp(
  `\\b(?=[amrcv])${NOUN}(?:(?:\\s*(?:,|and|or|and/or)\\s*(?:any\\s+)?[a-z]+){0,3}\\s+(?:to|of|in|hereto|hereof)\\s+(?:(?:the|any|any\\s+of\\s+the)\\s+(?:provisions?|terms?)\\s+(?:of|in)\\s+)?(?:${THE_INSTRUMENT}|it\\b)|\\s+(?:hereto|hereof)\\b)`,
  'i',
);
/** "No amendment, waiver or modification shall be valid unless …", as contracts have it, of nothing else. */
const NO_AMENDMENT =
  /\b(?:no|any)\s+(?:[a-z]+,?\s+){0,6}?(?:amendments?|modifications?|variations?|alterations?|addendum)(?=[\s,]+(?:and|or|waiver|shall|will|is|are|must|may|hereto|hereof))[^.;]{0,80}?\b(?:valid|effective|binding|enforceable|made\s+in\s+writing|must\s+be|in\s+writing)\b/i;
/** Sentences under such a heading speak of amendments to the agreement where they name nothing else. */
const HEADING = /\b(?:amend\w*|modif\w+|revisions?|variations?|alterations?)\b/i;
/** The article before any list, or a term after an agreement of others. */
const SOMETHING_ELSE =
  /\b(?:annex(?:es)?|appendi(?:x|ces)|schedules?|protocols?|exhibits?|tables?|lists?|regulations?|laws?|legislation|orders?|plans?|rules|tariffs?|routes?|code)\b/i;
/** "as it may be amended from time to time", and what was amended once. */
const IN_PASSING =
  /\bas\s+(?:(?:it|they|the\s+same)\s+)?(?:may\s+(?:be|have\s+been)\s+)?(?:from\s+time\s+to\s+time\s+)?(?:amended|modified|supplemented)|\b(?:is|are)\s+(?:hereby\s+)?(?:amended|modified|revised)\b|\b(?:is|are)\s+supplemented\s+by|\bamended\s+and\s+(?:reads?|restated)|\bhave\s+been\s+amended/i;

const WAYS: readonly (readonly [pattern: RegExp, way: AmendmentWay])[] = [
  [
    /\b(?:mutual(?:ly)?|common|joint(?:ly)?)\s+(?:(?:written|prior|and|express|diplomatic)\s+){0,2}(?:consent|agree\w*|accord|understanding|decision|decide\w*|approv\w*|determin\w*)|\b(?:by|upon|on|through|with|subject\s+to|without)\s+(?:(?:the|an?|prior|written|express|further|subsequent|common|supplementary|additional|separate)\s+){0,4}(?:agreement|consent|approval|accord)\s+(?:in\s+writing\s+)?(?:(?:between|of|among|by|from)\s+(?:(?:both|all|the|two|either|each)\s+){0,2}(?:contracting\s+|other\s+)?(?:part(?:y|ies)|participants|governments?|states|sides|signator(?:y|ies))|between\b)|\b(?:part(?:y|ies)|participants|governments|states|sides)\s+(?:may|can|will|shall)\s+(?:(?:also|at\s+any\s+time|jointly|mutually)\s+)?(?:agree|consent|decide)\b|\b(?:agreed|signed|executed|approved|accepted|consented\s+to|subscribed)\s+(?:(?:up)?on\s+|to\s+)?(?:in\s+writing\s+)?(?:and\s+(?:signed|executed|agreed)\s+)?(?:by|between)\s+(?:(?:duly\s+authori[sz]ed\s+)?(?:representatives?|officers?|signator(?:y|ies))\s+of\s+)?(?:both|all|each(?:\s+of)?|the|an?\s+authori[sz]ed)\s+(?:the\s+)?(?:two\s+|contracting\s+|duly\s+)?(?:part(?:y|ies)|participants|governments|states|sides|of\s+the|representatives?|officers?)|\bwritten\s+(?:agreement|consent)\b|\bagreement\s+in\s+writing\b|\bas\s+(?:may\s+be\s+)?agreed\s+by\s+the\s+part/i,
    'mutual-consent',
  ],
  [
    /\b(?=in\s)(?<!\b(?:notif\w+|request\w*|inform\w*|propos\w+|submit\w*|communicat\w+)\s(?:[a-z]+\s){0,4})in\s+(?:a\s+)?writing\b|\b(?=written)(?<!\boral\s+(?:or|and)\s+)written\b(?!\s+(?:(?:or|and)\s+oral|request|notice|notification|propos|reply|objection|response|comment|communication))|\bby\s+(?:a\s+)?writing\b|\bwriting\s+signed\b/i,
    'in-writing',
  ],
  [
    /\bexchange\s+of\s+(?:diplomatic\s+)?(?:notes|letters|correspondence)|\bdiplomatic\s+notes?\b/i,
    'exchange-of-notes',
  ],
  [
    /\b(?:in\s+the\s+form\s+of|by(?:\s+means\s+of)?|through|of|via|into|as|to)\s+(?:(?:an?|the|separate|additional|supplementary|amending|special|relevant|respective|formal|written|corresponding|such)\s+){0,4}protocols?\b|\b(?:formali[sz]ed|made|drawn\s+up|executed|set\s+out|effected|concluded|done)\s+(?:[a-z]+\s+){0,3}(?:(?:separate|additional|supplementary|amending)\s+){1,2}(?:protocols?|agreements?|instruments?)\b/i,
    'protocol',
  ],
  [
    /\b(?:unanim\w+|consensus|(?<!\b(?:signed|executed|agreed|writing|subscribed)\s+)(?:by|from|(?:consent|approval|acceptance|agreement)\s+of)\s+(?:all|every)\s+(?:of\s+)?(?:the\s+)?(?:contracting\s+|states\s+|state\s+)?part(?:y|ies))\b/i,
    'unanimity',
  ],
  [
    /\b(?:majority|two[-\s]thirds|three[-\s](?:fourths|quarters|fifths)|one[-\s]half|half\s+of)\b/i,
    'majority-vote',
  ],
  [
    /\b(?:(?:amendment|review|revision|revising|diplomatic)\s+conference|conference\s+(?:of|for|to)\b|\b(?:at|by)\s+an?\s+(?:[a-z]+\s+)?conference\b|(?:convene|call|hold|convoke)\w*\s+(?:an?\s+|the\s+)?(?:[a-z]+\s+){0,2}(?:conference|meeting))/i,
    'conference',
  ],
];
const ENTERS =
  /\b(?:enters?|come|comes|entered)\s+into\s+(?:force|effect|operation)\b|\btakes?\s+effect\b|\b(?:becomes?|be)\s+effective\b(?!,?\s+(?:for\s+any\s+purpose\s+)?(?:unless|only|without|or|if|and|except)\b)|\bentry\s+into\s+force\b/i;
const IN_FORCE: readonly (readonly [pattern: RegExp, how: AmendmentInForce])[] = [
  [
    /\b(?:in\s+(?:accordance|conformity|compliance)\s+with|according\s+to|under|as\s+(?:provided|specified|stipulated|set\s+(?:out|forth)|laid\s+down|prescribed|stated|foreseen)\s+(?:for\s+)?(?:in|by)|pursuant\s+to|following)\s+(?:the\s+)?(?:(?:same\s+)?procedures?\s+(?:[a-z]+\s+){0,4}|provisions?\s+of\s+|terms\s+of\s+)?(?:(?:sub-?)?(?:article|paragraph|section|clause)s?(?=\s)|the\s+preceding|this\s+article|the\s+first\s+paragraph)|\b(?:the\s+)?same\s+(?:[a-z]+\s+)?(?:procedures?|manner|way|conditions|formalities|requirements|terms)\b/i,
    'as-agreement',
  ],
  [
    /\b(?:notif\w+(?![^.;]{0,80}\bobject)|inform(?:ed|s|ing)?\s+(?:each\s+other|one\s+another|the\s+other)|exchange\s+of\s+(?:diplomatic\s+)?(?:notes|letters)|diplomatic\s+notes?|written\s+confirmation)\b/i,
    'on-notification',
  ],
  [INSTRUMENTS_EXCHANGED, 'on-exchange'],
  [
    /\b(?:ratif\w+|instruments?\s+of|deposit\w*|acceptances?|accepted|approval|approved)\b/i,
    'on-ratification',
  ],
  [/\b(?:signature|signing|signed)\b/i, 'on-signature'],
  [
    /\b(?:date|day|time)\s+(?:agreed|determined|fixed|specified|mutually|decided|to\s+be\s+agreed|they\s+agree|as\s+may)|\bon\s+such\s+date\b|\bother\s+date\b/i,
    'on-date',
  ],
];

/**
 * How the agreement itself is amended, and how amendments enter into force: from the sentences that say it of the
 * agreement, and from those beside them that go on about "such amendments". What is said of annexes alone is not meant.
 */
export function readAmendment(context: AgreementContext): Agreement['amendment'] {
  let best = new Found();
  let here = new Found();
  let place: string | null = null;
  let read: Passage | null = null;
  let at = '';
  for (const sentence of sentencesBeside(context, Cue.amends | Cue.amendments)) {
    const { passage } = sentence;
    if (passage !== read) at = passage.sectionPath.slice(0, -1).join('/') || passage.id;
    read = passage;
    if (at !== place && place !== null) {
      if (here.tellsHow()) return here.stated();
      if (best.ways.size === 0 && best.inForce === null) best = here;
      here = new Found();
      place = null;
    }
    if (!isOwn(context, sentence, place !== null)) continue;
    place = at;
    here.add(waysIn(sentence), entersHow(sentence));
  }
  return (here.tellsHow() || (best.ways.size === 0 && best.inForce === null) ? here : best).stated();
}

/** What the sentences of one article say. */
class Found {
  readonly ways = new Map<AmendmentWay, Stated<AmendmentWay>>();
  inForce: Stated<AmendmentInForce> | null = null;

  add(ways: readonly Stated<AmendmentWay>[], inForce: Stated<AmendmentInForce> | null): void {
    for (const way of ways) if (!this.ways.has(way.value)) this.ways.set(way.value, way);
    this.inForce ??= inForce;
  }

  /** A conference may be about anything; what else is said of amendments tells how they are made. */
  tellsHow(): boolean {
    return this.ways.size > (this.ways.has('conference') ? 1 : 0);
  }

  stated(): Agreement['amendment'] {
    return { ways: [...this.ways.values()], inForce: this.inForce };
  }
}

function isOwn(context: AgreementContext, sentence: Sentence, goesOn: boolean): boolean {
  const { words, topics, cues, passage } = sentence;
  if ((topics & Topic.amendment) === 0) return goesOn && THEY.test(words) && !SOMETHING_ELSE.test(words);
  const hasVerb = (cues & Cue.amends) !== 0;
  const hasNoun = (cues & Cue.amendments) !== 0;
  if (hasVerb && IN_PASSING.test(words)) return false;
  if (
    (hasVerb && MAY_BE_AMENDED.test(words) && IS_AMENDED.test(words)) ||
    (hasNoun && AMENDMENT_OF.test(words))
  )
    return true;
  if (SOMETHING_ELSE.test(words)) return false;
  if (hasNoun && (NO_AMENDMENT.test(words) || AMENDMENTS_ARE.test(words))) return true;
  const heading = passage.headings[0] ? headingWords(context, passage) : '';
  if (!goesOn && !HEADING.test(heading)) return false;
  return (hasNoun && SUCH_AMENDMENTS.test(words)) || (goesOn && THEY.test(words));
}
/** Amendments as such, with nothing said of what they change: "Amendments shall be adopted by a majority of two thirds". */
const AMENDMENTS_ARE = new RegExp(
  `^\\W{0,4}(?:\\S{1,5}\\s)?(?:(?:all|any)\\s+)?(?:${NOUN}|proposals?\\s+for\\s+amendments?)\\s+(?:are|is|shall|will|may|must|can|require)\\b[^.;]{0,120}\\b(?:valid|adopt|ma[dk]e|agree|consent|approv|accept|effect|force|writing|written|unanim|majority|consensus|decid|notes)`,
  'i',
);
const SUCH_AMENDMENTS =
  /\b(?:such|the|these|those|this|any|proposed|an|all|said|a)\s+(?:[a-z]+\s+){0,2}(?:amendment|modification|revision|alteration)s?\b|^\s*(?:amendments?|modifications?)\b/i;
/** Amendments named in the sentence before. */
const THEY = /^\s*(?:they|these|those|such\s+proposals?|the\s+proposals?)\b/i;

function waysIn(sentence: Sentence): Stated<AmendmentWay>[] {
  // What is said of their entry into force is no way of making them, votes apart.
  const enters = ENTERS.exec(sentence.words);
  const before = enters ? sentence.words.slice(0, enters.index) : sentence.words;
  const made = enters === null || MADE_BEFORE.test(before) ? before : '';
  return WAYS.flatMap(([pattern, way]) => {
    const match = pattern.exec(VOTES.has(way) ? sentence.words : made);
    return match ? [statedIn(sentence, way, match.index, match[0].length)] : [];
  })
    .filter(
      (way, _, all) =>
        way.value !== 'mutual-consent' ||
        !all.some((other) => other.value === 'unanimity' && overlaps(way.span, other.span)),
    )
    .sort((a, b) => a.span.start - b.span.start);
}
const VOTES: ReadonlySet<AmendmentWay> = new Set(['majority-vote', 'unanimity', 'conference']);
/** Before the entry into force the sentence has said how an amendment is made. */
const MADE_BEFORE =
  /\b(?:may|shall|can|will|must|is|are|if|to)\s+[^.;]{0,160}\b(?:and|which|when|unless|if)\b|\bno\b|;/i;

function entersHow(sentence: Sentence): Stated<AmendmentInForce> | null {
  const enters = ENTERS.exec(sentence.words);
  if (!enters || !OF_AMENDMENT.test(CLAUSE.exec(sentence.words.slice(0, enters.index))?.[0] ?? ''))
    return null;
  const from = enters.index + enters[0].length;
  for (const [stretch, offset] of [
    [sentence.words.slice(from), from],
    [sentence.words.slice(0, enters.index), 0],
  ] as const)
    for (const [pattern, how] of IN_FORCE) {
      const match = pattern.exec(stretch);
      if (match) return statedIn(sentence, how, offset + match.index, match[0].length);
    }
  return null;
}
/** The clause before the verb. */
const CLAUSE = /(?:^|[,;]|\band\b)[^,;]{0,200}$/i;
/** Its subject is the amendment, or the one of the clause before. */
const OF_AMENDMENT = new RegExp(
  `\\b${NOUN}\\b|\\b(?:they|such|these|those|the\\s+same)\\b|(?:^|[,;]|\\band)\\s*(?:it\\s+|which\\s+|thereafter\\s+)*(?:shall|will|may)?\\s*(?:[a-z]+\\s+){0,2}$`,
  'i',
);
