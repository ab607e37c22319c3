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
  '(?=[acmrsv])(?:amend(?:ed)?|modif(?:y|ied)|revised?|alter(?:ed)?|supplement(?:ed)?|changed?|var(?:y|ied))';
const NOUN =
  '(?=[acmrv])(?:amendments?|modifications?|revisions?|alterations?|changes?|variations?|addenda|addendum)';
const AND_MORE = '(?: *,? *(?:and|or|including|as +well +as|together +with|with) +[^.;]{0,80}?)?';
/**
 * The instrument itself is amended: as the subject, or as the object. A look ahead before one back: most places are done
 * with the first.
 */
const IS_AMENDED = new RegExp(
  `\\b(?:${[
    `(?=(?:th(?:is|e|ese|ey)|our|said|it)\\b)(?<!\\b(?:under|to|of|in|with|by|from|for) )(?:${THE_INSTRUMENT}|it|they)${AND_MORE} +(?:may|shall|can|will|is|are|must|cannot) *(?:,[^,.;]{0,90},)? *(?=[a-z])(?:[a-z]+ +){0,3}(?:be +)?(?:[a-z]+ +){0,2}(?:and/or +)?${VERB}\\b`,
    `(?=(?:th(?:is|e|ese)|our)\\b)(?<!\\b(?:under|to|of|in|with|by|from|for) )${THIS_INSTRUMENT}[^.;]{0,300}?,? +and +(?:may|shall|can|will) +(?:only +|not +)?be +${VERB}\\b`,
    `(?:provisions?|terms?|parts?) +(?:of|in) +${THE_INSTRUMENT}${AND_MORE} +(?:may|shall|can|will|must) +(?:[a-z]+ +){0,3}be +(?:[a-z]+ +){0,2}${VERB}\\b`,
    `(?:may|shall|can|will|to) +(?:[a-z]+ +){0,4}(?:amend|modify|revise|alter|supplement)(?: *(?:,|or|and) *[a-z]+){0,2} +(?:(?:any|the) +(?:provisions?|terms?) +of +)?${THE_INSTRUMENT}`,
  ].join('|')})`,
  'i',
);
/** Cheap, before that: the verb, with the one that it goes with. */
const MAY_BE_AMENDED = new RegExp(
  `\\b(?:may|shall|can|will|is|are|must|cannot|to)\\b *(?:,[^,.;]{0,90},)? *(?:(?:[a-z]+|and/or) +){0,7}?${VERB}\\b`,
  'i',
);
/** An amendment is one of the instrument. */
const AMENDMENT_OF = new RegExp(
  `\\b${NOUN}(?:(?: *(?:,|and|or|and/or) *(?:any +)?[a-z]+){0,3} +(?:to|of|in|hereto|hereof) +(?:(?:the|any|any +of +the|all +or +any|any +or +all) +(?:provisions?|terms?|parts?) +(?:of|in) +)?(?:${THE_INSTRUMENT}|it\\b)| +(?:hereto|hereof)\\b)`,
  'i',
);
/** "No amendment, waiver or modification shall be valid unless …", as contracts have it, of nothing else. */
const NO_AMENDMENT =
  /\b(?=[an])(?:no|any) +(?:[a-z]+,? +){0,6}?(?:amendments?|modifications?|variations?|alterations?|addendum)(?=[ ,]+(?:and|or|waiver|shall|will|is|are|must|may|hereto|hereof))[^.;]{0,80}?\b(?:valid|effective|binding|enforceable|made +in +writing|must +be|in +writing)(?!\w)/i;
/** Sentences under such a heading speak of amendments to the agreement where they name nothing else. */
const HEADING = /\b(?:amend\w*|modif\w+|revisions?|variations?|alterations?)\b/i;
/** The article before any list, or a term after an agreement of others. */
const SOMETHING_ELSE =
  /\b(?=[aceloprst])(?:annex(?:es)?|appendi(?:x|ces)|schedules?|protocols?|exhibits?|tables?|lists?|regulations?|laws?|legislation|orders?|plans?|rules|tariffs?|routes?|code)(?!\w)/i;
