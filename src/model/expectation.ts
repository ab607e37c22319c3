import { z } from 'zod';
import { Instrument } from './agreement.js';

/**
 * `expected.yaml`: what agreements of some kinds have as a rule, so that what one lacks can be told. An instrument
 * stands in one entry at most; agreements of an instrument that stands in none are expected nothing of.
 */
export const Expectation = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'ids are lower-case words joined by hyphens' }),
  title: z.string().min(1),
  /** What the agreement calls itself; any of these. */
  instruments: z.array(Instrument).min(1),
  /** False: the safeguards of the rules are not for these kinds; only those are told that one has all the same. */
  safeguards: z.boolean().optional(),
  components: z
    .array(
      z.strictObject({
        category: z.string(),
        /** `core`: without it the text does not work as what it is; `usual`: most have it. */
        need: z.enum(['core', 'usual']),
        /** Why it is expected, in one sentence. */
        why: z.string().min(1),
      }),
    )
    .min(1),
});
export type Expectation = z.infer<typeof Expectation>;
