import { z } from 'zod';
import { Polarity } from './label.js';
import { Patterns, RuleExamples } from './rule.js';
import { Span } from './span.js';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'ids are lower-case words joined by hyphens' });

/** What `safeguards.yaml` asks of every agreement: groups of safeguards that should stand in its text. */
export const SafeguardGroup = z.strictObject({
  id: Id,
  title: z.string().min(1),
  safeguards: z
    .array(
      z.strictObject({
        id: Id,
        title: z.string().min(1),
        /** What a clause that gives this safeguard does, in one sentence. */
        definition: z.string().min(1),
      }),
    )
    .min(1),
});
export type SafeguardGroup = z.infer<typeof SafeguardGroup>;

/**
 * A rule that finds a safeguard: conditions as those of a `Rule`, met in the body or an annex. It has no weight, since
 * one clause is enough for a safeguard to stand in the text.
 */
export const SafeguardRule = z
  .strictObject({
    /** `safeguard/what-it-sees`; permanent. */
    id: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/, {
      error: 'a rule id is written safeguard/what-it-sees, lower case',
    }),
    safeguard: z.string(),
    why: z.string().min(1),
    any: Patterns.optional(),
    heading: Patterns.optional(),
    'lead-in': Patterns.optional(),
    title: Patterns.optional(),
    unless: Patterns.optional(),
    /** `excluded`: the clause rules the safeguard out. */
    polarity: Polarity.default('affirmed'),
    examples: RuleExamples,
  })
  .refine((rule) => rule.any ?? rule['lead-in'], {
    error: 'a rule of a safeguard needs any or lead-in. Add one',
  });
export type SafeguardRule = z.infer<typeof SafeguardRule>;

/**
 * `present`: a clause gives it. `excluded`: no clause gives it and at least one rules it out. `absent`: no clause speaks
 * of it.
 */
export const SafeguardState = z.enum(['present', 'absent', 'excluded']);
export type SafeguardState = z.infer<typeof SafeguardState>;

/** A clause that speaks for or against a safeguard. */
export const SafeguardEvidence = z.strictObject({
  /** eId of the clause. */
  clause: z.string(),
  /** The words matched; of its lead-in where those alone tell. */
  span: Span,
  ruleId: z.string(),
  polarity: Polarity,
});
export type SafeguardEvidence = z.infer<typeof SafeguardEvidence>;

/** Whether one safeguard stands in the agreement, and where. */
export const Safeguard = z.strictObject({
  id: z.string(),
  group: z.string(),
  state: SafeguardState,
  /** In the order of the clauses. */
  evidence: z.array(SafeguardEvidence),
});
export type Safeguard = z.infer<typeof Safeguard>;
