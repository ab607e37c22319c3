import { z } from 'zod';
import { Period } from './fact.js';
import { Span, stated } from './span.js';

/** A way of settling differences, from the mildest to the strictest. */
export const DisputeStep = z.enum([
  'consultation',
  'negotiation',
  'joint-body',
  'diplomatic-channels',
  'good-offices',
  'mediation',
  'conciliation',
  'expert',
  'arbitration',
  'court',
]);
export type DisputeStep = z.infer<typeof DisputeStep>;

/** One step of the ladder of dispute settlement. `span`: the words that name it, where the text first tries it. */
export const LadderStep = z.strictObject({
  step: DisputeStep,
  /** eId of the clause that names it. */
  clause: z.string(),
  span: Span,
  /** Time without a settlement after which this step may be taken. */
  after: stated(Period).nullable(),
  /** The days of that time are business or working days. */
  working: z.literal(true).optional(),
  /**
   * Who acts, as the text names them: a joint committee, a court, an arbitral institution; for talks the ministers,
   * commanders or other authorities that hold them.
   */
  body: stated(z.string()).nullable(),
  /** Who appoints where the parties do not. */
  appointedBy: stated(z.string()).nullable(),
  /** Where arbitrators or a court sit. */
  seat: stated(z.string()).nullable(),
  /** Rules of procedure, as the text names them. */
  rules: stated(z.string()).nullable(),
  /** The words that make its outcome final or binding. */
  final: Span.nullable(),
});
export type LadderStep = z.infer<typeof LadderStep>;
