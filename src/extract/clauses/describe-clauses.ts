import {
  type Bearer,
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
import { type WordSpans, wordSpans } from '../word-spans.js';
import type { Actor } from './actor-finder.js';
import { partyAliases } from './aliases.js';
import { ClauseReader } from './clause-reader.js';
import { isForPurposes, isOfDefinitions, leadsOn, leadsToDefinitions, namesTerm } from './defining.js';
import { modalityOf } from './modality.js';
import { endingOf, goOn, type LeadInEnding } from './parts/going-on.js';
import type { Parts } from './parts/statement-parts.js';
import { PartyNames } from './party-names.js';
import type { Reading, ReadStatement, Rest } from './reading.js';
import { describeRecital } from './recital.js';
import { Words } from './sentence.js';

/** What a clause says: its kind of statement, who is bound or entitled, to do what. */
export interface ClauseStatement extends StatementParts {
  modality: Modality;
  bearer: Bearer | null;
  /** Of further sentences and predicates: see `Clause`. */
  furtherStatements: Statement[];
}

/** What its first sentence says. */
interface MainStatement {
  modality: Modality;
  bearer: Actor | null;
  parts: Parts;
}

/** A statement says what it does early; a long passage is not read to its end. */
const READ_CHARS = 1600;
/** Of a lead-in, what tells how its points go on. */
const LAST_CHARS = 60;
/** A lead-in is no longer than that. */
const LEAD_IN_CHARS = 300;
const NOTHING: MainStatement = { modality: 'none', bearer: null, parts: NO_PARTS };
const DEFINITION: MainStatement = { modality: 'definition', bearer: null, parts: NO_PARTS };

const CLOSING = /\b(?:in witness|done (?:at|in|on|this)|signed (?:at|in|on|this)|executed|in faith)\b/i;

/**
 * Describes each passage, in order: kind of statement, bearer, what is to be done, to whom, on what condition, by when.
 * `parties` are those of the agreement. Points without a verb of their own inherit from the words they hang from. `facts` are those of the whole
 * document, sorted by start. Passages of the preface and bare signatures are `none`. Reads the first sentences
 * of a passage, not all of it. `words`: those of the document; `flat`: its text on one line.
 */
export function describeClauses(
  document: DocumentText,
  passages: readonly Passage[],
  facts: readonly Fact[],
  parties: readonly Stated<Party>[] = [],
  words: WordSpans = wordSpans(document.text),
  flat: string = onOneLine(document.text),
): ClauseStatement[] {
  const describer = new Describer(document, passages, facts, parties, words, flat);
  return passages.map((passage) => describer.describe(passage));
}

class Describer {
  private readonly reader: ClauseReader;
  private readonly names: PartyNames;
  /** Readings of lead-ins by their start: the points of a list share one. */
  private readonly leadIns = new Map<number, Reading | null>();
  /** How lead-ins end, by their start. */
  private readonly endings = new Map<number, LeadInEnding>();
  /** Of headings and lead-ins, by their start: those of a list share them. */
  private readonly saysDefinition = new Map<number, boolean>();
  /** The subject of the preamble's recitals. */
  private contracting: Span | null = null;
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
  ) {
    const aliases = partyAliases(this.flat, passages);
    this.reader = new ClauseReader(document, facts, new Set(aliases.map(({ name }) => name)), spans);
    this.names = new PartyNames(document, facts, parties, aliases);
  }

  describe(passage: Passage): ClauseStatement {
    const words = this.wordsOf(passage.textStart, passage.span.end);
    const main = this.main(passage, words);
    const { next } = this;
    const further = next === null ? [] : this.reader.readFurther(words, next.rest, next.index);
    const said = further.length === 0 ? further : different(this.flat, main, further);
    return this.statement(main, said.length === 0 ? [] : said.map((one) => this.further(one)));
  }

  private statement(
    { modality, bearer, parts }: MainStatement,
    furtherStatements: Statement[],
  ): ClauseStatement {
    const { action, object, conditions, exceptions, deadline } = parts;
    const counterparty = parts.counterparty && this.names.named(parts.counterparty);
    const named = bearer && this.names.named(bearer);
    return {
      modality,
      bearer: named,
      action,
      object,
      counterparty,
      conditions,
      exceptions,
      deadline,
      furtherStatements,
    };
  }

  private further({ span, modality, bearer, parts }: ReadStatement): Statement {
    const { action, object, conditions, exceptions, deadline } = parts;
    const counterparty = parts.counterparty && this.names.named(parts.counterparty);
    const named = bearer && this.names.named(bearer);
    return { span, modality, bearer: named, action, object, counterparty, conditions, exceptions, deadline };
  }

  private wordsOf(start: number, end: number): Words {
    return new Words(this.flat.slice(start, Math.min(end, start + READ_CHARS)), start, this.spans);
  }

  private main(passage: Passage, words: Words): MainStatement {
    this.next = null;
    switch (passage.role) {
      case 'preface':
        return NOTHING;
      case 'conclusions':
        return CLOSING.test(words.flat) ? { ...NOTHING, modality: 'declaration' } : NOTHING;
      case 'preamble':
        return this.describePreamble(words);
      default:
        return this.defines(passage, words.flat) ? DEFINITION : this.describeBody(passage, words);
    }
  }

  private describePreamble(words: Words): MainStatement {
    const recital = describeRecital(words.flat, words.offset, this.contracting);
    if (recital === null) {
      // "A. The Seller owns the land." — a recital in the words of a plain statement.
      const reading = this.reader.read(words);
      return reading ? { ...NOTHING, modality: 'declaration', bearer: reading.bearer } : NOTHING;
    }
    if (recital.parties) this.contracting = recital.parties;
    return { ...NOTHING, modality: recital.modality, bearer: recital.bearer };
  }

  private defines({ headings, leadIns }: Passage, own: string): boolean {
    if (namesTerm(own) || isForPurposes(own)) return true;
    const heading = headings[0];
    if (heading && this.definesBy(heading, isOfDefinitions)) return true;
    const leadIn = leadIns[0];
    if (leadIn) return this.definesBy(leadIn, leadsToDefinitions);
    return own.length < LEAD_IN_CHARS && leadsOn(own) && leadsToDefinitions(own);
  }

  /** Whether the words above a passage say that it defines. */
  private definesBy({ start, end }: Span, tells: (words: string) => boolean): boolean {
    let says = this.saysDefinition.get(start);
    if (says === undefined) {
      says = tells(this.flat.slice(start, end));
      this.saysDefinition.set(start, says);
    }
    return says;
  }

  private describeBody(passage: Passage, words: Words): MainStatement {
    const inherited = this.inherited(passage);
    // "The Host State shall:" — the point is the rest of that sentence.
    if (inherited?.open) {
      const modality = modalityOf({
        operator: inherited.operator,
        subject: '',
        actor: inherited.subject.actor !== null,
        denied: false,
        predicate: words.flat.slice(0, 240),
        inner: () => null,
      });
      const said = stronger(inherited.modality, modality);
      const parts = said === 'definition' ? NO_PARTS : this.goingOn(passage, words, inherited);
      return { modality: said, bearer: inherited.bearer, parts };
    }
    const reading = this.reader.read(words);
    if (inherited && !(reading?.certain && reading.operator.kind !== 'stating')) {
      const { modality, bearer } = inherited;
      const isSaid = modality !== 'definition' && modality !== 'none';
      return { modality, bearer, parts: isSaid ? this.goingOn(passage, words, inherited) : NO_PARTS };
    }
    this.next = reading && { rest: reading.rest, index: reading.index + 1 };
    return reading ? { modality: reading.modality, bearer: reading.bearer, parts: reading.parts() } : NOTHING;
  }

  private goingOn({ leadIns }: Passage, words: Words, inherited: Reading): Parts {
    const own = this.reader.readOn(words, inherited);
    if (!own) return NO_PARTS;
    this.next = { rest: own.rest, index: 1 };
    const ending = this.endingOf(leadIns[0]!);
    return goOn(this.reader.parts, inherited.parts(), inherited.open, ending, words, own.sentence);
  }

  private endingOf({ start, end }: Span): LeadInEnding {
    let ending = this.endings.get(start);
    if (ending === undefined) {
      ending = endingOf(this.flat.slice(Math.max(start, end - LAST_CHARS), end));
      this.endings.set(start, ending);
    }
    return ending;
  }

  private inherited(passage: Passage): Reading | null {
    for (const leadIn of passage.leadIns) {
      let reading = this.leadIns.get(leadIn.start);
      if (reading === undefined) {
        reading = this.reader.readLeadIn(this.wordsOf(leadIn.start, leadIn.end));
        this.leadIns.set(leadIn.start, reading);
      }
      // Who writes a note proposes its paragraphs; they do not bind the writer.
      if (reading) return reading.speaker ? null : reading;
    }
    return null;
  }
}

/**
 * The statements that say another thing than the main one and those before it: kind of statement, kind of bearer, action
 * or object.
 */
function different(flat: string, main: MainStatement, further: readonly ReadStatement[]): ReadStatement[] {
  return further.filter(
    (statement, index) =>
      statement.modality !== 'none' &&
      !saysSame(flat, main, statement) &&
      !further.some((other, at) => at < index && saysSame(flat, other, statement)),
  );
}

function saysSame(flat: string, one: MainStatement, other: MainStatement): boolean {
  if (one.modality !== other.modality || one.bearer?.kind !== other.bearer?.kind) return false;
  if (one.parts.action?.base !== other.parts.action?.base) return false;
  const object = one.parts.object ?? NOWHERE;
  const { start, end } = other.parts.object ?? NOWHERE;
  return object.end - object.start === end - start && flat.startsWith(flat.slice(start, end), object.start);
}
const NOWHERE: Span = { start: 0, end: 0 };

/** A point may turn what its lead-in says round ("not disclose", "have the right to"), not weaken it. */
const stronger = (leadIn: Modality, point: Modality): Modality =>
  point === 'prohibition' || point === 'right' || point === 'exemption' || leadIn === 'none' ? point : leadIn;
