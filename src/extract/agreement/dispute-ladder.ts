import type { DisputeStep, Fact, LadderStep, Span, Stated } from '../../model/index.js';
import type { Sentence } from './context.js';
import { detailsOf } from './dispute-details.js';
import type { StepMention } from './disputes.js';

type Duration = Extract<Fact, { kind: 'duration' }>;

/** What introduces the case that the steps before have failed. */
const CASE =
  /\b(?:if|where|when|whenever|should|unless|failing|which|that|in\s+(?:the\s+event|case|default)|after|until|otherwise|in\s+the\s+absence|(?:disputes?|differences?|disagreements?|matters?)(?=\s+(?:so\s+)?(?:not|(?:they|the\s+\w+)\s+(?:cannot|are\s+unable|fail))\b))\b/gi;
const FAILS =
  /\b(?:not|no|fails?|failed|failure|failing|unable|cannot|unless|without|unresolved|unsettled|unsuccessful|impossible|absence|default|otherwise|remains?|persists?|inability|neither)\b/i;
/** Where the case ends: the main clause begins. */
const ENDS_CASE = /[,;:]|\b(?:shall|may|will|must|can)\b(?!\s+(?:not|have|fail|be\s+unable|still|prove))/gi;
/** "failing which by arbitration": the case is told in a word or two. */
const BRIEF = /^(?:failing|otherwise|in\s+(?:default|the\s+absence))\b/i;
const ENDS_BRIEF = /[,;:]|\b(?:shall|may|will|must|can|by|to|through)\b/gi;
/** A case is told in so many characters. */
const CASE_LENGTH = 500;
/** What fails is no settlement but the making of a tribunal, or its work, or a reply. */
const NOT_SETTLING =
  /\b(?:appoint|nominat|named|designat|select|constitut|arbitrators?\b|umpire|chair(?:man|person)|president|award|render|members?\s+of\s+the\s+(?:arbitral|tribunal|panel|commission)|costs?\b|pay|conven|commenc|begin|repl(?:y|ies)|respon|enter\s+into|meeting|hearing|report|deliver|conclusion\s+of|special\s+agreement|implement|notif|memorial|not\s+later|no\s+later|latest|only)/i;
/** Talks that have a time of their own: "shall be settled by negotiation within sixty days". */
const SETTLING =
  /\b(?:settle|resolv|solv|agree|solution|reach|negotiat|consult|mediat|conciliat|adjust|talks|meet|confer|decid|concluded|disposed)/i;
const BEFORE_LIMIT =
  /\b(?:within|after|for|in|of|exceeding|following|over|than|during|lapse|expiry|expiration|by)\b[\s\w-]{0,40}$/i;
/** "three months after the request", "not earlier than six months after". */
const COUNTS_ON =
  /^[\s\w]{0,12}\b(?:after|from|of|following|since|have\s+(?:passed|elapsed)|has\s+(?:passed|elapsed))\b/i;

/** No sentence of an agreement names more steps, times or cases; what goes on is left alone. */
const MOST = 40;
/** A limit told so many sentences ago says nothing of the step now named. */
const REMEMBERED = 5;
/** Steps that have no time of their own to wait for where they come first. */
const TALKS: readonly DisputeStep[] = ['consultation', 'negotiation'];
/** What is to be done in a case stands further on. */
const LEADS_ON =
  /:\s*$|\b(?:following|procedure|paragraphs?|articles?|sections?|submit|refer|settle|resolve)/i;
