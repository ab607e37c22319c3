import { z } from 'zod';
import { Span } from './span.js';

/** One rule at work: which words it fired on, and with what weight. */
export const Evidence = z.strictObject({
  /** `category/what-it-sees`. */
  ruleId: z.string(),
  /** The words matched: in the clause itself, its heading, its lead-in or the title of the agreement (see `place`). */
  span: Span,
  /** Where these words stand. */
  place: z.enum(['text', 'heading', 'lead-in', 'title']),
  /** How much the rule says for the category; the label's score is made of those of all its rules. */
  weight: z.number(),
  /**
   * Set where the words stand in another clause, that clause's id: the one this clause continues, or one beside it under
   * the same heading.
   */
  inheritedFrom: z.string().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** `strict`: precise enough to count; `broad`: for review. */
export const Tier = z.enum(['strict', 'broad']);
export type Tier = z.infer<typeof Tier>;

/** `affirmed`: the clause does what its category says; `excluded`: it rules that out. */
export const Polarity = z.enum(['affirmed', 'excluded']);
export type Polarity = z.infer<typeof Polarity>;

/** What a clause does, and why Pacta thinks so. */
export const Label = z.strictObject({
  category: z.string(),
  family: z.string(),
  /** How likely the label is right. */
  score: z.number().min(0).max(1),
  tier: Tier,
  polarity: Polarity,
  /** The rules that speak for it. */
  evidence: z.array(Evidence).min(1),
  /** Rules of this category held back by one of their `unless` patterns, and the words that did it. */
  against: z.array(z.strictObject({ ruleId: z.string(), span: Span })),
});
export type Label = z.infer<typeof Label>;
