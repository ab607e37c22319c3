import {
  type Bearer,
  type Definition,
  type DocumentText,
  type Fact,
  type Modality,
  NO_PARTS,
  type Party,
  type Passage,
  type Span,
  type Stated,
  type Statement,
  type StatementParts,
} from '../../model/index.js';
import { onOneLine } from '../on-one-line.js';
import { firstWordFrom, type WordSpans, wordSpans } from '../word-spans.js';
import type { Actor } from './actor-finder.js';
import { partyAliases } from './aliases.js';
import { ClauseReader } from './clause-reader.js';
import { actorNames } from './defined-actors.js';
import { isForPurposes, isOfDefinitions, leadsOn, leadsToDefinitions, namesTerm } from './defining.js';
import { different } from './different-statements.js';
import { HeadingActors } from './heading-actor.js';
import { LeadIns, modalityOfRest } from './lead-ins.js';
import type { Parts } from './parts/parts-reading.js';
import { PartyNames } from './party-names.js';
import { goesOnBy, isOwn } from './point.js';
import { type Reading, type Rest, type Said, STEPS } from './reading.js';
import { describeRecital, takesLeave } from './recital.js';
import { Words } from './sentence.js';
import { ordersInPresent } from './tense.js';

/** What a clause says: its kind of statement, who is bound or entitled, to do what. */
export interface ClauseStatement extends StatementParts {
  modality: Modality;
  bearer: Bearer | null;
  /** Of further sentences and predicates: see `Clause`. */
  furtherStatements: Statement[];
}

/** A passage as it was read; what its statements say is found afterwards. */
interface ReadPassage {
  /** What its first sentence says. */
  main: Said;
  /** What else it says. */
  further: readonly Reading[];
  /** Where its words begin in the document. */
  offset: number;
  /** The heading above it. */
  heading: Span | undefined;
}

/** A statement says what it does early; a long passage is not read to its end. */
const READ_CHARS = 1600;
/** A lead-in is no longer than that. */
const LEAD_IN_CHARS = 300;
const noParts = (): Parts => NO_PARTS;
/** What is not read as a predicate: made in one place, so that all such are of one shape, which is read faster. */
const said = (modality: Modality, bearer: Said['bearer'] = null, parts: () => Parts = noParts): Said => ({
  modality,
  bearer,
  parts,
});
const NOTHING = said('none');
const DEFINITION = said('definition');

const CLOSING = /\b(?:in witness|done (?:at|in|on|this)|signed (?:at|in|on|this)|executed|in faith)\b/i;

/**
 * Describes each passage, in order: kind of statement, bearer, what is to be done, to whom, on what condition, by when.
 * `parties` are those of the agreement. Points without a verb of their own inherit from the words they hang from. `facts` are those of the whole
 * document, sorted by start. Passages of the preface and bare signatures are `none`. Reads the first sentences
 * of a passage, not all of it. `words`: those of the document; `flat`: its text on one line;
 * `definitions`: its terms, some of which name those who act.
 */
export function describeClauses(
  document: DocumentText,
  passages: readonly Passage[],
  facts: readonly Fact[],
  parties: readonly Stated<Party>[] = [],
  words: WordSpans = wordSpans(document.text),
  flat: string = onOneLine(document.text),
  definitions: readonly Definition[] = [],
): ClauseStatement[] {
  const describer = new Describer(document, passages, facts, parties, words, flat, definitions);
  // Each step is taken for all statements before the next is for any: to run the same code over and over takes a fifth less
  // time than to run all of it for one statement after the other.
  const read = passages.map((passage) => describer.read(passage));
  const taken: Said[] = [];
  for (const { main, further } of read) {
    if (main.take) taken.push(main);
    for (const statement of further) taken.push(statement);
  }
  for (const step of STEPS) for (const statement of taken) statement.take?.(step);
  return read.map((passage) => describer.describe(passage));
}

