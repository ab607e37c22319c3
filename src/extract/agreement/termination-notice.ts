import type { Span, Stated } from '../../model/index.js';
import { type AgreementContext, headingWords, type Sentence, sentencesOf } from './context.js';
import { nth } from './delay.js';
import { Cue, Topic } from './topics.js';

const ENDS =
  /\b(?:terminat\w*|denounc\w*|denunciation|withdraw\w*|cease\s+to\s+be\s+a\s+party|cancel\w*|discontinu\w*|ended(?<!\b(?:period|year|month|quarter)s?\s+ended)|brought\s+to\s+an\s+end|bring\s+to\s+an\s+end|(?:may|can|wish(?:es)?\s+to|intends?\s+to)\s+end)\b/i;
const NOTICE =
  /\b(?:notice|notif\w*|advance|inform\w*|receipt|received|communicat\w*|registered|deposit(?:ed)?|denunciation)\b/i;

const INSTRUMENT =
  '(?:this|the(?:\\s+present)?)\\s+(?:[a-z]+\\s+)?(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|contract|pact|statutes?|constitution)\\b';
/** The instrument itself is ended: as the object of the verb, or as its subject. */
const ENDS_ITSELF = new RegExp(
  `(?:${ENDS.source})\\s+(?:its\\s+participation\\s+in\\s+|from\\s+|of\\s+)?(?:${INSTRUMENT}|it\\b)|\\b(?=th)(?<!\\b(?:under|of|in|to|with|for|by|from)\\s+)${INSTRUMENT}[^.;]{0,200}(?:${ENDS.source})`,
  'i',
);
/** A sentence that goes on about the notice or the denunciation named before it. */
const GOES_ON =
  /\b(?:takes?\s+effect|becomes?\s+effective|(?:shall|will)\s+(?:have\s+effect|be\s+effective)|cease|such\s+(?:notice|notification)|not\s+to\s+(?:renew|extend)|non-?renewal)\b/i;
/** Headings under which an agreement is ended. */
const ENDING_HEADING =
  /\b(?:terminat\w*|denunciation|withdrawal|duration|expir\w*|final|validity|cancellation)\b/i;

/** An end for a cause, which only one who suffers it may bring about. */
const FOR_CAUSE =
  /\b(?:breach\w*|default\w*|fail(?:s|ed|ure)?|chang(?:e|es|ed)\s+(?:of|in)\s+(?:the\s+)?(?:control|ownership)|bankrupt\w*|insolv\w*|force\s+majeure|merg(?:er|es|ed)|(?:is|are)\s+acquired\s+by|misconduct|violat\w*|not\s+cured?|unremedied|for\s+(?:good\s+)?cause|with\s+cause|corporate\s+structure|following\s+(?:events|circumstances|reasons))\b/i;
/** After the notice: "in the event of …". */
const ON_CONDITION = /\bin\s+the\s+event\b|\b(?:up)?on\s+the\s+occurrence\b/i;
const WITHOUT_CAUSE =
  /\b(?:without\s+(?:cause|reason)|for\s+(?:its\s+)?convenience|(?:for\s+)?(?:any|no)\s+reason|with\s+or\s+without)\b/i;
/** What else is ended or taken back with notice. */
const SOMETHING_ELSE =
  /\b(?:insur\w+|polic(?:y|ies)|coverage|reservations?|declarations?|territor(?:y|ies)|(?:purchase\s+)?orders?|visits?|flights?)\b/i;

const THE = '(?:(?:its|his|her|their|the|an?|any|some|all|such|those|these|part|one|more|or|of)\\s+){1,4}';
const OF_A_PARTY =
  'agreement|treaty|convention|protocol|memorandum|mou|arrangement|contract|pact|statutes?|constitution|charter|participation|membership|part(?:y|ies)|participants?|states?|governments?|members?|signator(?:y|ies)|countr(?:y|ies)|nations?|sides?|organi[sz]ation|union';
const STAY =
  'assignment|secondment|posting|attachment|deployment|stationing|presence|stay|loan|use|visit|exercise|course|training';
const PLACE =
  'territor(?:y|ies)|waters|airspace|areas?|zones?|bases?|facilit(?:y|ies)|ports?|camps?|sites?|premises|theatre|exercises?|operations?|mission';
/** Things and persons are withdrawn, stays and loans ended: no end of the agreement, nor of a party's part in it. */
const THINGS_END = new RegExp(
  [
    `\\bwithdr[ae]w(?:s|n|ing|als?)?\\s+(?:of\\s+)?${THE}(?!(?:[a-z-]+\\s+){0,2}(?:${OF_A_PARTY})\\b)[a-z]+`,
    `\\b(?:be|been|being|is|are|was|were)\\s+(?:[a-z]+\\s+)?withdrawn\\b`,
    `\\bwithdr[ae]w(?:s|n|ing|als?)?\\s+from\\s+${THE}(?:[a-z-]+\\s+){0,2}(?:${PLACE})\\b`,
    `\\b(?:terminat|cancel|discontinu|end)[a-z]*\\s+(?:of\\s+)?${THE}(?:[a-z-]+\\s+){0,2}(?:${STAY})s?\\b`,
  ].join('|'),
  'gi',
);
/** The words with blanks for the ends of things. */
const withoutThings = ({ words, cues }: Pick<Sentence, 'words' | 'cues'>): string =>
  (cues & Cue.things) !== 0 ? words.replace(THINGS_END, ({ length }) => ' '.repeat(length)) : words;

