import type { Span, Stated } from '../../model/index.js';
import { type AgreementContext, headingWords, type Sentence, sentencesOf } from './context.js';
import { nth } from './delay.js';
import { Cue, Topic } from './topics.js';

const INSTRUMENT =
  '(?:this|the(?: +present)?) +(?:[a-z]+ +)?(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|contract|pact|statutes?|constitution)\\b';
const OBJECT = `(?:${INSTRUMENT}|it\\b|(?:its|their|his) +(?:participation|membership)\\b)`;
/** Much else ceases to have effect or is brought to an end: these words are believed of the agreement alone. */
const ITS_END = `ceases? +to +have +effect(?<=\\b(?:${INSTRUMENT}|it|which|denunciation|withdrawal)\\b[^.;]{0,100})|brought +to +an +end(?<=\\b(?:${INSTRUMENT}|it|which)\\b[^.;]{0,100})|bring(?= +${OBJECT}(?: +(?:of|in)(?: +[a-z]+){1,4}?)? +to +an +end\\b)|(?:bring +to +an +end|(?:may|can|wish(?:es)? +to|intends? +to) +end)(?= +${OBJECT})`;
const ENDS = new RegExp(
  `\\b(?=[bcdeimtw])(?:terminat\\w*|denounc\\w*|denunciation|withdraw\\w*|ceases? +to +be +a +party|cancel\\w*|discontinu\\w*|ended(?<!\\b(?:period|year|month|quarter)s? +ended)|${ITS_END})(?!\\w)`,
  'i',
);
const NOTICE =
  /\b(?:notice|notif\w*|advance|inform\w*|recei(?:pt|ve[sd]?)|told|warning|communicat\w*|registered|deposit(?:ed)?|denunciation)\b/i;

/** The instrument itself is ended: as the object of the verb, or as its subject. */
const ENDS_ITSELF = new RegExp(
  `(?:${ENDS.source}) +(?:its +participation +in +|from +|of +)?(?:${INSTRUMENT}|it\\b)|\\b(?=th)(?<!\\b(?:under|of|in|to|with|for|by|from) +)${INSTRUMENT}[^.;]{0,200}(?:${ENDS.source})`,
  'i',
);
/** A sentence that goes on about the notice or the denunciation named before it. */
const GOES_ON =
  /\b(?:takes? +effect|becomes? +effective|(?:shall|will) +(?:have +effect|be +effective)|cease|such +(?:notice|notification)|not +to +(?:renew|extend)|non-?renewal)\b/i;
/** "A Party may withdraw from this Agreement. |It informs| the others …": right behind the end that is meant. */
const TELLS =
  /^\W*(?:(?:it|they|he) +(?:(?:shall|will|must) +)?(?:inform|notif|advis|give)|(?:the +|such +)?(?:notice|notification)\b)/i;
/** Headings under which an agreement is ended. */
const ENDING_HEADING =
  /\b(?:terminat\w*|denunciation|withdrawal|duration|expir\w*|final|validity|cancellation)\b/i;

/** An end for a cause, which only one who suffers it may bring about. */
const FOR_CAUSE =
  /\b(?:breach\w*|default\w*|fail(?:s|ed|ure)?|chang(?:e|es|ed) +(?:of|in) +(?:the +)?(?:control|ownership)|bankrupt\w*|insolv\w*|force +majeure|merg(?:er|es|ed)|(?:is|are) +acquired +by|misconduct|violat\w*|not +cured?|(?:do(?:es)?|did|has|have) +not +(?:[a-z]+ +)?(?:carr(?:y|ied) +out|compl(?:y|ied)|perform|observ|fulfil|honou?r|me?et\b)\w*|unremedied|for +(?:good +)?cause|with +cause|corporate +structure|following +(?:events|circumstances|reasons))\b/i;
/** After the notice: "in the event of …". */
const ON_CONDITION = /\bin +the +event\b|\b(?:up)?on +the +occurrence\b/i;
const WITHOUT_CAUSE =
  /\b(?:without +(?:cause|reason)|for +(?:its +)?convenience|(?:for +)?(?:any|no) +reason|with +or +without)\b/i;
/** What else is ended or taken back with notice. */
const SOMETHING_ELSE =
  /\b(?=[cdfioprtv])(?:insur\w+|polic(?:y|ies)|coverage|reservations?|declarations?|territor(?:y|ies)|(?:purchase +)?orders?|visits?|flights?)\b/i;

