import { z } from 'zod';
import { Instrument } from './agreement.js';
import { BearerKind, DeadlineKind, Modality } from './clause.js';
import { Polarity, Tier } from './label.js';
import { QueryExpression } from './query-expression.js';
import { RecordId, Status } from './record.js';
import { Role } from './section.js';
import { Span } from './span.js';

/** A question for the clauses of a collection, as a store answers it. */
export const ClauseQuery = z.strictObject({
  /** Undefined: all clauses. */
  where: QueryExpression.optional(),
  /** The id, whole, of the one agreement to look into. */
  agreement: RecordId.optional(),
  limit: z.int().min(1).default(20),
  /** Hits to leave out at the beginning. */
  offset: z.int().min(0).default(0),
  /** The `next` of an answer to the same question, instead of `offset`: the page behind, whatever has changed meanwhile. */
  after: z.string().optional(),
});
export type ClauseQuery = z.infer<typeof ClauseQuery>;

/** What a person may ask of clauses with flags of the command or parameters of the API; all given must hold. */
export const ClauseFlags = z.strictObject({
  /** In the language of questions. */
  q: z.string().optional(),
  /** Words to find in the clause, in any form, all of them; a quoted part is a phrase. */
  words: z.string().optional(),
  category: z.array(z.string()).optional(),
  family: z.array(z.string()).optional(),
  /** ISO code or part of a name; the agreement has them all. */
  party: z.array(z.string()).optional(),
  /** Met by the main statement or by a further one; with `bearer`, by one that meets both. */
  modality: z.array(Modality).optional(),
  bearer: z.array(BearerKind).optional(),
  polarity: Polarity.optional(),
  /** Record id, a prefix of it, or part of the file name or title. */
  document: z.array(z.string()).optional(),
  /** `strict` leaves out labels of the broad tier; `broad`, like none, keeps both. */
  tier: Tier.optional(),
  ...ClauseQuery.pick({ limit: true, offset: true, after: true }).shape,
});
export type ClauseFlags = z.infer<typeof ClauseFlags>;

/** How many clauses have a value. */
export const FacetCount = z.strictObject({ value: z.string(), clauses: z.int() });
export type FacetCount = z.infer<typeof FacetCount>;

const facet = z.array(FacetCount);
/** What the clauses that meet a question have, in numbers; each list: the most frequent values, by count, then value. */
export const ClauseFacets = z.strictObject({
  /** Clauses that meet the question. */
  total: z.int(),
  /** Still others meet it: the lists count the first `total` alone, as they were catalogued. */
  totalIsLeast: z.boolean(),
  /** Of all labels, whatever their polarity: as many as `category:<value>` finds; the families likewise. */
  category: facet,
  family: facet,
  /** Of their agreements. */
  instrument: facet,
  party: facet,
  /** Of any of their statements; the bearers likewise. */
  modality: facet,
  bearer: facet,
  /** Year in which their agreements were signed. */
  signed: facet,
});
export type ClauseFacets = z.infer<typeof ClauseFacets>;

/** What agreements can be put in the order of. */
const ORDERS = ['title', 'instrument', 'signed', 'pages', 'clauses', 'status'] as const;
/** With `-` before it: from the last to the first. What is not known comes last in both. */
export const AgreementOrder = z.enum([...ORDERS, ...ORDERS.map((order) => `-${order}` as const)]);
export type AgreementOrder = z.infer<typeof AgreementOrder>;

/** What a person may ask of the agreements of a collection; every condition given must hold. */
export const AgreementQuery = z.strictObject({
  ...ClauseFlags.pick({ document: true, party: true, limit: true, offset: true, after: true }).shape,
  instrument: z.array(Instrument).optional(),
  status: z.array(Status).optional(),
  /** Years of signature; any of them. */
  signed: z.array(z.string().regex(/^\d{4}$/)).optional(),
  /** Undefined, and among equals: by file name, then id. */
  sort: AgreementOrder.optional(),
});
export type AgreementQuery = z.infer<typeof AgreementQuery>;

/** How many agreements have a value. */
export const AgreementCount = z.strictObject({ value: z.string(), agreements: z.int() });
export type AgreementCount = z.infer<typeof AgreementCount>;

const ofAgreements = z.array(AgreementCount);
/** What the agreements that meet a question have, in numbers; each list: the most frequent values, by count, then value. */
export const AgreementFacets = z.strictObject({
  /** Agreements that meet the question. */
  total: z.int(),
  instrument: ofAgreements,
  party: ofAgreements,
  /** Year of signature. */
  signed: ofAgreements,
  status: ofAgreements,
});
export type AgreementFacets = z.infer<typeof AgreementFacets>;

/** A label as the catalogue keeps it, without its evidence; see `Label`. */
export const CatalogueLabel = z.strictObject({
  /** Id of the category, as in the taxonomy of the pipeline. */
  category: z.string(),
  /** Id of the family of that category. */
  family: z.string(),
  /** How likely the label is right. */
  score: z.number(),
  tier: Tier,
  polarity: Polarity,
});
export type CatalogueLabel = z.infer<typeof CatalogueLabel>;

