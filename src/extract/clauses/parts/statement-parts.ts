import { type BearerKind, type DeadlineKind, type Fact, NO_PARTS, type Span } from '../../../model/index.js';
import { pastSpace } from '../letters.js';
import { lightNoun } from '../light-nouns.js';
import type { Operator } from '../operators.js';
import type { Sentence, Words } from '../sentence.js';
import type { Stretch } from '../subject.js';
import type { Predicate } from './asides.js';
import { type Complement, complementOf } from './complement.js';
import { type Time, timeFacts, timesOf } from './deadlines.js';
import { type Frame, signFrom, trimmedEnd } from './frame.js';
import { mainTime } from './main-time.js';
import { type Mark, marksIn } from './marks.js';
import { mayBeObject } from './object.js';
import { actorAt, type KindOf } from './partner.js';
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

/** A sentence, and the operator that governs it. Offsets into `flat`, which begins at `offset` in the document. */
export interface Stated {
  passage: Words;
  flat: string;
  offset: number;
  sentence: Sentence;
  subject: Stretch;
  /** Where the words end at the latest that belong to the subject. */
  subjectLimit: number;
  operator: Operator;
  predicateStart: number;
}

const TO = ' to ';
/** A mark of a list before its words. */
const BULLET = /^(?:[\s–—•*·-]+|\(?[a-z0-9]{1,4}[.)]\s+)+/i;
/** Reads the parts of the statements of one document. */
export class PartsReader {
  private readonly times: ReturnType<typeof timeFacts>;

  constructor(
    facts: readonly Fact[],
    /** Who a name or description is. */
    readonly kindOf: KindOf,
  ) {
    this.times = timeFacts(facts);
  }

  /**
   * The parts of a sentence with an operator of its own. `inner`: the operator of the clause that "agree that" introduces,
   * and its subject.
   */
  read(stated: Stated, inner: { operator: Operator; subject: Stretch } | null): Parts {
    const { passage, flat, offset, sentence, operator, subject, subjectLimit } = stated;
    if (inner) {
      const { operator: own } = inner;
      const parts = this.partsOf(
        {
          passage,
          flat,
          offset,
          sentence,
          subject: inner.subject,
          subjectLimit: own.start,
          operatorStart: own.start,
          predicateStart: startOf(own),
        },
        own.kind === 'modal' || own.kind === 'be-to' ? 'plain' : 'present',
      );
      return parts.counterparty ? parts : { ...parts, counterparty: this.promisee(stated) };
    }
    const isAfter = operator.kind === 'modal' || operator.kind === 'be-to';
    const predicateStart = isAfter ? stated.predicateStart : operator.start;
    return this.partsOf(
      {
        passage,
        flat,
        offset,
        sentence,
        subject,
        subjectLimit,
        operatorStart: operator.start,
        predicateStart,
      },
      isAfter ? 'plain' : 'present',
    );
  }

  /** The parts of words that go on from "The Parties shall". */
  readOn(passage: Words, sentence: Sentence, form: 'plain' | 'gerund' = 'plain'): Parts {
    return this.partsOf(frameOfPoint(passage, sentence), form);
  }

  /** Conditions, exceptions and time of words that are only the object of their lead-in, and how far those reach. */
  readObject(passage: Words, sentence: Sentence): Parts {
    const { flat, offset } = passage;
    const frame = frameOfPoint(passage, sentence);
    const marks = marksIn(passage, sentence.start, sentence.end);
    const { held, times } = this.asidesOf(frame, marks);
    let end = signFrom(flat, ';', sentence.start, sentence.end);
    const asides = inOrder(held, times);
    const bullet = BULLET.exec(flat.slice(sentence.start, sentence.start + 12))?.[0].length ?? 0;
    // "where possible, |the depth of the wells|".
    const start = pastFirst(flat, sentence.start + bullet, asides);
    for (const aside of asides) if (aside.start < end && aside.start > start) end = aside.start;
    const to = trimmedEnd(flat, start, end);
    const object =
      to > start && mayBeObject(flat, start, to) ? { start: offset + start, end: offset + to } : null;
    return { ...NO_PARTS, ...said(flat, held, times, offset), object };
  }

  private asidesOf(
    frame: Frame,
    marks: readonly Mark[],
  ): { held: ReturnType<typeof segmentsOf>; times: readonly Time[] } {
    const held = segmentsOf(frame, marks);
    return { held, times: timesOf(frame, marks, held, this.times) };
  }