/** Before the length of time: it is a term, a time to put things right, or how long a duty lasts. */
const OTHER_BEFORE =
  /\b(?:cure|remed\w*|within|default)\b[^.]{0,40}$|\b(?:term\s+of|period\s+of\s+validity)\b(?:(?!\b(?:unless|by|upon)\b)[^.]){0,40}$|\b(?:surviv\w*|obligations?|duty|duties)\b[^.]{0,80}$|\bfor\s+(?:good\s+)?cause\b[^.]*$|\b(?:no|not)\s+more\s+than\s*$|\bdeemed\b[^.]{0,60}$|\bduring\s+(?:a|the)(?:\s+(?:last|final|period\s+of)){0,2}\s*$/i;
/** Before it too, unless it is counted from the notice: how long something holds or has lasted. */
const LASTS_BEFORE =
  /\b(?<!\bceases?\s+to\s+be\s+)in\s+force\s+for\b(?:(?!\b(?:unless|by|upon)\b)[^.]){0,40}$|\bfor\s+a\s+period\s+of\s*$/i;
/** "shall remain binding for |six months| after receipt of the notice of termination" */
const HOLDS_ON =
  /\b(?:remains?|continues?|stays?|bound|binding|valid|effective|in\s+(?:force|effect)|apply|applies)\b[^.;]{0,60}$/i;
const FROM_NOTICE =
  /^\s*(?:after|from|following)\s+(?:(?!\b(?:unless|until|and|or)\b)[^.;,]){0,60}?\b(?:receipt|received|notice|notification|deposit(?:ed)?|communicat[a-z]{1,8})\s(?:(?!\b(?:unless|until|and|or)\b)[^.;,]){0,40}?\b(?:terminat|denunc|denounc|withdraw)/i;
/** After it: it is counted from the end, from a disclosure, or from the entry into force. */
const OTHER_AFTER =
  /^\s*(?:after|from|following|of)\s+(?:the\s+)?(?:date\s+of\s+)?(?:the\s+|any\s+|such\s+|its\s+|[A-Z]\w*\s?\w*[’']s\s+)?(?:termination|expiration|expiry|disclosure|entry\s+into\s+force)\b|^\s*(?:after|from|following)\s+the\s+da(?:te|y)\s+on\s+which\s+[^.;]{0,80}\b(?:comes?|came|enter(?:s|ed)?)\s+into\s+force|\bnotice\s+of\s+(?:its\s+|such\s+|the\s+|an?\s+)?(?:default|breach)/i;
const NOTICE_FOLLOWS =
  /^['’]?s?\s*(?:\([^)]*\)\s*)?(?:['’]\s*)?(?:(?:prior|advance|written|previous|days?['’]?)\s+){0,3}(?:notice|notification|in\s+advance|before|prior\s+to)/i;
const SPEAKS_OF_ENDING =
  /\b(?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|denunciation|withdrawal|notice|party|contract|pact)\b/i;
const AROUND_CHARS = 90;
/** "one year|, or such longer period as it may specify, after| its deposit" */
const COUNTED_FROM =
  /^\s*(?:period\b)?\s*(?:,?\s*or\s+(?:such|any|a)\s+(?:[a-z]+\s+)?(?:longer|later|greater)\s+[^.;]{0,120}?)?,?\s*(?:after|from|following|of)\b/i;
const LONGER = /^\s*,?\s*or\s+(?:such|any|a)\b/i;
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
      ...countedDays(one.words, passage.textStart),
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
      if (LASTS_BEFORE.test(before) && !(HOLDS_ON.test(before) && FROM_NOTICE.test(after))) continue;
      let weak: 0 | 1;
      if (NOTICE_FOLLOWS.test(after)) weak = 0;
      else if (COUNTED_FROM.test(after) && NOTICE.test(after)) weak = 1;
      else if (/\b(?:notice|notif\w*|advance)\b[^.]{0,60}$/i.test(before)) weak = 1;
      else continue;
      const sentence = sentences.find(({ at, words: its }) => fact.span.start < at + its.length);
      let said = read.get(sentence);
      if (!said) {
        said = saidIn(sentence ? withoutThings(sentence) : words, words, leadIn, headings);
        read.set(sentence, said);
      }
      if ((said.isForCause || ON_CONDITION.test(after)) && !said.isWithoutCause) continue;
      if (said.rank === null) continue;
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

/** `own`: the words of the sentence; `words`: those of its passage. */
function saidIn(own: string, words: string, leadIn: string, headings: string): Said {
  const endsItself = ENDS_ITSELF.test(own);
  const isOther = !endsItself && (SOMETHING_ELSE.test(own) || !(ENDS.test(own) || GOES_ON.test(own)));
  const isNear = endsItself || isOther || ENDS_ITSELF.test(words);
  const isOfEnding = isNear || ENDING_HEADING.test(headings) || /denunc|withdraw/i.test(words);
  return {
    isForCause: FOR_CAUSE.test(own + leadIn),
    isWithoutCause: WITHOUT_CAUSE.test(own),
    rank: isOther ? null : endsItself ? 0 : isNear ? 2 : isOfEnding ? 4 : 6,
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
const MAY_COUNT = /\b(?:day|month)\s+(?:after|following|from)\b|\banniversary\b/i;
const ORDINAL = '([a-z]{5,11}(?:[\\s-][a-z]{5,7})?|\\d{1,3}(?:st|nd|rd|th))';
const COUNTED_DAY = new RegExp(
  `\\b(?:first\\s+day\\s+of\\s+the\\s+${ORDINAL}\\s+(?:calendar\\s+)?month|(?:end|last\\s+day)\\s+of\\s+the\\s+${ORDINAL}\\s+(?:calendar\\s+)?month|(?<=\\bthe\\s+)${ORDINAL}\\s+day)(?=\\s+(?:after|following|from)\\b)|(?<=\\bthe\\s+)${ORDINAL}\\s+anniversary(?=\\s+of\\s+[^.;,]{0,40}\\b(?:receipt|received|notice|notification)\\b)`,
  'gi',
);
