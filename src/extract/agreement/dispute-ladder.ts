import type { DisputeStep, Fact, LadderStep, Span, Stated } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import type { Sentence } from './context.js';
import { detailsOf, settledForGood } from './dispute-details.js';
import type { StepMention } from './disputes.js';
import { Cue } from './topics.js';

type Duration = Extract<Fact, { kind: 'duration' }>;

/** What introduces the case that the steps before have failed. */
const CASE =
  /\b(?=[adfimostuw])(?:(?:if|where)(?! +(?:necessary|need +be|needed|required|appropriate|possible|practicable)\b)|when|whenever|should|unless|failing|which|that|in +(?:the +event|case|default)|after|until|otherwise|in +the +absence|(?:disputes?|differences?|disagreements?|matters?)(?= +(?:so +)?(?:not|(?:they|the +\w+) +(?:cannot|are +unable|fail))\b))(?!\w)/gi;
const FAILS =
  /\b(?:not|no|fails?|failed|failure|failing|unable|cannot|unless|without|unresolved|unsettled|unsuccessful|impossible|absence|default|otherwise|remains?|persists?|inability|neither)(?!\w)/i;
/** Where the case ends: the main clause begins. */
const ENDS_CASE =
  /[,;:]|\b(?:shall|may|will|must|can)\b(?! +(?:not|have|fail|be +unable|still|prove))|\b(?:is|are|goes|go) +(?:then +)?(?:passed|referred|submitted|taken|brought|put|escalated|raised|settled|resolved|decided|dealt|to)\b/gi;
/** "failing which by arbitration": the case is told in a word or two; "failing which |the courts|": those who then settle it are no part of it. */
const BRIEF = /^(?:failing|otherwise|in +(?:default|the +absence))\b/i;
const ENDS_BRIEF =
  /[,;:]|\b(?:shall|may|will|must|can|by|to|through)\b|(?<=\bfailing +(?:which|that|this|these|it)|\botherwise) +(?=(?:the|an?|any|either|it|they) )/gi;
/** A case is told in so many characters. */
const CASE_LENGTH = 500;
/** What fails is no settlement but the making of a tribunal, or its work, or a reply. */
const NOT_SETTLING =
  /\b(?=[abcdehilmnoprsu])(?:appoint|nominat|named|designat|select|constitut|arbitrators?\b|umpire|chair(?:man|person)|president|award|render|members? +of +the +(?:arbitral|tribunal|panel|commission)|costs?\b|pay|conven|commenc|begin|repl(?:y|ies)|respon|enter +into|meeting|hearing|report|deliver|conclusion +of|special +agreement|implement|notif|memorial|not +later|no +later|latest|only)/i;
/** Talks that have a time of their own: "shall be settled by negotiation within sixty days". */
const SETTLING =
  /\b(?:settle|resolv|solv|agree|solution|reach|negotiat|consult|mediat|conciliat|adjust|talks|meet|confer|decid|concluded|disposed)/i;
const BEFORE_LIMIT =
  /\b(?:within|after|for|in|of|exceeding|following|over|than|during|lapse|expiry|expiration|by)\b[ \w-]{0,40}$/i;
/** "three months after the request", "not earlier than six months after". */
const COUNTS_ON =
  /^[ \w]{0,12}\b(?:after|from|of|following|since|have +(?:passed|elapsed)|has +(?:passed|elapsed))\b/i;

/** No sentence of an agreement names more steps, times or cases; what goes on is left alone. */
const MOST = 40;
/** A limit told so many sentences ago says nothing of the step now named. */
const REMEMBERED = 5;
/** Steps that have no time of their own to wait for where they come first. */
const TALKS: readonly DisputeStep[] = ['consultation', 'negotiation'];
/** What is to be done in a case stands further on. */
const LEADS_ON =
  /: *$|\b(?:following|procedure|paragraphs?|articles?|sections?|submit|refer|settle|resolve)/i;