const NOTHING_FURTHER: readonly Reading[] = [];

class Describer {
  private readonly reader: ClauseReader;
  private readonly names: PartyNames;
  private readonly leadIns: LeadIns;
  /** Of headings and lead-ins, by their start: those of a list share them. */
  private readonly saysDefinition = new Map<number, boolean>();
  private readonly headings: HeadingActors;
  /** Of the words read last. */
  private last: Pick<Words, 'offset' | 'firstWord'> = { offset: 0, firstWord: 0 };
  /** The subject of the preamble's recitals. */
  private contracting: Span | null = null;
  /** See `ordersInPresent`. */
  private readonly inPresent: boolean;
  /** What follows the main statement in the clause's own words; null where nothing further is read. */
  private next: { rest: Rest | null; index: number } | null = null;

  constructor(
    document: DocumentText,
    passages: readonly Passage[],
    facts: readonly Fact[],
    parties: readonly Stated<Party>[],
    private readonly spans: WordSpans,
    /** The text on one line: the offsets are those of the document. */
    private readonly flat: string,
    definitions: readonly Definition[],
  ) {
    const aliases = partyAliases(this.flat, passages);
    const names = actorNames(document, facts, definitions, aliases, spans);
    this.reader = new ClauseReader(document, facts, names, spans);
    this.headings = new HeadingActors(flat, this.reader.actors);
    this.leadIns = new LeadIns(this.reader, flat, (start, end) => this.endOf(start, end));
    this.inPresent = ordersInPresent(passages, spans, flat);
    this.names = new PartyNames(document, facts, parties, aliases);
  }

  read(passage: Passage): ReadPassage {
    const words = this.wordsOf(passage.textStart, passage.span.end);
    const main = this.main(passage, words);
    const { next } = this;
    const further = next === null ? NOTHING_FURTHER : this.reader.readFurther(words, next.rest, next.index);
    return { main, further, offset: words.offset, heading: passage.headings[0] };
  }

  describe({ main, further, offset, heading }: ReadPassage): ClauseStatement {
    const { modality } = main;
    const parts = main.parts();
    const others = further.length === 0 ? further : different(this.flat, main, parts, further);
    const furtherStatements =
      others.length === 0 ? [] : others.map((one) => this.further(one, offset, heading));
    const { action, object, objectStem, conditions, exceptions, deadline } = parts;
    const counterparty = parts.counterparty && this.names.named(parts.counterparty);
    const bearer = main.bearer && this.bound(main.bearer, heading);
    // Written out: to spread what is mostly nothing costs more than all the rest.
    if (!objectStem)
      return {
        modality,
        bearer,
        action,
        object,
        counterparty,
        conditions,
        exceptions,
        deadline,
        furtherStatements,
      };
    return {
      modality,
      bearer,
      action,
      object,
      objectStem,
      counterparty,
      conditions,
      exceptions,
      deadline,
      furtherStatements,
    };
  }

  private further(statement: Reading, offset: number, heading: Span | undefined): Statement {
    const { modality, sentence } = statement;
    const { action, object, conditions, exceptions, deadline, counterparty: receiver } = statement.parts();
    const span = { start: offset + sentence.start, end: offset + sentence.end };
    const counterparty = receiver && this.names.named(receiver);
    const bearer = statement.bearer && this.bound(statement.bearer, heading);
    return { span, modality, bearer, action, object, counterparty, conditions, exceptions, deadline };
  }

  /** Where the words name nobody, whoever the heading says acts is bound. */
  private bound(actor: Actor, heading: Span | undefined): Bearer {
    const { span, unnamed } = actor;
    const kind = unnamed && heading ? this.headings.actorOf(heading) : null;
    return this.names.named(kind ? { kind, span } : actor);
  }

  private wordsOf(start: number, end: number): Words {
    return this.wordsBetween(start, Math.min(end, start + READ_CHARS));
  }

