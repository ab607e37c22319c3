import { z } from 'zod';
import { IsoDate } from './fact.js';
import { Span } from './span.js';

/** What sort of text another instrument is. */
export const InstrumentKind = z.enum([
  'treaty',
  'convention',
  'agreement',
  'charter',
  'protocol',
  'memorandum',
  'arrangement',
  'exchange-of-notes',
  'declaration',
  'statute',
  'law',
  'regulation',
  'directive',
  'decision',
  'resolution',
  'standard',
  'contract',
  'other',
]);
export type InstrumentKind = z.infer<typeof InstrumentKind>;

/** Another instrument that the agreement names: one entry for all its mentions. Null: not stated in the text. */
export const ExternalInstrument = z.strictObject({
  /** Unique in the record; the same in every record for instruments in common use (`nato-sofa`). */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  kind: InstrumentKind,
  /** The fullest title in the text, white space folded; the usual one where the text has a short name alone. */
  title: z.string().min(1),
  place: z.string().nullable(),
  date: IsoDate.nullable(),
  /** As printed: `428/2009`, `1373 (2001)`. */
  number: z.string().nullable(),
  /** What the text calls it beside its title, as printed. */
  shortNames: z.array(z.string()),
  /** The words that name it, in text order. */
  mentions: z.array(Span),
});
export type ExternalInstrument = z.infer<typeof ExternalInstrument>;

/**
 * What became of a reference. `resolved`: `target` is the part it means. `partly`: `target` is the part that holds
 * it, in which no such smaller part could be told apart. `external`: it means `instrument`, or a part of it.
 * `dangling`: the agreement has no such part. `unclear`: what it means is not said here.
 */
export const ReferenceOutcome = z.enum(['resolved', 'partly', 'external', 'dangling', 'unclear']);
export type ReferenceOutcome = z.infer<typeof ReferenceOutcome>;

/** Words that point at a part of the agreement, or at another instrument or a part of it. */
export const Reference = z.strictObject({
  span: Span,
  /** eId of the clause it stands in. */
  clause: z.string(),
  outcome: ReferenceOutcome,
  /** The part cited, from the outermost: `article 5 > paragraph 2`; null where an instrument is cited as a whole. */
  cited: z.string().nullable(),
  /** eId of the part meant; of the first one in a range. */
  target: z.string().nullable(),
  /** eId of the last part of a range ("Articles 9 to 11"). */
  through: z.string().nullable(),
  /** Id of the other instrument. */
  instrument: z.string().nullable(),
});
export type Reference = z.infer<typeof Reference>;
