import { z } from 'zod';
import {
  AgreementSummary,
  Clause,
  ClauseHit,
  CoverageState,
  RecordId,
  Review,
  SafeguardCoverage,
  StatementHit,
} from '../model/index.js';

/** What the addresses answer. */

/** What every page tells. */
export const Page = z.strictObject({
  /** Of all that meet the question, not of the page. */
  total: z.int(),
  /** On the pages before. */
  before: z.int(),
  /** The parameter `after` of the page behind; null on the last one. */
  next: z.string().nullable(),
});

export const AgreementPage = z.strictObject({
  ...Page.shape,
  /** By file name, then id. */
  agreements: z.array(AgreementSummary),
});
export type AgreementPage = z.infer<typeof AgreementPage>;

/** What the server is, and what else it was told to do. */
export const About = z.strictObject({
  version: z.string(),
  /** Documents may be added, none with more bytes; null: none may. */
  upload: z.strictObject({ maxBytes: z.int() }).nullable(),
  /** Id of the rules that it was started with. */
  pipeline: z.string(),
  /** The queue is shown at `/queues`. */
  queue: z.boolean(),
});
export type About = z.infer<typeof About>;

/** As `pacta query --json`. */
export const ClausePage = z.strictObject({
  ...Page.shape,
  /** Still others meet the question, on the pages behind. */
  totalIsLeast: z.boolean(),
  hits: z.array(ClauseHit),
});
export type ClausePage = z.infer<typeof ClausePage>;

/** As one of those in `pacta show <id> --clause <eId> --json`; spans point into the document text, where `text` begins at `span.start`. */
export const OneClause = Clause.extend({ recordId: RecordId, text: z.string() });
export type OneClause = z.infer<typeof OneClause>;

/** Clauses worded like one: as `pacta similar --json`, the most alike first. */
export const SimilarClauses = z.strictObject({
  clauses: z.array(
    ClauseHit.extend({
      /** Of the wording, 0 to 1. */
      likeness: z.number(),
    }),
  ),
});
export type SimilarClauses = z.infer<typeof SimilarClauses>;

/** Of the rules the server was started with, and what else is in the store. */
export const Categories = z.strictObject({
  families: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      categories: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          /** Null for a category of other rules. */
          definition: z.string().nullable(),
          /** Stored clauses that carry it, in any tier. */
          clauses: z.int(),
        }),
      ),
    }),
  ),
});
export type Categories = z.infer<typeof Categories>;

/** What may be asked for with a name and a colon in the parameter `q`: what "pacta query --help" lists. */
export const Fields = z.strictObject({
  fields: z.array(
    z.strictObject({
      /** What stands before the colon. */
      name: z.string(),
      /** What it asks for, for people. */
      says: z.string(),
      example: z.string(),
      /** All there is to choose from; null where that is not known beforehand. */
      values: z.array(z.string()).nullable(),
    }),
  ),
});
export type Fields = z.infer<typeof Fields>;

/** Why the rules that labelled an agreement are there, by rule id; null when the rules at hand are others. */
export const Reasons = z.strictObject({ reasons: z.record(z.string(), z.string()).nullable() });
export type Reasons = z.infer<typeof Reasons>;

/** What people decided of labels. */
export const Reviews = z.strictObject({ reviews: z.array(Review) });
export type Reviews = z.infer<typeof Reviews>;

/** As `pacta obligations --json`. */
export const StatementPage = z.strictObject({ ...Page.shape, hits: z.array(StatementHit) });
export type StatementPage = z.infer<typeof StatementPage>;

/** Agreements against categories, families or safeguards: as `pacta matrix`, a page of agreements at a time. */
export const MatrixPage = z.strictObject({
  ...Page.shape,
  columns: z.array(
    z.strictObject({
      /** Of the category, family or safeguard. */
      id: z.string(),
      title: z.string(),
      /** Id of the family of a category, or of the group of a safeguard. */
      group: z.string(),
      groupTitle: z.string(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      agreement: AgreementSummary,
      /** In the order of `columns`. */
      states: z.array(CoverageState),
    }),
  ),
  /** Of the agreements of the page, those that were read with other rules: what `columns` say was not looked for there. */
  otherRules: z.array(z.strictObject({ pipeline: z.string(), agreements: z.int() })),
});
export type MatrixPage = z.infer<typeof MatrixPage>;

/** eIds of the clauses that speak of it, the best first. */
export const ClauseIds = z.array(z.string());

/** What an agreement lacks: as `pacta missing <id> --json`. */
export const MissingParts = z.strictObject({
  /** Id of the rules it was read with, where they are others: what is told here was not looked for. Else null. */
  otherRules: z.string().nullable(),
  /** The entry of `expected.yaml` for its instrument; null where there is none. */
  expectation: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  components: z.array(
    z.strictObject({
      category: z.string(),
      /** `core`: the text does not work without it; `usual`: most have it. */
      need: z.enum(['core', 'usual']),
      /** Why it should be there. */
      why: z.string(),
      state: CoverageState,
      clauses: ClauseIds,
    }),
  ),
  safeguards: z.array(SafeguardCoverage.extend({ clauses: ClauseIds })),
  /** The most similar agreements, nearest first. */
  similar: z.array(AgreementSummary),
  /** What most of those have. */
  lackedBySimilar: z.array(
    z.strictObject({
      category: z.string(),
      state: CoverageState,
      /** So many of the similar agreements have it. */
      have: z.int(),
      clauses: ClauseIds,
    }),
  ),
});
export type MissingParts = z.infer<typeof MissingParts>;

/** Which agreement is compared. */
export const ComparedAgreement = z.strictObject({
  recordId: RecordId,
  title: z.string(),
  fileName: z.string(),
  /** Day of signature, or null. */
  signed: z.string().nullable(),
});
/** A clause of one of them; null where it has none. */
export const ComparedSide = z.strictObject({ eId: z.string(), text: z.string() }).nullable();

/** Two agreements side by side: as `pacta compare --json`. */
export const ComparisonAnswer = z.strictObject({
  one: ComparedAgreement,
  other: ComparedAgreement,
  /** Pairs of clauses that have the same words, or others, and clauses that one agreement has alone. */
  counts: z.strictObject({ same: z.int(), changed: z.int(), onlyOne: z.int(), onlyOther: z.int() }),
  /** Where the work has its bounds; both 0 but for very long agreements. */
  bounded: z.strictObject({
    /** Clauses of the first of which only those were looked at that have their rarer words. */
    clauses: z.int(),
    /** Pairs whose words were not compared one by one. */
    pairs: z.int(),
  }),
  groups: z.array(
    z.strictObject({
      /** Null: clauses without a label. */
      category: z.string().nullable(),
      title: z.string(),
      pairs: z.array(
        z.strictObject({
          one: ComparedSide,
          other: ComparedSide,
          /** Of the wording, 0 to 1. */
          likeness: z.number(),
          /** Stretches of words: those that are the same, and what is taken out of the first and put in by the second. */
          changes: z.array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
        }),
      ),
    }),
  ),
});
export type ComparisonAnswer = z.infer<typeof ComparisonAnswer>;
