import type { BearerKind, DeadlineKind, Span } from '../../../model/index.js';
import { isInNumber } from '../letters.js';
import { lightNoun } from '../light-nouns.js';
import type { Stretch } from '../subject.js';
import type { Predicate } from './asides.js';
import { type Complement, complementOf } from './complement.js';
import { type Time, type timeFacts, timesOf } from './deadlines.js';
import { type Frame, signFrom, trimmedEnd } from './frame.js';
import { mainTime } from './main-time.js';
import { type Mark, marksIn } from './marks.js';
import type { KindOf } from './partner.js';
import { segmentsOf } from './segments.js';
import { sharedObject } from './shared-object.js';
import { readVerb, type Verb } from './verbs.js';
import { wholeSubject } from './whole-subject.js';

/** The parts of a statement, before the party or role is known that its counterparty is. Spans in the document. */
export interface Parts {
  action: { span: Span; base: string; passive: boolean } | null;
  object: Span | null;
  /** See `statementParts`. */
  objectStem?: Span | undefined;
  counterparty: { kind: BearerKind; span: Span } | null;
  conditions: Span[];
  exceptions: Span[];
  deadline: {
    kind: DeadlineKind;
    span: Span;
    period: string | null;
    working?: true | undefined;
    date: string | null;
    event: Span | null;
  } | null;
}

/** What is known of a document whose statements have parts. */
export interface PartsContext {
  readonly times: ReturnType<typeof timeFacts>;
  /** Who a name or description is. */
  readonly kindOf: KindOf;
}

/** Words that are no part of a verb or what it governs, by what they say. */
export interface Asides {
  held: ReturnType<typeof segmentsOf>;
  times: readonly Time[];
}

/** The conditions, exceptions and times of a frame. */
export function asidesOf(frame: Frame, marks: readonly Mark[], { times }: PartsContext): Asides {
  const held = segmentsOf(frame, marks);
  return { held, times: timesOf(frame, marks, held, times) };
}

/** How its verb stands: see `readVerb`. */
export type Form = 'plain' | 'present' | 'gerund' | 'participle';

/** The parts of a frame, found in steps: its asides, its verb, and what that governs. */
export class PartsReading {
  private marks: readonly Mark[] | null = null;
  private asides: Asides = NO_ASIDES;
  private predicate: Predicate | null = null;
  private verb: Verb | null = null;

  /** `promisee`: to whom the frame is promised, for one that names nobody else. */
  constructor(
    private readonly frame: Frame,
    private readonly form: Form,
    private readonly context: PartsContext,
    private readonly promisee: (() => Parts['counterparty']) | null = null,
  ) {}

  /** The first step. */
  findAsides(): readonly Mark[] {
    if (this.marks === null) {
      const { passage, sentence, subject } = this.frame;
      this.marks = marksIn(passage, sentence.start, sentence.end, subject.start);
      this.asides = asidesOf(this.frame, this.marks, this.context);
    }
    return this.marks;
  }

  /** The second step. */
  findVerb(): Predicate {
    if (this.predicate === null) {
      this.findAsides();
      const { held, times } = this.asides;
      const { flat, predicateStart } = this.frame;
      this.predicate = { flat, end: endOfPredicate(this.frame), asides: inOrder(held, times) };
      this.verb = readVerb(this.predicate, predicateStart, this.form);
    }
    return this.predicate;
  }

  /** The parts, by the last step. */
  parts(): Parts {
    const { frame, promisee } = this;
    const { flat, offset, subject } = frame;
    const predicate = this.findVerb();
    const { verb } = this;
    const { held, times } = this.asides;
    const { conditions, exceptions, deadline } = said(flat, held, timesBefore(predicate.end, times), offset);
    if (verb === null) {
      const counterparty = promisee?.() ?? null;
      return { action: null, object: null, counterparty, conditions, exceptions, deadline };
    }
    const whole = verb.passive ? wholeSubject(frame) : subject;
    const { object, partner, base } = this.complementOf(predicate, verb, whole);
    const isCarried = verb.passive && base !== verb.base && lightNoun(flat, whole.start, whole.end) !== null;
    return {
      // "account shall be taken of": what is taken account of stands behind it.
      action: { span: placed(verbSpan(flat, verb), offset), base, passive: verb.passive && !isCarried },
      object: object && placed(object, offset),
      counterparty: partner ? { kind: partner.kind, span: placed(partner, offset) } : (promisee?.() ?? null),
      conditions,
      exceptions,
      deadline,
    };
  }

  private complementOf(predicate: Predicate, verb: Verb, subject: Stretch): Complement {
    const { passage, flat, offset } = this.frame;
    const { kindOf } = this.context;
    const own = complementOf(predicate, verb, this.findAsides(), subject, offset, kindOf);
    if (own.object || own.partner || verb.passive) return own;
    const shared = sharedObject(passage, verb.end);
    if (!shared) return own;
    const { start, end } = shared;
    const further = marksIn(passage, start, end);
    const next = { ...verb, next: start };
    return complementOf({ flat, end, asides: [] }, next, further, subject, offset, kindOf);
  }
}

const NO_ASIDES: Asides = { held: [], times: [] };

/** All asides by where they begin; each kind by itself is so already. */
export function inOrder(held: readonly Stretch[], times: readonly Stretch[]): readonly Stretch[] {
  if (held.length === 0) return times;
  return times.length === 0 ? held : [...held, ...times].sort((a, b) => a.start - b.start);
}

const timesBefore = (end: number, times: readonly Time[]): readonly Time[] =>
  times.length === 0 ? times : times.filter(({ start }) => start < end);

/** Where in the document a stretch of words stands that begin at `offset`. */
const placed = ({ start, end }: Stretch, offset: number): Span => ({
  start: offset + start,
  end: offset + end,
});

const verbSpan = (flat: string, { start, end }: Verb): Stretch => ({
  start,
  end: trimmedEnd(flat, start, end),
});

/** Of a statement without condition, exception and time. */
const NOTHING_SAID: Pick<Parts, 'conditions' | 'exceptions' | 'deadline'> = {
  conditions: [],
  exceptions: [],
  deadline: null,
};

/** What the asides of words that begin at `offset` in the document say. */
export function said(
  flat: string,
  held: Asides['held'],
  times: readonly Time[],
  offset: number,
): Pick<Parts, 'conditions' | 'exceptions' | 'deadline'> {
  if (held.length === 0 && times.length === 0) return NOTHING_SAID;
  const conditions: Span[] = [];
  const exceptions: Span[] = [];
  for (const segment of held)
    (segment.kind === 'condition' ? conditions : exceptions).push(placed(segment, offset));
  const time = mainTime(flat, times);
  return { conditions, exceptions, deadline: time && deadlineOf(time, offset) };
}

function deadlineOf(time: Time, offset: number): Parts['deadline'] {
  const { kind, period, date } = time;
  const span = placed(time, offset);
  const event = time.event && placed(time.event, offset);
  return time.working
    ? { kind, span, period, working: true, date, event }
    : { kind, span, period, date, event };
}

/** Where the words about this action end: at a semicolon or colon, which a further predicate may follow. */
function endOfPredicate({ flat, sentence, predicateStart }: Frame): number {
  const limit = signFrom(flat, ';', predicateStart, sentence.end);
  let end = signFrom(flat, ':', predicateStart, limit);
  // "a map at 1:250,000"
  while (end < limit && isInNumber(flat, end)) end = signFrom(flat, ':', end + 1, limit);
  return trimmedEnd(flat, predicateStart, end);
}
