import { z } from 'zod';
import { Span } from './span.js';

/** `2007-04-12`, or shorter where the text says less: `2007-04`, `2007`. */
export const IsoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
/** ISO 8601 period: `P6M`, `P30D`, `P1Y`. */
export const Period = z.string().regex(/^P(\d|T)/);
/** ISO 3166-1 alpha-2. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/** What happens on a day that the text names without its date. */
export const EVENTS = [
  'acceptance',
  'accession',
  'adoption',
  'agreement',
  'commencement',
  'delivery',
  'denunciation',
  'deposit',
  'entry-into-force',
  'exchange-of-instruments',
  'expiry',
  'invoice',
  'last-deposit',
  'last-notification',
  'last-receipt',
  'last-signature',
  'notification',
  'publication',
  'ratification',
  'receipt',
  'reply',
  'request',
  'signature',
  'termination',
  'withdrawal',
] as const;
export type FactEvent = (typeof EVENTS)[number];

/** How an address is reached. */
export const ADDRESS_MEDIA = ['post', 'email', 'telephone', 'fax', 'web'] as const;
export type AddressMedium = (typeof ADDRESS_MEDIA)[number];

/**
 * A value recognised in the words alone, without knowing the rest of the document. `to`: the other end of a
 * range whose ends share words ("thirty to sixty days", "1 to 5 March 2021"); two ends that are each whole
 * ("from 1 January 2020 to 31 December 2024") are two facts.
 */
export const Fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), span: Span, date: IsoDate, to: IsoDate.optional() }),
  /** `working`: the days are business or working days; otherwise calendar days, or the text does not say. */
  z.strictObject({
    kind: z.literal('duration'),
    span: Span,
    period: Period,
    to: Period.optional(),
    working: z.literal(true).optional(),
  }),
  /** `amount` in major units; `currency` ISO 4217, null where the symbol is ambiguous and nothing decides. */
  z.strictObject({
    kind: z.literal('money'),
    span: Span,
    amount: z.number(),
    to: z.number().optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('country'), span: Span, country: CountryCode }),
  /** In hundredths: 5 for "five per cent", 0.5 for "50 basis points". */
  z.strictObject({
    kind: z.literal('percentage'),
    span: Span,
    percent: z.number(),
    to: z.number().optional(),
  }),
  /** `unit`: the SI or usual symbol (`km`, `t`, `nmi`, `°C`), or what is counted in the singular (`aircraft`). */
  z.strictObject({
    kind: z.literal('quantity'),
    span: Span,
    amount: z.number(),
    to: z.number().optional(),
    unit: z.string(),
  }),
  /** `of`: the whole, or the second side: 2 of 3 for "two-thirds", 3 of 1 for "a ratio of 3:1". */
  z.strictObject({ kind: z.literal('ratio'), span: Span, part: z.number(), of: z.number() }),
  /** A day named by what happens on it: "the date of the last notification", "upon signature". */
  z.strictObject({ kind: z.literal('event'), span: Span, event: z.enum(EVENTS) }),
  /** `address`: on one line; a number without its spaces and marks. */
  z.strictObject({
    kind: z.literal('address'),
    span: Span,
    medium: z.enum(ADDRESS_MEDIA),
    address: z.string(),
  }),
]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact['kind'];

/**
 * The value alone: a date, a period, a code, `5 %`, `12 km`, `2/3`, or `5000 USD` (`5000 ?` where the currency is
 * not clear); a range as `P30D to P60D`.
 */
export function factValue(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return range(fact.date, fact.to);
    case 'duration':
      return `${range(fact.period, fact.to)}${fact.working ? ' working' : ''}`;
    case 'money':
      return `${range(fact.amount, fact.to)} ${fact.currency ?? '?'}`;
    case 'country':
      return fact.country;
    case 'percentage':
      return `${range(fact.percent, fact.to)} %`;
    case 'quantity':
      return `${range(fact.amount, fact.to)} ${fact.unit}`;
    case 'ratio':
      return `${fact.part}/${fact.of}`;
    case 'event':
      return fact.event;
    case 'address':
      return fact.address;
  }
}

const range = (from: string | number, to: string | number | undefined): string =>
  to === undefined ? `${from}` : `${from} to ${to}`;
