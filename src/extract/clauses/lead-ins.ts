import type { Modality, Span } from '../../model/index.js';
import type { ClauseReader } from './clause-reader.js';
import { leadingActor } from './leading-actor.js';
import { modalityOf } from './modality.js';
import { endingOf, goOn, type LeadInEnding } from './parts/going-on.js';
import type { Parts } from './parts/parts-reading.js';
import type { Reading } from './reading.js';
import type { Sentence, Words } from './sentence.js';

/** Of a lead-in, what tells how its points go on. */
const LAST_CHARS = 120;
/** Of a point that is the rest of a sentence, what tells which kind of statement that is. */
const POINT_CHARS = 240;

/** Reads the words that the points of lists hang from: those of a list share them. */
export class LeadIns {
  /** By their start. */
  private readonly readings = new Map<number, Reading | null>();
  private readonly endings = new Map<number, LeadInEnding>();

  /** `flat`: the text of the document on one line; `wordsOf`: its words between two offsets. */
  constructor(
    private readonly reader: ClauseReader,
    private readonly flat: string,
    private readonly wordsOf: (start: number, end: number) => Words,
  ) {}

  /** What a point goes on from that hangs from `spans`, the innermost first; null where those say nothing of it. */
  read(spans: readonly Span[]): Reading | null {
    const reading = this.readFrom(spans, 0);
    // Who writes a note proposes its paragraphs; they do not bind the writer.
    return reading?.speaker ? null : reading;
  }

  /** The parts of a point that hangs from `spans`, of which `reading` was read; `sentence`: its first in `own`. */
  goOn(spans: readonly Span[], reading: Reading, own: Words, sentence: Sentence): Parts {
    const leadIn = { parts: reading.parts(), open: reading.open, ending: this.endingOf(spans[0]!) };
    return goOn(this.reader.parts, leadIn, own, sentence, this.flat);
  }

  private readFrom(spans: readonly Span[], index: number): Reading | null {
    const span = spans[index];
    if (!span) return null;
    const known = this.readings.get(span.start);
    if (known !== undefined) return known;
    const words = this.wordsOf(span.start, span.end);
    const said = this.reader.readLeadIn(words);
    const own = said && !said.open ? this.ofAnother(said, span) : said;
    const outer = own?.certain ? null : this.readFrom(spans, index + 1);
    const reading =
      outer && !outer.speaker ? this.goneOn(spans.slice(index + 1), outer, words) : (own ?? outer);
    this.readings.set(span.start, reading);
    return reading;
  }

  /** "shall set up |a Committee| to:": the points bind another than the subject of their lead-in. */
  private ofAnother(reading: Reading, span: Span): Reading {
    const leading = leadingActor(this.flat, span, this.reader.actors);
    if (leading === null) return reading;
    return {
      ...whatStays(reading),
      modality: leading.setUp && reading.modality === 'declaration' ? 'obligation' : reading.modality,
      bearer: leading.actor,
      parts: () => reading.parts(),
      open: reading.open,
    };
  }

  /** "shall: (a) inform |the Buyer of: (i)|": a lead-in that itself goes on from another. */
  private goneOn(above: readonly Span[], outer: Reading, words: Words): Reading {
    const going = this.reader.readOn(words, outer);
    if (!going) return outer;
    return {
      ...whatStays(outer),
      modality: outer.open ? modalityOfRest(outer, words.flat) : outer.modality,
      bearer: outer.bearer,
      parts: () => this.goOn(above, outer, words, going.sentence),
      open: false,
    };
  }

  private endingOf({ start, end }: Span): LeadInEnding {
    let ending = this.endings.get(start);
    if (ending === undefined) {
      const from = Math.max(start, end - LAST_CHARS);
      ending = endingOf(this.flat.slice(from, end), from);
      this.endings.set(start, ending);
    }
    return ending;
  }
}

/** The kind of statement that "The Host State shall:" makes with the words of a point. */
export function modalityOfRest(leadIn: Reading, point: string): Modality {
  const modality = modalityOf({
    operator: leadIn.operator,
    subject: '',
    actor: leadIn.subject.actor !== null,
    denied: false,
    predicate: point.slice(0, POINT_CHARS),
    inner: () => null,
  });
  return stronger(leadIn.modality, modality);
}

/** A point may turn what its lead-in says round ("not disclose", "have the right to"), not weaken it. */
const stronger = (leadIn: Modality, point: Modality): Modality =>
  point === 'prohibition' || point === 'right' || point === 'exemption' || leadIn === 'none' ? point : leadIn;

/** What a reading keeps whoever is bound and however it goes on; its other fields are read when they are asked for. */
const whatStays = ({ operator, subject, speaker, certain, index, sentence, rest }: Reading) => ({
  operator,
  subject,
  speaker,
  certain,
  index,
  sentence,
  rest,
});
