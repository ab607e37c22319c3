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
import { firstWordFrom, type WordSpans, wordSpans } from '../word-spans.js';
import type { Actor } from './actor-finder.js';
import { partyAliases } from './aliases.js';
import { ClauseReader } from './clause-reader.js';
import { isForPurposes, isOfDefinitions, leadsOn, leadsToDefinitions, namesTerm } from './defining.js';
import { LeadIns, modalityOfRest } from './lead-ins.js';
import type { Parts } from './parts/statement-parts.js';
import { PartyNames } from './party-names.js';
import type { Reading, ReadStatement, Rest } from './reading.js';
import { describeRecital } from './recital.js';
import { Words } from './sentence.js';
import { WordSet } from './word-set.js';

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
  private readonly leadIns: LeadIns;
  /** Of headings and lead-ins, by their start: those of a list share them. */
  private readonly saysDefinition = new Map<number, boolean>();
  /** Of the words read last. */
  private last: Pick<Words, 'offset' | 'firstWord'> = { offset: 0, firstWord: 0 };
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
    this.leadIns = new LeadIns(this.reader, flat, (start, end) => this.endOf(start, end));
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
    const { action, object, objectStem, conditions, exceptions, deadline } = parts;
    const counterparty = parts.counterparty && this.names.named(parts.counterparty);
    const named = bearer && this.names.named(bearer);
    // Written out: to spread what is mostly nothing costs more than all the rest.
    if (!objectStem)
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
    return {
      modality,
      bearer: named,
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

  private further({ span, modality, bearer, parts }: ReadStatement): Statement {
    const { action, object, conditions, exceptions, deadline } = parts;
    const counterparty = parts.counterparty && this.names.named(parts.counterparty);
    const named = bearer && this.names.named(bearer);
    return { span, modality, bearer: named, action, object, counterparty, conditions, exceptions, deadline };
  }

  private wordsOf(start: number, end: number): Words {
    const text = this.flat.slice(start, Math.min(end, start + READ_CHARS));
    // Most passages follow the one before.
    const near = start < this.last.offset ? 0 : this.last.firstWord;
    this.last = { offset: start, firstWord: firstWordFrom(this.spans, start, near) };
    return new Words(text, start, this.spans, this.last.firstWord);
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
    const inherited = this.leadIns.read(passage.leadIns);
    // "The Host State shall:" — the point is the rest of that sentence.
    if (inherited?.open) {
      const modality = modalityOfRest(inherited, words.flat);
      const parts = modality === 'definition' ? NO_PARTS : this.goingOn(passage, words, inherited);
      return { modality, bearer: inherited.bearer, parts };
    }
    const reading = this.reader.read(words);
    if (inherited && !isOwn(words.flat, reading)) {
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
    return this.leadIns.goOn(leadIns, inherited, words, own.sentence);
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

/** Whether a point says something by itself: not "when they leave", not "|the list, and| shall keep it". */
function isOwn(flat: string, reading: Reading | null): boolean {
  if (!reading?.certain || reading.operator.kind === 'stating') return false;
  const { operator, sentence } = reading;
  if (JOINING.isBefore(flat, operator.start, sentence.start)) return false;
  return operator.kind === 'modal' || !CONDITIONAL.isAt(flat, pastBullet(flat, sentence.start));
}
const JOINING = new WordSet(['and', 'or', 'but', 'nor']);
const CONDITIONAL = new WordSet(['if', 'when', 'where', 'whenever', 'unless']);

/** Past the mark of a list: "(a) ". */
const pastBullet = (flat: string, start: number): number =>
  start + (/^\(?[a-z0-9]{1,4}[.)]\s*/i.exec(flat.slice(start, start + 12))?.[0].length ?? 0);