  private partsOf(frame: Frame, form: 'plain' | 'present' | 'gerund'): Parts {
    const { passage, flat, offset, sentence, subject, predicateStart } = frame;
    const marks = marksIn(passage, sentence.start, sentence.end, subject.start);
    const { held, times } = this.asidesOf(frame, marks);
    const asides = inOrder(held, times);
    const end = endOfPredicate(frame);
    const predicate: Predicate = { flat, end, asides };
    const verb = readVerb(predicate, predicateStart, form) ?? null;
    const own = said(
      flat,
      held,
      times.length === 0 ? times : times.filter(({ start }) => start < end),
      offset,
    );
    if (!verb) return { ...NO_PARTS, ...own };
    const whole = verb.passive ? wholeSubject(frame) : subject;
    const { object, partner, base } = this.complementOf(frame, predicate, verb, marks, whole);
    const isCarried = verb.passive && base !== verb.base && lightNoun(flat, whole.start, whole.end) !== null;
    const shift = ({ start, end }: Stretch): Span => ({ start: offset + start, end: offset + end });
    return {
      // "account shall be taken of": what is taken account of stands behind it.
      action: { span: shift(verbSpan(flat, verb)), base, passive: verb.passive && !isCarried },
      object: object && shift(object),
      counterparty: partner && { kind: partner.kind, span: shift(partner) },
      conditions: own.conditions,
      exceptions: own.exceptions,
      deadline: own.deadline,
    };
  }

  /** "undertakes |to the Buyer| that it will". */
  private promisee({ flat, offset, sentence, operator }: Stated): Parts['counterparty'] {
    if (!flat.startsWith(TO, operator.end)) return null;
    const predicate = { flat, end: sentence.end, asides: [] };
    const partner = actorAt(predicate, operator.end + TO.length, offset, this.kindOf, false, true);
    return (
      partner && { kind: partner.kind, span: { start: offset + partner.start, end: offset + partner.end } }
    );
  }

  private complementOf(
    { passage, flat, offset }: Frame,
    predicate: Predicate,
    verb: Verb,
    marks: readonly Mark[],
    subject: Stretch,
  ): Complement {
    const own = complementOf(predicate, verb, marks, subject, offset, this.kindOf);
    if (own.object || own.partner || verb.passive) return own;
    const shared = sharedObject(passage, verb.end);
    if (!shared) return own;
    const { start, end } = shared;
    const further = marksIn(passage, start, end);
    const next = { ...verb, next: start };
    return complementOf({ flat, end, asides: [] }, next, further, subject, offset, this.kindOf);
  }
}

/** A point has no subject or operator of its own. */
function frameOfPoint(passage: Words, sentence: Sentence): Frame {
  const { flat, offset } = passage;
  const { start } = sentence;
  return {
    passage,
    flat,
    offset,
    sentence,
    subject: { start, end: start },
    subjectLimit: start,
    operatorStart: start,
    predicateStart: start,
  };
}

/** All asides by where they begin; each kind by itself is so already. */
function inOrder(held: readonly Stretch[], times: readonly Stretch[]): readonly Stretch[] {
  if (held.length === 0) return times;
  return times.length === 0 ? held : [...held, ...times].sort((a, b) => a.start - b.start);
}

/** Past the asides that words begin with, and the comma behind each. */
function pastFirst(flat: string, from: number, asides: readonly Stretch[]): number {
  let at = from;
  for (const { start, end } of asides)
    if (start <= at && at < end) at = flat[end] === ',' ? pastSpace(flat, end + 1) : end;
  return at;
}

const verbSpan = (flat: string, { start, end }: Verb): Stretch => ({
  start,
  end: trimmedEnd(flat, start, end),
});
const startOf = (operator: Operator): number =>
  operator.kind === 'modal' || operator.kind === 'be-to' ? operator.end : operator.start;

/** Of a statement without condition, exception and time. */
const NOTHING_SAID: Pick<Parts, 'conditions' | 'exceptions' | 'deadline'> = {
  conditions: [],
  exceptions: [],
  deadline: null,
};

function said(
  flat: string,
  held: ReturnType<typeof segmentsOf>,
  times: readonly Time[],
  offset: number,
): Pick<Parts, 'conditions' | 'exceptions' | 'deadline'> {
  if (held.length === 0 && times.length === 0) return NOTHING_SAID;
  const shift = ({ start, end }: Stretch): Span => ({ start: offset + start, end: offset + end });
  const time = mainTime(flat, times);
  return {
    conditions: held.length === 0 ? [] : held.filter(({ kind }) => kind === 'condition').map(shift),
    exceptions: held.length === 0 ? [] : held.filter(({ kind }) => kind === 'exception').map(shift),
    deadline: time && {
      kind: time.kind,
      span: shift(time),
      period: time.period,
      ...(time.working && { working: true }),
      date: time.date,
      event: time.event && shift(time.event),
    },
  };
}

/** Where the words about this action end: at a semicolon or colon, which a further predicate may follow. */
function endOfPredicate({ flat, sentence, predicateStart }: Frame): number {
  const end = signFrom(flat, ':', predicateStart, signFrom(flat, ';', predicateStart, sentence.end));
  return trimmedEnd(flat, predicateStart, end);
}
