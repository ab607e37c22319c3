import { z } from 'zod';
import { Polarity, Tier } from './label.js';
import { Role } from './section.js';

/** A pattern as written in a rule file; the grammar is in `rules/`. */
export const Patterns = z.array(z.string().min(1)).min(1);

/** An example is a text, or a text with the heading, lead-in and title it stands under. */
export const Example = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1),
    heading: z.string().min(1).optional(),
    'lead-in': z.string().min(1).optional(),
    title: z.string().min(1).optional(),
  }),
]);
export type Example = z.infer<typeof Example>;

export const RuleExamples = z.strictObject({
  hit: z.array(Example).min(1),
  miss: z.array(Example).min(1),
});

/**
 * A rule as a lawyer writes it. Each of `any`, `heading`, `lead-in` and `title` that is present is a condition, met
 * when one of its patterns matches; the rule fires when all its conditions are met and, in the sentence
 * where `any` matched (or in the heading, lead-in or title), no `unless` pattern matches.
 */
export const Rule = z
  .strictObject({
    /** `category/what-it-sees`; permanent. */
    id: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/, {
      error: 'a rule id is written category/what-it-sees, lower case',
    }),
    category: z.string(),
    why: z.string().min(1),
    any: Patterns.optional(),
    heading: Patterns.optional(),
    'lead-in': Patterns.optional(),
    title: Patterns.optional(),
    unless: Patterns.optional(),
    /** Where the rule may fire; everywhere when absent. */
    role: z.array(Role).min(1).optional(),
    /** 1 (a hint) to 5 (decides alone). */
    weight: z.number().min(0.5).max(5),
    tier: Tier.default('strict'),
    polarity: Polarity.default('affirmed'),
    examples: RuleExamples,
  })
  .refine((rule) => rule.any ?? rule.heading ?? rule['lead-in'] ?? rule.title, {
    error: 'a rule needs at least one of any, heading, lead-in and title. Add one',
  });
export type Rule = z.infer<typeof Rule>;

/** Named lists of patterns, used in rules as `{name}`. */
export const Lexicons = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), Patterns);
export type Lexicons = z.infer<typeof Lexicons>;
