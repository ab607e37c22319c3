import { type BearerKind, type DeadlineKind, type Fact, NO_PARTS, type Span } from '../../../model/index.js';
import type { WordSpans } from '../../word-spans.js';
import type { Operator } from '../operators.js';
import type { Sentence } from '../sentence.js';
import type { Stretch } from '../subject.js';
import type { Predicate } from './asides.js';
import { complementOf } from './complement.js';
import { mainTime, type Time, timeFacts, timesOf } from './deadlines.js';
import { type Frame, signFrom, trimmedEnd } from './frame.js';
import { type Mark, marksIn } from './marks.js';
import { mayBeObject } from './object.js';
import type { KindOf } from './partner.js';
import { segmentsOf } from './segments.js';
import { readVerb, type Verb } from './verbs.js';
import { WordTable } from './word-table.js';

/** The parts of a statement, before the party or role is known that its counterparty is. Spans in the document. */
export interface Parts {
  action: { span: Span; base: string; passive: boolean } | null;
  object: Span | null;
  counterparty: { kind: BearerKind; span: Span } | null;
  conditions: Span[];
  exceptions: Span[];
  deadline: {
    kind: DeadlineKind;
    span: Span;
    period: string | null;
    date: string | null;
    event: Span | null;
  } | null;
}

/** A sentence, and the operator that governs it. Offsets into `flat`, which begins at `offset` in the document. */
export interface Stated {
  flat: string;
  offset: number;
  sentence: Sentence;
  subject: Stretch;
  operator: Operator;
  predicateStart: number;
  /** The operator of the clause that "agree that" introduces, and its subject. */
  inner: { operator: Operator; subject: Stretch } | null;
}

/** Where a further predicate begins: "… |and shall| …", "…, |and the Buyer shall| …". */
const AND_MODAL =
  /[\s,;]+(?:and|or|but|nor)\s+(?:(?:also|then|further|if\s+[a-z\s]{3,40}|[a-z]{3,12}ly|in\s+[a-z\s]{3,30}),?\s+){0,2}$/i;
const AND_SUBJECT =
  /,\s+(?:and|but|nor|or)\s+(?:(?:the|each|either|any|such|no|it|they|all|both|neither|this|these|that)\b)[^,;]{0,80}$/i;
/** … without a comma, which in a relative clause joins two subjects: "which the Seller and the Buyer may". */
const AND_NAME =
  /\s(?:and|but)\s+(?:(?:[Tt]he|[Ee]ach|[Ee]ither|it|they|all)\s+(?:[A-Za-z-]+\s+){0,2}|[A-Z][\w-]*\s+)$/;
/** In each of them one of these stands. */
const CONJUNCTION = new WordTable(['and', 'or', 'but', 'nor']);
const HAS_RELATIVE = /\b(?:which|that|who|whom|where|when|if|as|whether)\b/i;
const LOOK_BACK = 110;
/** A mark of a list before its words. */
const BULLET = /^(?:[\s–—•*·-]+|\(?[a-z0-9]{1,4}[.)]\s+)+/i;
/** The rest of a list of subjects: "weapons|, vehicles and fuel| shall". */
const REST_OF_LIST =
  /^,\s+(?!(?:in|at|upon|on|after|by|with|within|to|as|subject|without|under|for|from|where|when|if|however|through|pursuant|during|who|which|that|unless|except|including|whether|or\s+any)\b)[^;:.]{0,200}?\b(?:and|or)\s[^,;:.]{2,120}$/i;

/** Reads the parts of the statements of one document. */
export class PartsReader {
  private readonly times: ReturnType<typeof timeFacts>;

  constructor(
    facts: readonly Fact[],
    /** The words of the document. */
    private readonly spans: WordSpans,
    private readonly kindOf: KindOf,
  ) {
    this.times = timeFacts(facts);
  }

  /** The parts of a sentence with an operator of its own. */
  read(stated: Stated): Parts {
    const { flat, offset, sentence, operator, subject, inner } = stated;
    if (inner) {
      const { operator: own } = inner;
      return this.partsOf(
        {
          flat,
          offset,
          sentence,
          subject: inner.subject,
          operatorStart: own.start,
          predicateStart: startOf(own),
        },
        own.kind === 'modal' || own.kind === 'be-to' ? 'plain' : 'present',
      );
    }
    const isAfter = operator.kind === 'modal' || operator.kind === 'be-to';
    const predicateStart = isAfter ? stated.predicateStart : operator.start;
    return this.partsOf(
      { flat, offset, sentence, subject, operatorStart: operator.start, predicateStart },
      isAfter ? 'plain' : 'present',
    );
  }

  /** The parts of words that go on from "The Parties shall". */
  readOn(flat: string, offset: number, sentence: Sentence, form: 'plain' | 'gerund' = 'plain'): Parts {
    const none = { start: sentence.start, end: sentence.start };
    return this.partsOf(
      {
        flat,
        offset,
        sentence,
        subject: none,
        operatorStart: sentence.start,
        predicateStart: sentence.start,
      },
      form,
    );
  }

