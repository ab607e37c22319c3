import { z } from 'zod';
import { Span } from './span.js';

/** `2007-04-12`, or shorter where the text says less: `2007-04`, `2007`. */
export const IsoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** A value recognised in the words alone, without knowing the rest of the document. */
export const Fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), span: Span, date: IsoDate }),
  /** ISO 8601 period: `P6M`, `P30D`, `P1Y`. */
  z.strictObject({ kind: z.literal('duration'), span: Span, period: z.string().regex(/^P(\d|T)/) }),
  /** `amount` in major units; `currency` ISO 4217, null where the symbol is ambiguous and nothing decides. */
  z.strictObject({
    kind: z.literal('money'),
    span: Span,
    amount: z.number(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
  }),
  /** ISO 3166-1 alpha-2. */
  z.strictObject({ kind: z.literal('country'), span: Span, country: z.string().regex(/^[A-Z]{2}$/) }),
]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact['kind'];

/** The value alone: a date, a period, a code, or `5000 USD` (`5000 ?` where the currency is not clear). */
export function factValue(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return fact.date;
    case 'duration':
      return fact.period;
    case 'money':
      return `${fact.amount} ${fact.currency ?? '?'}`;
    case 'country':
      return fact.country;
  }
}