const THE = '(?:(?:its|his|her|their|the|an?|any|some|all|such|those|these|part|one|more|or|of) +){1,4}';
const OF_A_PARTY =
  'agreement|treaty|convention|protocol|memorandum|mou|arrangement|contract|pact|statutes?|constitution|charter|participation|membership|part(?:y|ies)|participants?|states?|governments?|members?|signator(?:y|ies)|countr(?:y|ies)|nations?|sides?|organi[sz]ation|union';
const STAY =
  'assignment|secondment|posting|attachment|deployment|stationing|presence|stay|loan|use|visit|exercise|course|training';
const PLACE =
  'territor(?:y|ies)|waters|airspace|areas?|zones?|bases?|facilit(?:y|ies)|ports?|camps?|sites?|premises|theatre|exercises?|operations?|mission';
/** Things and persons are withdrawn, stays and loans ended: no end of the agreement, nor of a party's part in it. */
const THINGS_END = new RegExp(
  [
    `\\bwithdr[ae]w(?:s|n|ing|als?)? +(?:of +)?${THE}(?!(?:[a-z-]+ +){0,2}(?:${OF_A_PARTY})(?!\\w))[a-z]+`,
    `\\b(?:be|been|being|is|are|was|were) +(?:[a-z]+ +)?withdrawn\\b`,
    `\\bwithdr[ae]w(?:s|n|ing|als?)? +from +${THE}(?:[a-z-]+ +){0,2}(?:${PLACE})(?!\\w)`,
    `\\b(?:terminat|cancel|discontinu|end)[a-z]* +(?:of +)?${THE}(?:[a-z-]+ +){0,2}(?:${STAY})s?\\b`,
  ].join('|'),
  'gi',
);
/** The words with blanks for the ends of things. */
const withoutThings = ({ words, cues }: Pick<Sentence, 'words' | 'cues'>): string =>
  (cues & Cue.things) !== 0 ? words.replace(THINGS_END, ({ length }) => ' '.repeat(length)) : words;

/** Before the length of time: it is a term, a time to put things right, or how long a duty lasts. */
const OTHER_BEFORE =
  /\b(?:cure|remed\w*|within|default)\b[^.]{0,40}$|\b(?:term +of|period +of +validity)\b(?:(?!\b(?:unless|by|upon)\b)[^.]){0,40}$|\b(?:surviv\w*|obligations?|duty|duties)\b[^.]{0,80}$|\bfor +(?:good +)?cause\b[^.]*$|\b(?:no|not) +more +than *$|\bdeemed\b[^.]{0,60}$|\bduring +(?:a|the)(?: +(?:last|final|period +of)){0,2} *$/i;
/** Before it too, unless it is counted from the notice: how long something holds or has lasted. */
const LASTS_BEFORE =
  /\b(?<!\bceases? +to +be +)in +force +for\b(?:(?!\b(?:unless|by|upon)\b)[^.]){0,40}$|\bfor +a +period +of *$/i;
/** "shall remain binding for |six months| after receipt of the notice of termination" */
const HOLDS_ON =
  /\b(?:remains?|continues?|stays?|bound|binding|valid|effective|in +(?:force|effect)|apply|applies)\b[^.;]{0,60}$/i;
const FROM_NOTICE =
  /^ *(?:after|from|following) +(?:(?!\b(?:unless|until|and|or)\b)[^.;,]){0,60}?\b(?:receipt|received|notice|notification|deposit(?:ed)?|communicat[a-z]{1,8}) (?:(?!\b(?:unless|until|and|or)\b)[^.;,]){0,40}?\b(?:terminat|denunc|denounc|withdraw)/i;
