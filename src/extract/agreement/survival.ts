import type { Stated, Survivor } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import { endsOfAgreement } from './agreement-over.js';
import { type AgreementContext, headingWords, type Sentence, sentenceAt } from './context.js';
import { outlasts } from './outlasts.js';
import { THE_INSTRUMENT } from './own-instrument.js';
import { PART_LIST } from './part-list.js';
import { statedIn } from './passages.js';
import { isKept, keptFrom, ReadBefore, referredTo } from './said-before.js';
import { SURVIVORS } from './survivors.js';
import { Cue, Topic } from './topics.js';

const OF_OTHERS =
  /\bwithdraw\w* +(?:(?:its|his|her|their|the|a|any|such) +){1,2}(?:complaint|claim|request|reservation|declaration|statement|offer|consent|objection|support|personnel|forces?|troops)|\bwithdraw\w* +from +an? +(?!(?:[a-z-]+ +){0,4}(?:agreement|treaty|convention|protocol|mou|memorandum|arrangement|contract)\b)[a-z]+|\b(?:terminat\w+|expir\w+|withdraw\w*|cancell?ation) +(?:of|from) +(?:(?:the|his|her|their|an?|any|such|that|this|all|its) +){0,2}(?:[a-z-]{2,20} +){0,2}(?:employ\w*|assignment|functions?|visits?|mission|service|membership|orders?|licen[sc]e|lease|purchase|statement|task|office|mandate|troops|forces?|personnel|complaint|declaration|reservation|proceedings?|exercises?|hostilities|conflict|course|period|time|days?|months?|years?|concession|contract +of|subscription|appointment)/i;
/** Only how long the agreement itself lasts after notice, or for whom. */
const ONLY_LASTS = new RegExp(
  `\\b(?<!\\b(?:in|under|of|by) +)(?:${THE_INSTRUMENT}|it) +(?:shall|will) +(?:nevertheless +|however +)?(?:continue|remain) +(?:to +be +)?(?:in +(?:full +)?(?:force|effect)|valid|effective)\\b(?![^.;]{0,60}\\b(?:with +(?:respect|regard)|in +respect|as +regards|regarding|in +relation|to +the +extent|for +(?:the +)?(?:purposes?|activit|projects?|contracts?|claims?)|until +(?:the +)?(?:completion|all|they)|insofar))`,
  'i',
);
/** Cheap, before that. */
const LASTS = /\b(?:shall|will) +(?:nevertheless +|however +)?(?:continue|remain) /i;
/** Duties that others than the agreement lay down. */
const BY_OTHER_LAW =
  /\bunder +(?:any +|other +|relevant +|applicable +|the +)*(?:rules? +of +)?(?:customary +)?international +law\b/i;
/**
 * What the end of the agreement leaves in being, a kind once, in the order printed. The words of the same sentence say
 * which; how long a notice leaves the agreement itself in force is another matter.
 */
