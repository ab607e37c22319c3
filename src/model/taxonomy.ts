import { z } from 'zod';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'ids are lower-case words joined by hyphens' });

export const Category = z.strictObject({
  id: Id,
  title: z.string().min(1),
  /** What a passage of this category does, in one sentence. */
  definition: z.string().min(1),
  /** Gives way where a more specific category is strong. */
  general: z.literal(true).optional(),
});
export type Category = z.infer<typeof Category>;

export const Family = z.strictObject({
  id: Id,
  title: z.string().min(1),
  categories: z.array(Category).min(1),
});
export type Family = z.infer<typeof Family>;

export const Taxonomy = z.strictObject({ families: z.array(Family).min(1) });
export type Taxonomy = z.infer<typeof Taxonomy>;