/** After it: it is counted from the end, from a disclosure, or from the entry into force. */
const OTHER_AFTER =
  /^ *(?:after|from|following|of) +(?:the +)?(?:date +of +)?(?:the +|any +|such +|its +|[A-Z]\w* ?\w*[’']s +)?(?=[det])(?:termination|expiration|expiry|disclosure|entry +into +force)\b|^ *(?:after|from|following) +the +da(?:te|y) +on +which +[^.;]{0,80}\b(?:comes?|came|enter(?:s|ed)?) +into +force|\bnotice +of +(?:its +|such +|the +|an? +)?(?:default|breach)/i;
const NOTICE_FOLLOWS =
  /^['’]?s? *(?:\([^)]*\) *)?(?:['’] *)?(?:(?:prior|advance|written|previous|of|days?['’]?) +){0,3}(?:notice|notification|warning|in +advance|ahead\b|before|prior +to)/i;
/** "Denunciation takes effect after |ninety days|", "the termination shall become effective |six months| later" */
const TAKES_EFFECT =
  /\b(?:tak(?:es?|ing) +effect|becom(?:es?|ing) +effective|(?:shall|will) +be +effective)\b/i;
const AFTER_TIME =
  /\b(?:after|(?:(?:up)?on|at) +the +(?:expiry|expiration|lapse|end) +of) +(?:an? +period +of +)?$/i;
const LATER = /^['’]? *(?:later|thereafter|afterwards)\b/i;
/** "in force until the lapse of |one year| from the day on which it is denounced" */
const UNTIL_TIME =
  /\b(?:until|till) +(?:the +)?(?:(?:expir(?:y|ation)|lapse|end|completion) +of +)?(?:an? +period +of +)?$/i;
const FROM_DENOUNCING =
  /^ *(?:from|after|following) +(?:the +)?[^.;]{0,80}?\b(?:denounc|denunciat|terminat|made +known|notice|notif|inform)/i;
/** A sentence on what is to be done when talks over a cause, told before it, have failed. */
const IN_THAT_CASE = /^\W*(?:should|if|failing|in +(?:such|that|this))\b/i;
const SPEAKS_OF_ENDING =
  /\b(?=[acdmnptw])(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|denunciation|withdrawal|notice|party|contract|pact)\b/i;
const AROUND_CHARS = 90;
/** "one year|, or such longer period as it may specify, after| its deposit" */
const COUNTED_FROM =
  /^ *(?:period\b)? *(?:,? *or +(?:such|any|a) +(?:[a-z]+ +)?(?:longer|later|greater) +[^.;]{0,120}?)?,? *(?:after|from|following|of)\b/i;
const LONGER = /^ *,? *or +(?:such|any|a)\b/i;
const LONGER_CHARS = 200;

/**
 * The period of notice for ending the agreement: the length of time nearest to the notice in such a sentence.
 * A sentence that names the agreement as what is ended comes before others: visits and orders are cancelled too. The
 * notice of an end for cause (breach, change of control) is not meant.
 */
export function readTerminationNotice(context: AgreementContext): Stated<string> | null {
  let best: { rank: number; value: Stated<string> } | null = null;
  for (const one of context.body) {
    const { passage, topics } = one;
    if ((topics & Topic.ending) === 0) continue;
    const durations: Length[] = [
      ...context.factsIn('duration', { start: passage.textStart, end: passage.span.end }),
      ...((one.cues & Cue.counts) === 0 ? [] : countedDays(one.words, passage.textStart)),
    ];
    if (durations.length === 0) continue;
    const words = withoutThings(one);
    if (!ENDS.test(words)) continue;
    const headings = headingWords(context, passage);
    if (!SPEAKS_OF_ENDING.test(words) && !ENDING_HEADING.test(headings)) continue;
    if (FOR_CAUSE.test(headings)) continue;
    if (SOMETHING_ELSE.test(words) && !ENDS_ITSELF.test(words)) continue;
    const leadIn = passage.leadIns.map(({ start, end }) => context.flat.slice(start, end)).join(' ');
    const sentences = sentencesOf(one);
    const read = new Map<Sentence | undefined, Said>();
    for (const fact of durations) {
      const start = fact.span.start - passage.textStart;
      const end = fact.span.end - passage.textStart;
      const before = words.slice(Math.max(0, start - AROUND_CHARS), start);
      const around = words.slice(end, end + AROUND_CHARS);
      const after = LONGER.test(around) ? words.slice(end, end + LONGER_CHARS) : around;
      if (OTHER_BEFORE.test(before) || OTHER_AFTER.test(after)) continue;
      const isLast = UNTIL_TIME.test(before) && FROM_DENOUNCING.test(after);
      if (!isLast && LASTS_BEFORE.test(before) && !(HOLDS_ON.test(before) && FROM_NOTICE.test(after)))
        continue;
      let weak: -1 | 0 | 1;
      if (isLast) weak = -1;
      else if (NOTICE_FOLLOWS.test(after)) weak = 0;
      else if (COUNTED_FROM.test(after) && NOTICE.test(after)) weak = 1;
      else if (TAKES_EFFECT.test(before) && (AFTER_TIME.test(before) || LATER.test(after))) weak = 1;
      else if (/\b(?:notice|notif\w*|advance)\b[^.]{0,60}$/i.test(before)) weak = 1;
      else continue;
      const number = sentences.findIndex(({ at, words: its }) => fact.span.start < at + its.length);
      const sentence = sentences[number];
      let said = read.get(sentence);
      if (!said) {
        const own = sentence ? withoutThings(sentence) : words;
        said = saidIn(own, words, sentences[number - 1]?.words ?? '', leadIn, headings);
        read.set(sentence, said);
      }
      if ((said.isForCause || ON_CONDITION.test(after)) && !said.isWithoutCause) continue;
      if (said.rank === null) continue;
      // "Guns shall be withdrawn. Withdrawal shall be notified a week in advance."
      if (said.rank > NEAR && weak === 0 && words !== one.words && WITHDRAWAL.test(sentence?.words ?? ''))
        continue;
      const rank = said.rank + weak;
      if (best === null || rank < best.rank) best = { rank, value: { value: fact.period, span: fact.span } };
    }
  }
  return best?.value ?? null;
}

/** What a sentence says of an end, read once for all lengths of time in it. `rank`: the lower the better, null for none. */
interface Said {
  isForCause: boolean;
  isWithoutCause: boolean;
  rank: number | null;
}

const WITHDRAWAL = /^\W*(?:the +|such +)?withdrawals?\b/i;

/** The rank where the passage ends the instrument itself. */
const NEAR = 2;

/** `own`: the words of the sentence; `words`: those of its passage; `before`: those of the sentence before. */
function saidIn(own: string, words: string, before: string, leadIn: string, headings: string): Said {
  const endsItself = ENDS_ITSELF.test(own);
  const goesOn = TELLS.test(own) && ENDS_ITSELF.test(before);
  const isOther =
    !endsItself && (SOMETHING_ELSE.test(own) || !(ENDS.test(own) || GOES_ON.test(own) || goesOn));
  const isNear = endsItself || isOther || ENDS_ITSELF.test(words);
  const isOfEnding = isNear || ENDING_HEADING.test(headings) || /denunc|withdraw/i.test(words);
  return {
    isForCause: FOR_CAUSE.test(own + leadIn + (IN_THAT_CASE.test(own) ? before : '')),
    isWithoutCause: WITHOUT_CAUSE.test(own),
    rank: isOther ? null : endsItself ? 0 : isNear ? NEAR : isOfEnding ? 4 : 6,
  };
}

/** A length of time with the words that state it. */
interface Length {
  period: string;
  span: Span;
}

/**
 * Days counted by an ordinal, as the shortest notice they leave: "on the |ninetieth day| after" is ninety days, "on the
 * |first day of the seventh month| following" six months, as is "at the |end of the sixth month| after"; "immediately
 * before the |first anniversary| of the receipt of the notice" is a year. `start`: where the words begin in the document.
 */
function countedDays(words: string, start: number): Length[] {
  if (!MAY_COUNT.test(words)) return [];
  return [...words.matchAll(COUNTED_DAY)].flatMap((match) => {
    const [first, end, day, years] = match
      .slice(1)
      .map((ordinal) => (ordinal ? nth(ordinal.toLowerCase()) : null));
    const at = start + match.index;
    const period =
      (first && `P${first - 1}M`) || (end && `P${end}M`) || (day && `P${day}D`) || (years && `P${years}Y`);
    return !period || first === 1 ? [] : [{ period, span: { start: at, end: at + match[0].length } }];
  });
}
const MAY_COUNT = /\b(?:day|month) +(?:after|following|from)\b|\banniversary\b/i;
const ORDINAL = '([a-z]{5,11}(?:[ -][a-z]{5,7})?|\\d{1,3}(?:st|nd|rd|th))';
const COUNTED_DAY = new RegExp(
  `\\b(?:first +day +of +the +${ORDINAL} +(?:calendar +)?month|(?:end|last +day) +of +the +${ORDINAL} +(?:calendar +)?month|(?<=\\bthe +)${ORDINAL} +day)(?= +(?:after|following|from)\\b)|(?<=\\bthe +)${ORDINAL} +anniversary(?= +of +[^.;,]{0,40}\\b(?:receipt|received|notice|notification)\\b)`,
  'gi',
);