export function readSurvival(context: AgreementContext): Stated<Survivor>[] {
  const found = new Map<Survivor, Stated<Survivor>>();
  if ((context.cues & Cue.over) === 0) return [];
  const before = new ReadBefore();
  for (const one of context.provisions) {
    before.enter(one);
    if (!goesOn(one)) continue;
    const headed = ABOUT_THE_END.test(headingWords(context, one.passage));
    for (const [index, span] of one.sentences.entries()) {
      if (!goesOn(span)) continue;
      before.reach(index);
      for (const kind of kindsAt(context, sentenceAt(one, span), headed, before))
        if (!found.has(kind.value)) found.set(kind.value, kind);
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}
const goesOn = ({ topics }: { topics: number }): boolean => (topics & (Topic.leaves | Topic.goesOn)) !== 0;

/** What a sentence has survive; of the end, or of what survives, the sentences before it may tell. */
function kindsAt(
  context: AgreementContext,
  sentence: Sentence,
  headed: boolean,
  before: ReadBefore,
): Stated<Survivor>[] {
  const { words } = sentence;
  if ((sentence.cues & Cue.over) !== 0 && leavesSomething(words, headed)) {
    const kinds = survivorsIn(sentence);
    if (kinds.length > 0) return kinds;
    const kind = referredTo(context, sentence, before);
    return kind ? [kind] : [];
  }
  if (!before.tellOfTheEnd(headed) || !isKept(words) || !isOfIts(words)) return [];
  const from = sentence.at + keptFrom(words);
  return survivorsIn(sentence).filter(({ span }) => span.start >= from);
}
const ABOUT_THE_END = /\b(?:terminat|denunc|withdraw|surviv|expir|duration)/i;

/** Whether a sentence names the end of the agreement and has something outlast it. `headed`: it stands under a heading about that. */
const leavesSomething = (words: string, headed: boolean): boolean =>
  endsOfAgreement(words, headed).some((end) => outlasts(words, end)) && isOfIts(words);
const isOfIts = (words: string): boolean =>
  !BY_OTHER_LAW.test(words) && !OF_OTHERS.test(words) && !(LASTS.test(words) && ONLY_LASTS.test(words));

function survivorsIn(sentence: Sentence): Stated<Survivor>[] {
  const { words } = sentence;
  const left = withoutNothing(words);
  const all = SURVIVORS.flatMap(([pattern, kind]) => {
    const match = pattern.exec(left);
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
/** "No provision of the former agreement survives", "no Party shall be bound to", "in no event shall they continue". */
const NOTHING =
  /\b(?:no|nothing|none +of) +(?:(?!\b(?:affect|prejudic|releas|reliev|impair|discharg|interfer|extinguish))[^.;,]){0,100}\b(?:surviv|outliv|outlast)|\b(?:shall|will|do|does|may|can) +(?:not|never) +(?:surviv|outliv|outlast|continue|remain|persist|subsist)|\b(?:shall|will) +(?:not|no +longer) +be +(?:further +)?(?:obliged|obligated|bound|required|liable)\b|\b(?:no|neither) +(?:[a-z]+ +)?(?:part(?:y|ies)|participants?|governments?|sides?)\b[^.;,]{0,30}\b(?:shall|will|has|have) +(?:have +any\b[^.;,]{0,30}\b(?:obligation|duty|liability|responsibility)|any\b[^.;,]{0,30}\b(?:obligation|duty|liability|responsibility)|be +(?:further +)?(?:obliged|obligated|bound|required|liable))\b|\b(?:in +no +(?:event|case|circumstances|way)|under +no +circumstances|at +no +time|nor) +(?:shall|will|does|do) +(?:(?!\b(?:affect|prejudic|releas|reliev|impair|discharg|interfer|extinguish))[^.;,]){0,100}\b(?:survive|outlive|outlast|continue|remain|persist|subsist)\b/i;
/** Between what survives and what does not. */
const PARTS = /;|,? +(?:but|whereas|while|except(?:ing)?|save|other +than)\b|, +and\b/gi;
/** The words with blanks for the parts of the sentence in which nothing survives. */
function withoutNothing(words: string): string {
  if (!NOTHING.test(words)) return words;
  const ends = [...allMatches(PARTS, words).map(({ index }) => index), words.length];
  return ends
    .map((end, index) => words.slice(ends[index - 1] ?? 0, end))
    .map((part) => (NOTHING.test(part) ? ' '.repeat(part.length) : part))
    .join('');
}
/** "all licences granted herein shall terminate": just that does not survive. */
const ENDS_TOO =
  /^[^.;,]{0,90}\b(?:shall|will) +(?:[a-z]+ +){0,2}(?:terminate|cease|revert|end|expire|lapse)\b/i;

/** "the obligations under Article 8": those of the articles named, whenever they arose. */
const OF_PARTS = new RegExp(`^ +(?:under|of|in|(?:set +out|laid +down|contained) +in) +${PART_LIST}`);

/** Articles whose duties are left, not those by which the agreement ends: they survive, or duties under them do. */
const areLeft = (words: string, start: number, end: number): boolean =>
  UNTOUCHED.test(words.slice(Math.max(0, start - 200), start)) ||
  (/^p/i.test(words.slice(start, start + 1)) && !SUBJECT_OF.test(words.slice(end, end + 120))
    ? false
    : areBound(words, start, end));
const areBound = (words: string, start: number, end: number): boolean =>
  (DUTIES_UNDER.test(words.slice(Math.max(0, start - 90), start)) &&
    !RULED_BY.test(words.slice(Math.max(0, start - 60), start))) ||
  HOLD_ON.test(words.slice(end, end + 300));
/** "does not affect … nor |Articles 13 and 16|" */
const UNTOUCHED =
  /\b(?:not|nor|without)\b[^.;]{0,40}?\b(?:affect|prejudice|impair|touch|apply +to)(?:ing)?\b(?: +to)?(?:[^.;]{0,120}?\b(?:and|n?or|as +well +as|,))? +(?:the +)?(?:(?:provisions|operation|application|validity|effect|continued +(?:operation|application|validity)) +(?:of +(?:the +provisions +of +)?))?$/i;
/** A paragraph by its number can be of any article: only where it is said of it that it goes on. */
const SUBJECT_OF =
  /^ *,?(?: +of +this +[A-Za-z]+(?: +of +[A-Z][a-z]+)?)?,? +(?:(?:shall|will|must|do|does) +(?:[a-z]+ +){0,3}?)?(?:continues?|remains?|survives?|stays?|appl(?:y|ies)|keeps?)\b/;
const DUTIES_UNDER =
  /\b(?:provisions?|obligations?|responsibilit(?:y|ies)|rights|terms|duties|covenants|undertakings|commitments|benefits|bound +by)\b[^.;]{0,70}$/i;
/** "claims are settled |under| Article 8": the claims are left, by whatever article. */
const RULED_BY =
  /\b(?:governed|settled|resolved|protected|handled|treated|dealt +with|completed|regulated|carried +out) +(?:by|under|in|through|as +(?:set +out|laid +down|provided(?: +for)?) +in) +(?:the +provisions +of +)?$/i;
const HOLD_ON =
  /^[^.]{0,260}\bsurviv|^[^.;]{0,200}\b(?:(?:shall|will) +(?:[a-z]+ +){0,2}(?:continue|remain|apply)|remains? +(?:in|binding|applicable|effective|valid|operative)|continues? +(?:to +)?(?:apply|bind|be|have|in)|stays? +in|(?:still|also|nevertheless) +appl(?:y|ies))\b/i;
const SPECIAL: ReadonlySet<Survivor> = new Set([
  'information',
  'personal-data',
  'intellectual-property',
  'claims',
  'payments',
]);

/** The other kind stands right behind the words for rights and obligations, or right before them. */
const isNear = (rights: Stated<Survivor>, other: Stated<Survivor>): boolean =>
  (other.span.start >= rights.span.start && other.span.start - rights.span.end < 40) ||
  rights.span.start - other.span.end === 1;
