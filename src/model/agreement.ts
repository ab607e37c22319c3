import { z } from 'zod';
import { IsoDate } from './fact.js';
import { stated } from './span.js';

export const Instrument = z.enum([
  'treaty',
  'convention',
  'agreement',
  'memorandum',
  'protocol',
  'arrangement',
  'exchange-of-notes',
  'charter',
  'contract',
  'other',
]);
export type Instrument = z.infer<typeof Instrument>;

export const PartyKind = z.enum(['state', 'organisation', 'company', 'person', 'other']);
export type PartyKind = z.infer<typeof PartyKind>;

/** Who concluded the agreement. */
export const Party = z.strictObject({
  /** Short English name of a State, otherwise the name as printed. */
  name: z.string().min(1),
  kind: PartyKind,
  /** ISO 3166-1 alpha-2, for States and their authorities. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
export type Party = z.infer<typeof Party>;

/** How the agreement takes effect; `other`: tied to another event. */
export const InForceMechanism = z.enum([
  'on-signature',
  'on-ratification',
  'on-notification',
  'on-date',
  'other',
]);
export type InForceMechanism = z.infer<typeof InForceMechanism>;

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

/** One who signed, as the signatures print it; null: not printed. */
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

/** A law that can govern a contract: the place as it is usually called, and the State it belongs to. */
export const LegalSystem = z.strictObject({
  name: z.string().min(1),
  /** ISO 3166-1 alpha-2; null where the law is not of a State or of a part of one. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
export type LegalSystem = z.infer<typeof LegalSystem>;

/** What the agreement is, read from its own words. Null or empty means: not found in the text. */
export const Agreement = z.strictObject({
  title: stated(z.string()).nullable(),
  instrument: stated(Instrument).nullable(),
  arity: z.enum(['bilateral', 'multilateral']).nullable(),
  parties: z.array(stated(Party)),
  signed: z.strictObject({
    date: stated(IsoDate).nullable(),
    place: stated(z.string()).nullable(),
  }),
  /** In the order of the signatures, those of further instruments in the file included. */
  signatories: z.array(Signatory).default([]),
  /** Of an exchange of notes or letters, in order. */
  notes: z.array(Note).default([]),
  inForce: z.strictObject({
    how: stated(InForceMechanism).nullable(),
    date: stated(IsoDate).nullable(),
  }),
  duration: z.strictObject({
    /** ISO 8601 period, or `indefinite`. */
    value: stated(z.string()).nullable(),
    /** The day the text lets it end, where it names one: "until 31 December 2030". */
    until: stated(IsoDate).nullable().default(null),
    /** That day or, where the text names none, the one the length leads to from the day of entry into force. */
    expires: stated(IsoDate).nullable().default(null),
    /** `automatic`: after that length it goes on by itself, for further periods or until somebody gives notice. */
    renewal: stated(z.enum(['automatic', 'by-agreement'])).nullable(),
  }),
  /** ISO 8601 period of notice. */
  terminationNotice: stated(z.string()).nullable(),
  /** In the order the text tries them. */
  disputeSteps: z.array(stated(DisputeStep)),
  disputeExcluded: z.array(stated(DisputeStep)),
  /** Languages of the authentic texts, English names. */
  languages: z.array(stated(z.string())),
  /** The law that governs a contract, as its own words choose it. */
  governingLaw: z.array(stated(LegalSystem)).default([]),
});
export type Agreement = z.infer<typeof Agreement>;