/** "as it may be amended from time to time", and what was amended once. */
const IN_PASSING =
  /\bas +(?:(?:it|they|the +same) +)?(?:may +(?:be|have +been) +)?(?:from +time +to +time +)?(?:amended|modified|supplemented)|\b(?:is|are) +(?:hereby +)?(?:amended|modified|revised)\b|\b(?:is|are) +supplemented +by|\bamended +and +(?:reads?|restated)|\bhave +been +amended/i;

const WAYS: readonly (readonly [pattern: RegExp, way: AmendmentWay])[] = [
  [
    /\b(?:mutual(?:ly)?|common|joint(?:ly)?) +(?:(?:written|prior|and|express|diplomatic) +){0,2}(?:consent|agree\w*|accord|understanding|decision|decide\w*|approv\w*|determin\w*)|\b(?:by|upon|on|through|with|subject +to|without) +(?:(?:the|an?|prior|written|express|further|subsequent|common|supplementary|additional|separate) +){0,4}(?:agreement|consent|approval|accord) +(?:in +writing +)?(?:(?:between|of|among|by|from) +(?:(?:both|all|the|two|either|each) +){0,2}(?:contracting +|other +)?(?:part(?:y|ies)|participants|governments?|states|sides|signator(?:y|ies))|between\b)|\b(?:part(?:y|ies)|participants|governments|states|sides) +(?:may|can|will|shall) +(?:(?:also|at +any +time|jointly|mutually) +)?(?:agree|consent|decide)\b|\b(?:agreed|signed|executed|approved|accepted|consented +to|subscribed) +(?:(?:up)?on +|to +)?(?:in +writing +)?(?:and +(?:signed|executed|agreed) +)?(?:by|between) +(?:(?:duly +authori[sz]ed +)?(?:representatives?|officers?|signator(?:y|ies)) +of +)?(?:both|all|each(?: +of)?|the|an? +authori[sz]ed) +(?:the +)?(?:(?:two|contracting|duly) +)?(?=[a-z])(?:part(?:y|ies)|participants|governments|states|sides|of +the|representatives?|officers?)|\bwritten +(?:agreement|consent)\b|\bagreement +in +writing\b|\bas +(?:may +be +)?agreed +by +the +part/i,
    'mutual-consent',
  ],
  [
    /\b(?=in )(?<!\b(?:notif\w+|request\w*|inform\w*|propos\w+|submit\w*|communicat\w+) (?:[a-z]+ ){0,4})in +(?:a +)?writing\b|\b(?=written)(?<!\boral +(?:or|and) +)written\b(?! +(?:(?:or|and) +oral|request|notice|notification|propos|reply|objection|response|comment|communication))|\bby +(?:a +)?writing\b|\b(?:reduced|put) +(?:in)?to +writing\b|\bwriting +signed\b/i,
    'in-writing',
  ],
  [
    /\bexchange +of +(?:diplomatic +)?(?:notes|letters|correspondence)|\bdiplomatic +notes?\b/i,
    'exchange-of-notes',
  ],
  [
    /\b(?:in +the +form +of|by(?: +means +of)?|through|of|via|into|as|to) +(?:(?:an?|the|separate|additional|supplementary|amending|special|relevant|respective|formal|written|corresponding|such) +){0,4}protocols?\b|\b(?:formali[sz]ed|made|drawn +up|executed|set +out|effected|concluded|done) +(?:[a-z]+ +){0,3}(?:(?:separate|additional|supplementary|amending) +){1,2}(?:protocols?|agreements?|instruments?)(?!\w)/i,
    'protocol',
  ],
  [
    /\b(?:unanim\w+|consensus|(?<!\b(?:signed|executed|agreed|writing|subscribed) +)(?:by|from|(?:consent|approval|acceptance|agreement) +of) +(?:all|every) +(?:of +)?(?:the +)?(?:contracting +|states +|state +)?part(?:y|ies))\b/i,
    'unanimity',
  ],
  [
    /\b(?:majority|two[- ]thirds|three[- ](?:fourths|quarters|fifths)|one[- ]half|half +of)\b/i,
    'majority-vote',
  ],
  [
    /\b(?:(?:amendment|review|revision|revising|diplomatic) +conference|conference +(?:of|for|to)\b|\b(?:at|by) +an? +(?:[a-z]+ +)?conference\b|(?:convene|call|hold|convoke)\w* +(?:an? +|the +)?(?:[a-z]+ +){0,2}(?:conference|meeting))/i,
    'conference',
  ],
];
const ENTERS =
  /\b(?:enters?|come|comes|entered) +into +(?:force|effect|operation)\b|\btakes? +effect\b|\b(?:becomes?|be) +effective\b(?!,? +(?:for +any +purpose +)?(?:unless|only|without|or|if|and|except)\b)|\bentry +into +force\b/i;
