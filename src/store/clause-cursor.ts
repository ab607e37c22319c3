import { z } from 'zod';

const Id = z.int().min(0);
/** Of a label, as `placesOf` counts them; behind the last place stands what is new. */
const PlaceNumber = z.int().min(0).max(4);

/** Where a clause stands among those that are put in order. */
const RankedPlace = z.tuple([
  PlaceNumber,
  /** By its words. */
  z.number(),
  /** Of its label. */
  z.number(),
  /** Of its agreement. */
  z.string(),
  z.string(),
  /** In its agreement. */
  z.int32(),
]);
export type RankedPlace = z.infer<typeof RankedPlace>;

/** Where one stands that follows these. */
const FollowingPlace = z.tuple([PlaceNumber, Id]);
export type FollowingPlace = z.infer<typeof FollowingPlace>;

/**
 * Which clauses are put in order: of those up to `newest`, the newest when the first page was asked for, all up to `last`,
 * or all where it is null; of what is new all up to `newer`, or all where it is null. So a clause neither comes in nor falls
 * out while it stays what it is.
 */
const Border = z.strictObject({ newest: Id, last: FollowingPlace.nullable(), newer: Id.nullable() });
export type Border = z.infer<typeof Border>;

/** Behind `newer` is what is new and not put in order. */
const Following = z.strictObject({ newest: Id, newer: Id, last: FollowingPlace });
export type Following = z.infer<typeof Following>;

/** Where a page of clauses ends, and what keeps the order behind it as it is. */
export const ClauseCursor = z.union([
  z.strictObject({ border: Border, counts: z.array(z.number().min(0)), last: RankedPlace }),
  Following,
]);
export type ClauseCursor = z.infer<typeof ClauseCursor>;
