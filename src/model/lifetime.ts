import { z } from 'zod';
import { Period } from './fact.js';

/**
 * How the agreement takes effect. `on-exchange`: when instruments of ratification are exchanged, with the exchange of
 * notes that is the agreement (the note that accepts the one before it), or on a day that an exchange of notes is to fix;
 * `on-notification`: when the parties have told each other that their procedures are completed, by an exchange of notes
 * too; `on-date`: on a day that the text names, or together with another agreement; `other`: tied to another event.
 */
export const InForceMechanism = z.enum([
  'on-signature',
  'on-ratification',
  'on-notification',
  'on-exchange',
  'on-date',
  'other',
]);
export type InForceMechanism = z.infer<typeof InForceMechanism>;

/**
 * Time between the event and the entry into force: `{period: 'P60D'}` for "the sixtieth day after"; `{firstOfMonth: 2}` for
 * "the first day of the second month following", counted from the end of `period` where there is one too.
 */
export const InForceDelay = z.strictObject({
  period: Period.nullable(),
  firstOfMonth: z.number().int().positive().nullable(),
});
export type InForceDelay = z.infer<typeof InForceDelay>;

/**
 * From when the agreement is applied before it is in force. `by-declaration`: for those that say so; `excluded`: not at
 * all; `other`: from another event, or the text does not say from when.
 */
export const ProvisionalStart = z.enum([
  'on-signature',
  'on-notification',
  'on-date',
  'by-declaration',
  'excluded',
  'other',
]);
export type ProvisionalStart = z.infer<typeof ProvisionalStart>;

/** What the end of the agreement leaves in being. */
export const Survivor = z.enum([
  /** Classified, confidential or otherwise protected information. */
  'information',
  'personal-data',
  'intellectual-property',
  /** Claims, liability, indemnities and disputes. */
  'claims',
  /** Payments, costs and other debts. */
  'payments',
  /** Activities, projects, orders, contracts and requests under way. */
  'ongoing-activities',
  /** Rights and duties that arose before the end. */
  'acquired-rights',
  /** Articles or sections that the text names. */
  'named-provisions',
  /** All of it, for what happened under it or for a time. */
  'whole',
]);
export type Survivor = z.infer<typeof Survivor>;

/** How the agreement is amended; several may have to come together. */
export const AmendmentWay = z.enum([
  'mutual-consent',
  'in-writing',
  'exchange-of-notes',
  'protocol',
  'unanimity',
  'majority-vote',
  'conference',
]);
export type AmendmentWay = z.infer<typeof AmendmentWay>;

/** `as-agreement`: like the agreement itself. */
export const AmendmentInForce = z.enum([...InForceMechanism.options, 'as-agreement']);
export type AmendmentInForce = z.infer<typeof AmendmentInForce>;