  /** Conditions, exceptions and time of words that are only the object of their lead-in, and how far those reach. */
  readObject(flat: string, offset: number, sentence: Sentence): Parts {
    const none = { start: sentence.start, end: sentence.start };
    const frame = {
      flat,
      offset,
      sentence,
      subject: none,
      operatorStart: sentence.start,
      predicateStart: sentence.start,
    };
    const marks = marksIn(flat, sentence.start, sentence.end, this.spans, offset);
    const { held, times } = this.asidesOf(frame, marks);
    let end = signFrom(flat, ';', sentence.start, sentence.end);
    for (const aside of [...held, ...times])
      if (aside.start < end && aside.start > sentence.start) end = aside.start;
    const start =
      sentence.start + (BULLET.exec(flat.slice(sentence.start, sentence.start + 12))?.[0].length ?? 0);
    const to = trimmedEnd(flat, start, end);
    const isAside = [...held, ...times].some((aside) => aside.start <= start && aside.end > start);
    const object =
      to > start && !isAside && mayBeObject(flat, start, to)
        ? { start: offset + start, end: offset + to }
        : null;
    return { ...NO_PARTS, ...said(held, times, offset), object };
  }

  private asidesOf(
    frame: Frame,
    marks: readonly Mark[],
  ): { held: ReturnType<typeof segmentsOf>; times: Time[] } {
    const held = segmentsOf(frame, marks);
    return { held, times: timesOf(frame, marks, held, this.times) };
  }

  private partsOf(frame: Frame, form: 'plain' | 'present' | 'gerund'): Parts {
    const { flat, offset, sentence, subject, predicateStart } = frame;
    const marks = marksIn(flat, sentence.start, sentence.end, this.spans, offset);
    const { held, times } = this.asidesOf(frame, marks);
    const asides = [...held, ...times].sort((a, b) => a.start - b.start);
    const { end, others } = endOfPredicate(frame, marks, held);
    const predicate: Predicate = { flat, end, asides };
    const verb = readVerb(predicate, predicateStart, form) ?? null;
    // What is said of somebody else's action is not said of this one.
    const own = said(
      others ? held.filter(({ start }) => start < end) : held,
      times.filter(({ start }) => start < predicate.end),
      offset,
    );
    if (!verb) return { ...NO_PARTS, ...own };
    const whole = verb.passive ? wholeSubject(frame) : subject;
    const { object, partner, base } = complementOf(predicate, verb, marks, whole, offset, this.kindOf);
    const shift = ({ start, end }: Stretch): Span => ({ start: offset + start, end: offset + end });
    return {
      action: { span: shift(verbSpan(flat, verb)), base, passive: verb.passive },
      object: object && shift(object),
      counterparty: partner && { kind: partner.kind, span: shift(partner) },
      ...own,
    };
  }
}

/** With the further items of a list, which the subject alone leaves out. */
function wholeSubject({ flat, subject, operatorStart }: Frame): Stretch {
  if (subject.end === subject.start || flat[subject.end] !== ',') return subject;
  const end = trimmedEnd(flat, subject.start, operatorStart);
  return REST_OF_LIST.test(flat.slice(subject.end, end)) ? { start: subject.start, end } : subject;
}

const verbSpan = (flat: string, { start, end }: Verb): Stretch => ({
  start,
  end: trimmedEnd(flat, start, end),
});
const startOf = (operator: Operator): number =>
  operator.kind === 'modal' || operator.kind === 'be-to' ? operator.end : operator.start;

function said(
  held: ReturnType<typeof segmentsOf>,
  times: readonly Time[],
  offset: number,
): Pick<Parts, 'conditions' | 'exceptions' | 'deadline'> {
  const shift = ({ start, end }: Stretch): Span => ({ start: offset + start, end: offset + end });
  const time = mainTime(times);
  return {
    conditions: held.filter(({ kind }) => kind === 'condition').map(shift),
    exceptions: held.filter(({ kind }) => kind === 'exception').map(shift),
    deadline: time && {
      kind: time.kind,
      span: shift(time),
      period: time.period,
      date: time.date,
      event: time.event && shift(time.event),
    },
  };
}

/**
 * Where the words about this action end: at a semicolon, a colon, or a further predicate; `others`: of another subject.
 */
function endOfPredicate(
  { flat, sentence, predicateStart }: Frame,
  marks: readonly Mark[],
  held: readonly Stretch[],
): { end: number; others: boolean } {
  let end = signFrom(flat, ':', predicateStart, signFrom(flat, ';', predicateStart, sentence.end));
  let others = false;
  for (const { kind, start } of marks) {
    if (kind !== 'modal' || start <= predicateStart || start >= end) continue;
    if (held.some((each) => start >= each.start && start < each.end)) continue;
    const from = Math.max(predicateStart, start - LOOK_BACK);
    if (CONJUNCTION.next(flat, from, start) === -1) continue;
    const before = flat.slice(from, start);
    const same = AND_MODAL.exec(before);
    const cut =
      same ?? AND_SUBJECT.exec(before) ?? (HAS_RELATIVE.test(before) ? null : AND_NAME.exec(before));
    if (!cut) continue;
    end = start - before.length + cut.index;
    others = !same;
  }
  return { end: trimmedEnd(flat, predicateStart, end), others };
}