const IN_FORCE: readonly (readonly [pattern: RegExp, how: AmendmentInForce])[] = [
  [
    /\b(?:in +(?:accordance|conformity|compliance) +with|according +to|under|as +(?:provided|specified|stipulated|set +(?:out|forth)|laid +down|prescribed|stated|foreseen) +(?:for +)?(?:in|by)|pursuant +to|following) +(?:the +)?(?:(?:same +)?procedures? +(?:[a-z]+ +){0,4}|(?:(?:same|like) +)?conditions? +(?:[a-z]+ +){0,4}|provisions? +of +|terms +of +)?(?=[acpst])(?:(?:sub-?)?(?:article|paragraph|section|clause)s?(?= )|the +preceding|this +article|the +first +paragraph)|\b(?:the +)?same +(?:[a-z]+ +)?(?:procedures?|manner|way|conditions|formalities|requirements|terms)(?!\w)/i,
    'as-agreement',
  ],
  [
    /\b(?:notif\w+(?![^.;]{0,80}\bobject)|inform(?:ed|s|ing)? +(?:each +other|one +another|the +other)|exchange +of +(?:diplomatic +)?(?:notes|letters)|diplomatic +notes?|written +confirmation)(?!\w)/i,
    'on-notification',
  ],
  [INSTRUMENTS_EXCHANGED, 'on-exchange'],
  [
    /\b(?:ratif\w+|instruments? +of|deposit\w*|acceptances?|accepted|approval|approved)\b/i,
    'on-ratification',
  ],
  [/\b(?:signature|signing|signed)\b/i, 'on-signature'],
  [
    /\b(?:date|day|time) +(?:agreed|determined|fixed|specified|mutually|decided|to +be +agreed|they +agree|as +may)|\bon +such +date\b|\bother +date\b/i,
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
  if ((!hasNoun && !goesOn) || SOMETHING_ELSE.test(words)) return false;
  if (hasNoun && (NO_AMENDMENT.test(words) || AMENDMENTS_ARE.test(words))) return true;
  const heading = passage.headings[0] ? headingWords(context, passage) : '';
  if (!goesOn && !HEADING.test(heading)) return false;
  return (hasNoun && SUCH_AMENDMENTS.test(words)) || (goesOn && THEY.test(words));
}
/** Amendments as such, with nothing said of what they change: "Amendments shall be adopted by a majority of two thirds". */
const AMENDMENTS_ARE = new RegExp(
  `^\\W{0,4}(?:\\S{1,5} )?(?:(?:all|any) +)?(?:${NOUN}(?:(?: *,| +and| +or| +and/or) +(?:or +|and +)?${NOUN}){0,3}(?: +(?:agreed|made|adopted|approved)(?: +(?:to|upon|by|between|the|both|Parties|Participants)){0,5})?|proposals? +for +amendments?) +(?:only|are|is|shall|will|may|must|can|require)\\b[^.;]{0,120}\\b(?:valid|adopt|ma[dk]e|agree|consent|approv|accept|effect|force|writing|written|unanim|majority|consensus|decid|notes)`,
  'i',
);
const SUCH_AMENDMENTS =
  /\b(?:such|the|these|those|this|any|proposed|an|all|said|a) +(?:[a-z]+ +){0,2}(?:amendment|modification|revision|alteration)s?\b|^ *(?:amendments?|modifications?)(?!\w)/i;
/** Amendments named in the sentence before. */
const THEY = /^ *(?:they|these|those|such +proposals?|the +proposals?)\b/i;

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
  /\b(?:may|shall|can|will|must|is|are|if|to) +[^.;]{0,160}\b(?:and|which|when|unless|if)\b|\bno\b|;/i;

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
  `\\b${NOUN}\\b|\\b(?:they|such|these|those|the +same)\\b|(?:^|[,;]|\\band) *(?:it +|which +|thereafter +)*(?:shall|will|may)? *(?:[a-z]+ +){0,2}$`,
  'i',
);