/** "on thirty days' notice" is no time for talks. */
const OF_NOTICE = /^['’]? {0,3}(?:(?:prior|written|advance) +){0,2}notice\b/i;
/** A step is taken. */
const TAKES = /\b(?:submit|refer|br(?:ing|ought)|recourse|resort|appl|take|settle|initiat|have)/i;

const MUST_TAKE = new RegExp(`\\b(?:shall|may|will|can|must)\\b[^;]{0,120}${TAKES.source}`, 'i');
const WITHIN = /\bwithin\b[ \w-]{0,20}$/i;

/** `working`: its days are business days. */
type Limit = Stated<string> & Pick<LadderStep, 'working'>;

const limitOf = ({ period, span, working }: Duration): Limit => ({
  value: period,
  span,
  ...(working && { working }),
});

/** The steps before have failed. Offsets count in the sentence. */
interface Case extends Span {
  isCase: true;
  limit: Limit | null;
}

interface Time extends Span {
  limit: Limit;
}

/** A rung of the ladder, with the kind of authorities that take it. */
interface Rung {
  entry: LadderStep;
  taker: string | null;
}

/** Puts the steps of dispute settlement in order, sentence by sentence, and finds what the text says of each. */
export class LadderBuilder {
  private readonly rungs: Rung[] = [];
  /** "finally settled by": believed where nothing is said of the outcome itself. */
  private readonly forGood = new Map<LadderStep, Span>();
  /** A limit told before the step it opens the way to. */
  private pending: Limit | null = null;
  /** The time the text gives to the steps tried so far. */
  private given: Limit | null = null;
  /** Sentences since either was told. */
  private age = 0;

  /** `named` are the steps the sentence tries, `times` the lengths of time in it, both in order. */
  add(sentence: Sentence, named: readonly StepMention[], times: readonly Duration[]): void {
    const mentions = named.slice(0, MOST);
    const durations = times.slice(0, MOST);
    const cases =
      mentions.length + durations.length === 0 || (sentence.cues & Cue.fails) === 0
        ? []
        : casesOf(sentence, durations);
    this.age += 1;
    if (this.age > REMEMBERED) {
      this.pending = null;
      this.given = null;
    }
    const known = this.rungs.length;
    this.takeSteps(sentence, mentions, cases);
    this.takeLimits(sentence, mentions, durations, cases, new Set(this.rungs.slice(known)));
    const steps = this.rungs.map(({ entry }) => entry);
    for (const [step, details] of detailsOf(sentence, mentions, steps)) Object.assign(step, details);
    const forGood = settledForGood(sentence, mentions, steps);
    if (forGood && !this.forGood.has(forGood.step)) this.forGood.set(forGood.step, forGood.span);
  }

  finish(): LadderStep[] {
    for (const [step, span] of this.forGood) step.final ??= span;
    return this.rungs.map(({ entry }) => entry);
  }

  private takeSteps(sentence: Sentence, mentions: readonly StepMention[], cases: readonly Case[]): void {
    for (const mention of mentions) {
      const inCase = caseAt(cases, mention);
      const known = this.find(mention);
      if (known) {
        // "Such talks shall be held by the Ministers": the talks named before, where they are no others.
        if (mention.taker && known.taker === null) {
          known.taker = mention.taker.kind;
          known.entry.body ??= takerIn(sentence, mention);
        }
        continue;
      }
      const rung: Rung = { entry: entryOf(sentence, mention), taker: mention.taker?.kind ?? null };
      const opened = openedBy(inCase, mentions);
      // "shall be referred to arbitration if it cannot be settled by negotiation": the talks come first.
      const later = opened && opened.start < mention.start ? this.find(opened) : undefined;
      if (later) this.rungs.splice(this.rungs.indexOf(later), 0, rung);
      else this.rungs.push(rung);
      if (this.pending && !inCase) this.wait(rung, this.pending);
    }
  }

  private takeLimits(
    { words, at }: Sentence,
    mentions: readonly StepMention[],
    durations: readonly Duration[],
    cases: readonly Case[],
    fresh: ReadonlySet<Rung>,
  ): void {
    const times = durations.map((duration) => ({
      start: duration.span.start - at,
      end: duration.span.end - at,
      limit: limitOf(duration),
    }));
    const told = [...cases, ...times.filter((time) => !caseAt(cases, time))];
    for (const each of told.sort((a, b) => a.start - b.start)) {
      if ('isCase' in each) {
        const next = cases.find(({ start }) => start >= each.end)?.start ?? words.length;
        const opens = mentions.find((mention) => {
          const rung = mention.start >= each.end && mention.start < next ? this.find(mention) : undefined;
          return rung !== undefined && fresh.has(rung) && !isFailed(mention, each, mentions);
        });
        this.takeCase(each, words, opens ?? openedBy(each, mentions));
      } else this.takeTime(each, words, mentions);
    }
  }

  private takeCase(each: Case, words: string, opened: StepMention | undefined): void {
    const rung = opened && this.find(opened);
    if (rung) this.wait(rung, each.limit ?? this.given);
    else if (each.limit && LEADS_ON.test(words.slice(each.end, each.end + CASE_LENGTH)))
      this.remember('pending', each.limit);
  }

  /** A length of time that is told in no case of failure. */
  private takeTime({ start, end, limit }: Time, words: string, mentions: readonly StepMention[]): void {
    const part = partAround(words, start);
    const before = words.slice(Math.max(0, start - 60), start);
    const after = words.slice(end, end + 40);
    if (NOT_SETTLING.test(part) || OF_NOTICE.test(after)) return;
    if (!COUNTS_ON.test(after) || WITHIN.test(before)) {
      if (BEFORE_LIMIT.test(before) && SETTLING.test(part)) this.remember('given', limit);
      return;
    }
    const target =
      mentions.find((mention) => mention.start >= end && MUST_TAKE.test(words.slice(end, mention.start))) ??
      mentions.findLast((mention) => mention.end <= start && TAKES.test(words.slice(mention.end, start)));
    const rung = target && this.find(target);
    if (rung) this.wait(rung, limit);
  }

  private wait(rung: Rung, limit: Limit | null): void {
    const { entry } = rung;
    const isFirst = this.rungs[0] === rung;
    if (limit && entry.after === null && !(isFirst && TALKS.includes(entry.step))) {
      const { working, ...after } = limit;
      entry.after = after;
      if (working) entry.working = working;
    }
    this.pending = null;
    this.given = null;
  }

  private remember(what: 'pending' | 'given', limit: Limit): void {
    this[what] = limit;
    this.age = 0;
  }

  /** The rung that a mention speaks of: of the same authorities where it names any. */
  private find({ step, taker, start }: StepMention): Rung | undefined {
    const same = this.rungs.filter((rung) => rung.entry.step === step);
    if (!taker) return same[0];
    const own = same.find((rung) => rung.taker === taker.kind);
    const isOfTalks = taker.start !== start;
    return own ?? (isOfTalks ? same.find((rung) => rung.taker === null) : undefined);
  }
}

function entryOf(sentence: Sentence, mention: StepMention): LadderStep {
  return {
    step: mention.step,
    clause: sentence.passage.id,
    span: { start: sentence.at + mention.start, end: sentence.at + mention.end },
    after: null,
    body: mention.taker ? takerIn(sentence, mention) : null,
    appointedBy: null,
    seat: null,
    rules: null,
    final: null,
  };
}

function takerIn({ words, at }: Sentence, { taker, start, end }: StepMention): Stated<string> {
  const its = taker ?? { start, end };
  return {
    value: words.slice(its.start, its.end).replace(/\s+/g, ' '),
    span: { start: at + its.start, end: at + its.end },
  };
}

const caseAt = (cases: readonly Case[], { start }: Span): Case | undefined =>
  cases.find((each) => start >= each.start && start < each.end);

/** The case tells that this has failed. */
const isFailed = (mention: StepMention, { start, end }: Case, mentions: readonly StepMention[]): boolean =>
  mentions.some(
    (other) =>
      other.start >= start &&
      other.start < end &&
      other.step === mention.step &&
      other.taker?.kind === mention.taker?.kind,
  );

/**
 * The step to be tried in a case: the first one named after it or, where none is, the last one before it; none that has
 * failed in it.
 */
const openedBy = (each: Case | undefined, mentions: readonly StepMention[]): StepMention | undefined => {
  if (!each) return undefined;
  const others = mentions.filter((mention) => !isFailed(mention, each, mentions));
  return others.find(({ start }) => start >= each.end) ?? others.findLast(({ end }) => end <= each.start);
};

/** The cases of failure that a sentence tells, in order. Offsets count in the sentence. */
function casesOf({ words, at: base }: Sentence, durations: readonly Duration[]): Case[] {
  const cases: Case[] = [];
  let from = 0;
  for (const { index } of allMatches(CASE, words)) {
    if (cases.length === MOST) break;
    if (index < from) continue;
    const rest = words.slice(index, index + CASE_LENGTH);
    const fails = FAILS.exec(rest);
    if (!fails) continue;
    const end = index + endOf(rest, fails.index + fails[0].length);
    const told = words.slice(index, end);
    if (!FAILS.test(told) || NOT_SETTLING.test(told)) continue;
    const within = durations.find(({ span }) => span.start - base >= index && span.end - base <= end);
    cases.push({
      isCase: true,
      start: index,
      end,
      limit: within ? limitOf(within) : null,
    });
    from = end;
  }
  return cases;
}

const endOf = (words: string, from: number): number => {
  const ends = BRIEF.test(words) ? ENDS_BRIEF : ENDS_CASE;
  ends.lastIndex = from;
  return ends.exec(words)?.index ?? words.length;
};

/** The part of a sentence around an offset, between semicolons and commas, at most 300 characters each way. */
function partAround(words: string, at: number): string {
  const before = words.slice(Math.max(0, at - 300), at);
  const after = words.slice(at, at + 300);
  const end = after.search(/[;,]/);
  const start = Math.max(before.lastIndexOf(';'), before.lastIndexOf(','));
  return before.slice(start + 1) + (end === -1 ? after : after.slice(0, end));
}
