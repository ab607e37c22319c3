import type { Fact } from '../../../model/index.js';
import { pastSpace } from '../letters.js';
import type { Operator } from '../operators.js';
import type { Sentence, Words } from '../sentence.js';
import type { Stretch } from '../subject.js';
import { timeFacts } from './deadlines.js';
import { type Frame, signFrom, trimmedEnd } from './frame.js';
import { marksIn } from './marks.js';
import { mayBeObject } from './object.js';
import { actorAt, type KindOf } from './partner.js';
import { asidesOf, inOrder, type Parts, type PartsContext, PartsReading, said } from './parts-reading.js';

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
export class PartsReader implements PartsContext {
  readonly times: ReturnType<typeof timeFacts>;

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
  read(stated: Stated, inner: { operator: Operator; subject: Stretch } | null): PartsReading {
    const { passage, flat, offset, sentence, subject, subjectLimit, predicateStart } = stated;
    const operator = inner ? inner.operator : stated.operator;
    const isAfter = operator.kind === 'modal' || operator.kind === 'be-to';
    const behind = inner ? operator.end : predicateStart;
    return new PartsReading(
      {
        passage,
        flat,
        offset,
        sentence,
        subject: inner ? inner.subject : subject,
        subjectLimit: inner ? operator.start : subjectLimit,
        operatorStart: operator.start,
        predicateStart: isAfter ? behind : operator.start,
      },
      operator.passive ? 'participle' : isAfter ? 'plain' : 'present',
      this,
      inner && (() => this.promisee(stated)),
    );
  }

  /** The parts of words that go on from "The Parties shall". */
  readOn(passage: Words, sentence: Sentence, form: 'plain' | 'gerund' = 'plain'): Parts {
    return new PartsReading(frameOfPoint(passage, sentence), form, this).parts();
  }

  /** Conditions, exceptions and time of words that are only the object of their lead-in, and how far those reach. */
  readObject(passage: Words, sentence: Sentence): Parts {
    const { flat, offset } = passage;
    const frame = frameOfPoint(passage, sentence);
    const marks = marksIn(passage, sentence.start, sentence.end);
    const { held, times } = asidesOf(frame, marks, this);
    let end = signFrom(flat, ';', sentence.start, sentence.end);
    const asides = inOrder(held, times);
    const bullet = BULLET.exec(flat.slice(sentence.start, sentence.start + 12))?.[0].length ?? 0;
    // "where possible, |the depth of the wells|".
    const start = pastFirst(flat, sentence.start + bullet, asides);
    for (const aside of asides) if (aside.start < end && aside.start > start) end = aside.start;
    const to = trimmedEnd(flat, start, end);
    const object =
      to > start && mayBeObject(flat, start, to) ? { start: offset + start, end: offset + to } : null;
    const { conditions, exceptions, deadline } = said(flat, held, times, offset);
    return { action: null, object, counterparty: null, conditions, exceptions, deadline };
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

/** Past the asides that words begin with, and the comma behind each. */
function pastFirst(flat: string, from: number, asides: readonly Stretch[]): number {
  let at = from;
  for (const { start, end } of asides)
    if (start <= at && at < end) at = flat[end] === ',' ? pastSpace(flat, end + 1) : end;
  return at;
}