/** "on thirty days' notice" is no time for talks. */
const OF_NOTICE = /^['’]?\s{0,3}(?:(?:prior|written|advance)\s+){0,2}notice\b/i;
/** A step is taken. */
const TAKES = /\b(?:submit|refer|br(?:ing|ought)|recourse|resort|appl|take|settle|initiat|have)/i;

const MUST_TAKE = new RegExp(`\\b(?:shall|may|will|can|must)\\b[^;]{0,120}${TAKES.source}`, 'i');
const WITHIN = /\bwithin\b[\s\w-]{0,20}$/i;

/** The steps before have failed. Offsets count in the sentence. */
interface Case extends Span {
  isCase: true;
  limit: Stated<string> | null;
}

interface Time extends Span {
  limit: Stated<string>;
}

/** Puts the steps of dispute settlement in order, sentence by sentence, and finds what the text says of each. */
export class LadderBuilder {
  private readonly steps: LadderStep[] = [];
  /** A limit told before the step it opens the way to. */
  private pending: Stated<string> | null = null;
  /** The time the text gives to the steps tried so far. */
  private given: Stated<string> | null = null;
  /** Sentences since either was told. */
  private age = 0;

  /** `named` are the steps the sentence tries, `times` the lengths of time in it, both in order. */
  add(sentence: Sentence, named: readonly StepMention[], times: readonly Duration[]): void {
    const mentions = named.slice(0, MOST);
    const durations = times.slice(0, MOST);
    const cases = mentions.length + durations.length === 0 ? [] : casesOf(sentence, durations);
    this.age += 1;
    if (this.age > REMEMBERED) {
      this.pending = null;
      this.given = null;
    }
    this.takeSteps(sentence, mentions, cases);
    this.takeLimits(sentence, mentions, durations, cases);
    for (const [step, details] of detailsOf(sentence, mentions, this.steps)) Object.assign(step, details);
  }

  finish(): LadderStep[] {
    return this.steps;
  }

  private takeSteps(
    { passage, at }: Sentence,
    mentions: readonly StepMention[],
    cases: readonly Case[],
  ): void {
    for (const mention of mentions) {
      if (this.find(mention.step)) continue;
      const entry: LadderStep = {
        step: mention.step,
        clause: passage.id,
        span: { start: at + mention.start, end: at + mention.end },
        after: null,
        body: null,
        appointedBy: null,
        seat: null,
        rules: null,
        final: null,
      };
      const opened = openedBy(caseAt(cases, mention), mentions);
      // "shall be referred to arbitration if it cannot be settled by negotiation": the talks come first.
      const later = opened && opened.start < mention.start ? this.find(opened.step) : undefined;
      if (later) this.steps.splice(this.steps.indexOf(later), 0, entry);
      else this.steps.push(entry);
      if (this.pending && !caseAt(cases, mention)) this.wait(entry, this.pending);
    }
  }

  private takeLimits(
    { words, at }: Sentence,
    mentions: readonly StepMention[],
    durations: readonly Duration[],
    cases: readonly Case[],
  ): void {
    const times = durations.map(({ period, span }) => ({
      start: span.start - at,
      end: span.end - at,
      limit: { value: period, span },
    }));
    const told = [...cases, ...times.filter((time) => !caseAt(cases, time))];
    for (const each of told.sort((a, b) => a.start - b.start)) {
      if ('isCase' in each) this.takeCase(each, words, mentions);
      else this.takeTime(each, words, mentions);
    }
  }

  private takeCase(each: Case, words: string, mentions: readonly StepMention[]): void {
    const opened = openedBy(each, mentions);
    const entry = opened && this.find(opened.step);
    if (entry) this.wait(entry, each.limit ?? this.given);
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
    const entry = target && this.find(target.step);
    if (entry) this.wait(entry, limit);
  }

  private wait(entry: LadderStep, limit: Stated<string> | null): void {
    const isFirst = this.steps[0] === entry;
    if (!(isFirst && TALKS.includes(entry.step))) entry.after ??= limit;
    this.pending = null;
    this.given = null;
  }

  private remember(what: 'pending' | 'given', limit: Stated<string>): void {
    this[what] = limit;
    this.age = 0;
  }

  private find(step: DisputeStep): LadderStep | undefined {
    return this.steps.find((entry) => entry.step === step);
  }
}

const caseAt = (cases: readonly Case[], { start }: Span): Case | undefined =>
  cases.find((each) => start >= each.start && start < each.end);

/**
 * The step to be tried in a case: the first one named after it or, where none is, the last one before it; none that has
 * failed in it.
 */
const openedBy = (each: Case | undefined, mentions: readonly StepMention[]): StepMention | undefined => {
  if (!each) return undefined;
  const failed = mentions.filter(({ start }) => start >= each.start && start < each.end);
  const others = mentions.filter(({ step }) => !failed.some((other) => other.step === step));
  return others.find(({ start }) => start >= each.end) ?? others.findLast(({ end }) => end <= each.start);
};

/** The cases of failure that a sentence tells, in order. Offsets count in the sentence. */
function casesOf({ words, at: base }: Sentence, durations: readonly Duration[]): Case[] {
  const cases: Case[] = [];
  let from = 0;
  for (const { index } of words.matchAll(CASE)) {
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
      limit: within ? { value: within.period, span: within.span } : null,
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
