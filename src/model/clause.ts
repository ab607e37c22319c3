import { z } from 'zod';
import { Fact } from './fact.js';
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
 * says. Where nobody is named, it is the thing that all parties must or may deal with.
 */
export const Bearer = z.strictObject({ kind: BearerKind, span: Span });
export type Bearer = z.infer<typeof Bearer>;

/** What one sentence of a clause says. `span` is the sentence. */
export const Statement = z.strictObject({ span: Span, modality: Modality, bearer: Bearer.nullable() });
export type Statement = z.infer<typeof Statement>;

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
  modality: Modality,
  bearer: Bearer.nullable(),
  /**
   * What further sentences of the clause say, in text order, each that says something other than the main statement
   * above and those before it: "shall provide pilots. It shall not levy duties."
   */
  furtherStatements: z.array(Statement).default([]),
  facts: z.array(Fact),
});
export type Clause = z.infer<typeof Clause>;
