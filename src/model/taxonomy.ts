import { z } from 'zod';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'ids are lower-case words joined by hyphens' });

/** Facts of `agreement` in a record that a category may ask for. */
export const AgreementFact = z.enum(['title', 'parties', 'signed-date', 'in-force-date']);
export type AgreementFact = z.infer<typeof AgreementFact>;

export const Category = z.strictObject({
  id: Id,
  title: z.string().min(1),
  /** What a passage of this category does, in one sentence. */
  definition: z.string().min(1),
  /** Gives way where a more specific category is strong. */
  general: z.literal(true).optional(),
  /** Families whose categories it comes before, where both are given strictly: what a list is for, then what it lists. */
  before: z.array(Id).min(1).optional(),
  /**
   * It comes before them only where it is said above the clause, in a heading or in the words the clause hangs from: of a
   * sentence that itself speaks of both, the stronger is the main one.
   */
  'from-above': z.literal(true).optional(),
  /**
   * It counts strictly only as the main label: a clause that does something else first mentions it in passing.
   */
  'main-only': z.literal(true).optional(),
  /**
   * A clause that does this says so itself: a heading that names it counts only over words that say nothing else.
   */
  'own-words': z.literal(true).optional(),
  /**
   * Set where the category asks for a fact of the agreement rather than for a clause: which one. Its words are then those
   * that state the fact.
   */
  fact: AgreementFact.optional(),
});
export type Category = z.infer<typeof Category>;

export const Family = z.strictObject({
  id: Id,
  title: z.string().min(1),
  categories: z.array(Category).min(1),
});
export type Family = z.infer<typeof Family>;

export const Taxonomy = z.strictObject({
  /** How many of the categories one clause may have; three when left out. */
  labels: z.int().min(1).optional(),
  families: z.array(Family).min(1),
});
export type Taxonomy = z.infer<typeof Taxonomy>;
