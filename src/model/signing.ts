import { z } from 'zod';
import { IsoDate } from './fact.js';
import { stated } from './span.js';

/** One who signed, as the signatures print it, for whom also as the head of a note does; null: not printed. */
export const Signatory = z.strictObject({
  for: stated(z.string()).nullable(),
  name: stated(z.string()).nullable(),
  capacity: stated(z.string()).nullable(),
});
export type Signatory = z.infer<typeof Signatory>;

/** A note or letter of an exchange. */
export const Note = z.strictObject({
  /** Of the part that holds it. */
  eId: z.string(),
  from: stated(z.string()).nullable(),
  to: stated(z.string()).nullable(),
  date: stated(IsoDate).nullable(),
});
export type Note = z.infer<typeof Note>;

/** One side's signature, where sides signed on another day or in another place; `for` as printed, null: not said. */
export const SignedBy = z.strictObject({
  for: stated(z.string()).nullable(),
  date: stated(IsoDate).nullable(),
  place: stated(z.string()).nullable(),
});
export type SignedBy = z.infer<typeof SignedBy>;
