import { z } from 'zod';
import { Fact, IsoDate, Period } from './fact.js';
import { Label } from './label.js';
import { Role } from './section.js';
import { Span } from './span.js';

/** What kind of statement a clause makes. */
export const Modality = z.enum([
  'obligation',
  'prohibition',
  'permission',
  'right',
  'exemption',
  'intention',
  'declaration',
  'definition',
  'none',
]);
export type Modality = z.infer<typeof Modality>;

/** Who is bound or entitled: a kind of bearer that compares across agreements. */
export const BearerKind = z.enum([
  'all-parties',
  'each-party',
  'sending-state',
  'receiving-state',
  'joint-body',
  'named-party',
  'person',
  'other',
]);
export type BearerKind = z.infer<typeof BearerKind>;

/**
 * `span` is the words that name who it is: the subject, possibly in the lead-in, or whoever does what a passive
 * says. Where nobody is named, it is the thing that all parties must or may deal with; empty where none is.
 */
export const Bearer = z.strictObject({
  kind: BearerKind,
  span: Span,
  /** Index in `agreement.parties`; null where the words name no party, or not certainly one. */
  party: z.int().min(0).nullable().default(null),
  /** What the words call it where that is no name: `supplier`, `requesting-party`, `receiving-state`. */
  role: z.string().nullable().default(null),
});
export type Bearer = z.infer<typeof Bearer>;

/** What is to be done, or not. */
export const Action = z.strictObject({
  /**
   * The verb with its particle or fixed object, the `be` of a passive, and the standard that it would be empty without:
   * "be made available", "be taken by consensus".
   */
  span: Span,
  /** Its plain form: `make available`. */
  base: z.string(),
  /** The object is the grammatical subject. */
  passive: z.boolean(),
});
export type Action = z.infer<typeof Action>;

/**
 * `within`, `by`, `before`: not later; `after`: not sooner; `on`: at that time; `every`: again and again; `for`,
 * `until`: how long.
 */
export const DeadlineKind = z.enum([
  'within',
  'by',
  'before',
  'after',
  'on',
  'every',
  'immediately',
  'for',
  'until',
]);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** By when, how often or how long. */
export const Deadline = z.strictObject({
  kind: DeadlineKind,
  span: Span,
  /** `P1Y` for "annually". */
  period: Period.nullable(),
  /** The days of that period are business or working days; otherwise calendar days, or the text does not say. */
  working: z.literal(true).optional(),
  /** `2025-12-31`; `--03-01`, as in XML Schema, for a day of any year. */
  date: z.union([IsoDate, z.string().regex(/^--\d{2}-\d{2}$/)]).nullable(),
  /** From what, or to what, it is counted: "receipt of the notice". */
  event: Span.nullable(),
});
export type Deadline = z.infer<typeof Deadline>;

/** Who must do what to whom, if what, by when: null or empty where the words do not say. */
export const statementParts = {
  /** What is to be done. */
  action: Action.nullable().default(null),
  /** What the action is done to, given or about. */
  object: Span.nullable().default(null),
  /** Words of the lead-in that the object of a point completes: "the import of:", "two boats". */
  objectStem: Span.optional(),
  /** To whom, from whom or with whom. */
  counterparty: Bearer.nullable().default(null),
  /** Conditions, those of the lead-in first: "if so requested", "subject to its laws". */
  conditions: z.array(Span).default([]),
  /** "unless …", "except …", "other than …". */
  exceptions: z.array(Span).default([]),
  /** By when, how often or how long. */
  deadline: Deadline.nullable().default(null),
};

/** What one sentence of a clause, or one of its predicates, says. `span` is its words. */
export const Statement = z.strictObject({
  span: Span,
  modality: Modality,
  bearer: Bearer.nullable(),
  ...statementParts,
});
export type Statement = z.infer<typeof Statement>;
export type StatementParts = Omit<Statement, 'span' | 'modality' | 'bearer'>;

/** Of a statement that says nothing of them. */
export const NO_PARTS: Readonly<StatementParts> = {
  action: null,
  object: null,
  counterparty: null,
  conditions: [],
  exceptions: [],
  deadline: null,
};

/**
 * The smallest passage a lawyer would cite, before anything is said about it. `span` is the clause's own
 * words: label and text, without its children's words and without headings.
 */
export const Passage = z.strictObject({
  /** The eId of its section. */
  id: z.string(),
  /** eIds from the outermost section to this one, itself included. */
  sectionPath: z.array(z.string()),
  span: Span,
  /** Where the words after the number begin. */
  textStart: z.int().min(0),
  role: Role,
  /** Headings above the clause, nearest first. */
  headings: z.array(Span),
  /** The words a point hangs from, nearest first: the introductory words of each list above it. */
  leadIns: z.array(Span),
  /** 1-based page numbers, first and last. */
  pages: z.tuple([z.int().min(1), z.int().min(1)]),
});
export type Passage = z.infer<typeof Passage>;

/** A passage and what is said about it. */
export const Clause = Passage.extend({
  /** Main label first; at most as many as the taxonomy allows, three where it does not say. */
  labels: z.array(Label),
  /** Of its main statement, as are bearer, action, object and the rest. */
  modality: Modality,
  /** Who is bound or entitled; null: nobody is named. */
  bearer: Bearer.nullable(),
  ...statementParts,
  /**
   * What further sentences of the clause say, and further predicates with a modal of their own, in text order, each that
   * says something other than the main statement above and those before it: "shall provide pilots and shall not levy
   * duties. It may charge for fuel." Another kind of statement, another kind of bearer, another action or object is another
   * thing. A predicate that shares its subject has the bearer, and the conditions before the subject, of the first.
   */
  furtherStatements: z.array(Statement).default([]),
  /** Dates, periods, sums and other values in its words, in text order. */
  facts: z.array(Fact),
});
export type Clause = z.infer<typeof Clause>;
