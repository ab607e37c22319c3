import { z } from 'zod';
import { Span } from './span.js';

/** A level of classification that compares across States, the highest first. */
export const ClassificationLevel = z.enum([
  'top-secret',
  'secret',
  'confidential',
  'restricted',
  'unclassified',
]);
export type ClassificationLevel = z.infer<typeof ClassificationLevel>;

/** Levels of classification that the text names, each with the markings of those who use it. */
export const Markings = z.strictObject({
  /** The highest first. */
  levels: z.array(
    z.strictObject({
      level: ClassificationLevel,
      byParty: z.array(
        z.strictObject({
          /** Short English name of a State, or the organisation whose marking it is; null: the text does not tell. */
          party: z.string().nullable(),
          /** As printed. */
          marking: z.string(),
          span: Span,
        }),
      ),
    }),
  ),
});
export type Markings = z.infer<typeof Markings>;