  private wordsBetween(start: number, end: number): Words {
    const text = this.flat.slice(start, end);
    // Most passages follow the one before.
    const near = start < this.last.offset ? 0 : this.last.firstWord;
    this.last = { offset: start, firstWord: firstWordFrom(this.spans, start, near) };
    return new Words(text, start, this.spans, this.last.firstWord, this.inPresent);
  }

  private main(passage: Passage, words: Words): Said {
    this.next = null;
    switch (passage.role) {
      case 'preface':
        return NOTHING;
      case 'conclusions':
        return CLOSING.test(words.flat) ? said('declaration') : NOTHING;
      case 'preamble':
        return takesLeave(words.flat) ? NOTHING : this.describePreamble(words);
      default:
        if (takesLeave(words.flat)) return NOTHING;
        return this.defines(passage, words) ? DEFINITION : this.describeBody(passage, words);
    }
  }

  private describePreamble(words: Words): Said {
    const recital = describeRecital(words, this.contracting);
    if (recital === null) {
      // "A. The Seller owns the land." — a recital in the words of a plain statement.
      const reading = this.reader.read(words);
      return reading ? said('declaration', reading.bearer) : NOTHING;
    }
    if (recital.parties) this.contracting = recital.parties;
    return said(recital.modality, recital.bearer);
  }

  private defines({ headings, leadIns }: Passage, own: Words): boolean {
    const { flat } = own;
    if (namesTerm(flat) || isForPurposes(flat)) return true;
    const heading = headings[0];
    if (heading && this.definesBy(heading, isOfDefinitions)) return true;
    const leadIn = leadIns[0];
    if (leadIn) return this.definesBy(leadIn, leadsToDefinitions);
    return flat.length < LEAD_IN_CHARS && leadsOn(flat) && leadsToDefinitions(own);
  }

  /** Whether the words above a passage say that it defines. */
  private definesBy({ start, end }: Span, tells: (words: Words) => boolean): boolean {
    let says = this.saysDefinition.get(start);
    if (says === undefined) {
      says = tells(this.wordsBetween(start, end));
      this.saysDefinition.set(start, says);
    }
    return says;
  }

  private describeBody(passage: Passage, words: Words): Said {
    const inherited = this.leadIns.read(passage.leadIns);
    // "The Host State shall:" — the point is the rest of that sentence.
    if (inherited?.open) {
      const modality = modalityOfRest(inherited, words.flat);
      const parts = modality === 'definition' ? noParts : this.goingOn(passage, words, inherited);
      return said(modality, inherited.bearer, parts);
    }
    const reading = this.reader.read(words) ?? (inherited ? null : this.reader.readVerbless(words));
    if (inherited && !isOwn(words.flat, reading)) {
      const { modality, bearer } = inherited;
      const isSaid = modality !== 'definition' && modality !== 'none';
      return said(modality, bearer, isSaid ? this.goingOn(passage, words, inherited) : noParts);
    }
    this.next = reading && { rest: reading.rest, index: reading.index + 1 };
    if (reading && inherited && goesOnBy(reading, inherited))
      return said(reading.modality, inherited.bearer, () => reading.parts());
    return reading ?? NOTHING;
  }

  /** The parts of a point that goes on from its lead-in. */
  private goingOn({ leadIns }: Passage, words: Words, inherited: Reading): () => Parts {
    const own = this.reader.readOn(words, inherited);
    if (!own) return noParts;
    this.next = { rest: own.rest, index: 1 };
    return () => this.leadIns.goOn(leadIns, inherited, words, own.sentence);
  }

  /** The last words, from their first whole sentence on, where there are too many to be read. */
  private endOf(start: number, end: number): Words {
    if (end - start > READ_CHARS) {
      const last = this.wordsOf(end - READ_CHARS, end);
      const second = last.sentence(1);
      if (second) return this.wordsOf(last.offset + second.start, end);
    }
    return this.wordsOf(start, end);
  }
}
