import { z } from 'zod';
import { Instrument } from './agreement.js';
import { BearerKind, Modality } from './clause.js';
import { Polarity, Tier } from './label.js';

/** Both ends belong to it; null: open. */
const range = <T extends z.ZodType>(value: T) =>
  z.strictObject({ from: value.nullable(), to: value.nullable() });

/** Whole days, written in full. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const NumberRange = range(z.number());
export type NumberRange = z.infer<typeof NumberRange>;

/**
 * One thing that may be asked of a clause. Lists: any of them. Everything in a `label` must hold of one label of the
 * clause, everything in a `statement` of one of its statements.
 */
export const ClauseCondition = z.discriminatedUnion('kind', [
  /** A word in any form; several must follow one another. */
  z.strictObject({ kind: z.literal('words'), words: z.string() }),
  z.strictObject({
    kind: z.literal('label'),
    category: z.array(z.string()).optional(),
    family: z.array(z.string()).optional(),
    polarity: Polarity.optional(),
    /** `broad`, like none, keeps both tiers. */
    tier: Tier.optional(),
  }),
  z.strictObject({
    kind: z.literal('statement'),
    modality: z.array(Modality).optional(),
    bearer: z.array(BearerKind).optional(),
  }),
  /** The agreement has a party of this ISO code or with this part of a name. */
  z.strictObject({ kind: z.literal('party'), party: z.string() }),
  z.strictObject({ kind: z.literal('instrument'), instrument: z.array(Instrument) }),
  /** Record id, a prefix of it, or part of the file name or title. */
  z.strictObject({ kind: z.literal('document'), document: z.array(z.string()) }),
  /** The day of signature; an agreement of which only the year is known is met by a range that holds a day of it. */
  z.strictObject({ kind: z.literal('signed'), ...range(Day).shape }),
  /** The clause names a sum. `currency`: ISO 4217. */
  z.strictObject({ kind: z.literal('money'), ...NumberRange.shape, currency: z.string().optional() }),
  /** The clause names a length of time, in days, as `daysOf` counts them. */
  z.strictObject({ kind: z.literal('duration'), ...NumberRange.shape }),
  /**
   * The clause cites another instrument, one of whose names has all these words, or the part of its own agreement with
   * this eId, or what lies in that part.
   */
  z.strictObject({ kind: z.literal('refers-to'), words: z.string() }),
]);
export type ClauseCondition = z.infer<typeof ClauseCondition>;

/** What is asked of clauses: conditions, joined. `all` and `any` hold one part at least. */
export type QueryExpression =
  | ClauseCondition
  | { kind: 'all'; parts: QueryExpression[] }
  | { kind: 'any'; parts: QueryExpression[] }
  | { kind: 'not'; part: QueryExpression };

export const QueryExpression: z.ZodType<QueryExpression> = z.lazy(() =>
  z.union([
    ClauseCondition,
    z.strictObject({ kind: z.literal('all'), parts: z.array(QueryExpression).min(1) }),
    z.strictObject({ kind: z.literal('any'), parts: z.array(QueryExpression).min(1) }),
    z.strictObject({ kind: z.literal('not'), part: QueryExpression }),
  ]),
);