/** A further statement of a clause; see `Clause.furtherStatements`. */
export const CatalogueStatement = z.strictObject({ modality: Modality, bearer: BearerKind.nullable() });
export type CatalogueStatement = z.infer<typeof CatalogueStatement>;

/** A clause as the catalogue answers it. */
export const ClauseHit = z.strictObject({
  /** Id of the record of its agreement. */
  recordId: z.string(),
  /** Title of the agreement in the text, else the file name. */
  title: z.string(),
  /** Name of the file that was read. */
  fileName: z.string(),
  /** Day of signature, or null. */
  signed: z.string().nullable(),
  /** Id of the clause in its agreement, as in Akoma Ntoso. */
  eId: z.string(),
  role: Role,
  /** Nearest heading, or null. */
  heading: z.string().nullable(),
  /** The clause's words with white space folded. */
  text: z.string(),
  /** Where the clause stands in the document text of the record. */
  span: Span,
  /** Where in `text` the words asked for stand; empty when no words were asked for. */
  matches: z.array(Span),
  /** First and last page, from 1. */
  pages: z.tuple([z.int(), z.int()]),
  /** Main label first. */
  labels: z.array(CatalogueLabel),
  modality: Modality,
  /** Null: nobody is named. */
  bearer: BearerKind.nullable(),
  /** What its further sentences say. */
  furtherStatements: z.array(CatalogueStatement),
});
export type ClauseHit = z.infer<typeof ClauseHit>;

/** What a person may ask of the statements of a collection; every condition given must hold. */
export const StatementQuery = z.strictObject({
  ...ClauseFlags.pick({ document: true, modality: true, bearer: true, category: true }).shape,
  /**
   * ISO code, part of a name, or a role: statements that bind this party, by its name, by its role, or as each or all
   * parties of an agreement of which it is one. Any of several.
   */
  party: z.array(z.string()).optional(),
  /** Only those that say by when, in the order of date and length. */
  due: z.boolean().optional(),
  ...ClauseFlags.pick({ limit: true, offset: true, after: true }).shape,
});
export type StatementQuery = z.infer<typeof StatementQuery>;

/** Somebody in a statement, in words. */
const Somebody = z.strictObject({
  kind: BearerKind,
  words: z.string(),
  /** Name of the party of the agreement it is. */
  party: z.string().nullable(),
  role: z.string().nullable(),
});

/** What a statement says, in words with white space folded; see `Statement`. */
export const StatementInWords = z.strictObject({
  modality: Modality,
  bearer: Somebody.nullable(),
  /** Plain form of the verb. */
  action: z.string().nullable(),
  object: z.string().nullable(),
  counterparty: Somebody.nullable(),
  conditions: z.array(z.string()),
  exceptions: z.array(z.string()),
  deadline: z
    .strictObject({
      kind: DeadlineKind,
      words: z.string(),
      period: z.string().nullable(),
      working: z.literal(true).optional(),
      date: z.string().nullable(),
      event: z.string().nullable(),
    })
    .nullable(),
});
export type StatementInWords = z.infer<typeof StatementInWords>;

/** A statement as the catalogue answers it. */
export const StatementHit = z.strictObject({
  /** Id of the record of its agreement. */
  recordId: z.string(),
  /** Title of the agreement in the text, else the file name. */
  title: z.string(),
  /** Name of the file that was read. */
  fileName: z.string(),
  /** Day of signature, or null. */
  signed: z.string().nullable(),
  /** Id of its clause in its agreement, as in Akoma Ntoso. */
  eId: z.string(),
  /** Nearest heading, or null. */
  heading: z.string().nullable(),
  /** First and last page, from 1. */
  pages: z.tuple([z.int(), z.int()]),
  ...StatementInWords.shape,
  /** The sentence; for the first of a clause all words of the clause. */
  text: z.string(),
});
export type StatementHit = z.infer<typeof StatementHit>;

/** One line of the table of agreements. */
export const AgreementSummary = z.strictObject({
  /** Id of the record: the beginning of the sha256 of the bytes. */
  id: z.string(),
  status: Status,
  /** The first error or warning of the record, in its own words; null when there is none. */
  problem: z.string().nullable(),
  /** Where the document lay when it was read, or was last found. */
  uri: z.string(),
  /** Name of the file. */
  fileName: z.string(),
  /** Title in the text, else the file name. */
  title: z.string(),
  /** What it calls itself. */
  instrument: z.string().nullable(),
  /** Their names. */
  parties: z.array(z.string()),
  /** Day of signature, or null. */
  signed: z.string().nullable(),
  /** How many. */
  pages: z.int(),
  /** Pages whose letters were recognised from their picture: single letters and figures may be wrong. */
  recognisedPages: z.int(),
  /** How many. */
  clauses: z.int(),
  /** Id of the rules it was read with. */
  pipelineId: z.string(),
  /** Digest of all of these rules. */
  pipelineHash: z.string(),
  /** Of the reader that made its text. */
  readerVersion: z.string(),
});
export type AgreementSummary = z.infer<typeof AgreementSummary>;
