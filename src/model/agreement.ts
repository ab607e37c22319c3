import { z } from 'zod';
import { DisputeStep, LadderStep } from './dispute-ladder.js';
import { CountryCode, IsoDate, Period } from './fact.js';
import {
  AmendmentInForce,
  AmendmentWay,
  InForceDelay,
  InForceMechanism,
  ProvisionalStart,
  Survivor,
} from './lifetime.js';
import { Markings } from './markings.js';
import { Note, Signatory, SignedBy } from './signing.js';
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
  /** Of States and their authorities; of companies the State by whose law they are organised, where the text says so. */
  country: CountryCode.nullable(),
  /** Names the text gives it besides, without article: `Sending State` for "hereinafter 'the Sending State'". */
  roles: z.array(stated(z.string().min(1))).default([]),
});
export type Party = z.infer<typeof Party>;

/** Who keeps the instruments: a State by its short English name, otherwise the office or organisation as printed. */
export const Depositary = Party.omit({ roles: true });
export type Depositary = z.infer<typeof Depositary>;

/** A law that can govern a contract: the place as it is usually called, and the State it belongs to. */
export const LegalSystem = z.strictObject({
  name: z.string().min(1),
  /** Null where the law is not of a State or of a part of one. */
  country: CountryCode.nullable(),
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
    /** Each side's signature, where day or place differ between them; empty where they do not. */
    by: z.array(SignedBy).default([]),
  }),
  /** In the order of the signatures, those of further instruments in the file included. */
  signatories: z.array(Signatory).default([]),
  /** Of an exchange of notes or letters, in order. */
  notes: z.array(Note).default([]),
  inForce: z.strictObject({
    how: stated(InForceMechanism).nullable(),
    date: stated(IsoDate).nullable(),
    /** How long after that event it is; null: at once, or not for certain. */
    delay: stated(InForceDelay).nullable().default(null),
  }),
  /** Application before the entry into force. */
  provisional: z
    .strictObject({
      start: stated(ProvisionalStart),
      date: stated(IsoDate).nullable(),
      /** The articles or sections that alone are applied, as the text names them; null: all of it. */
      parts: stated(z.string()).nullable().default(null),
    })
    .nullable()
    .default(null),
  duration: z.strictObject({
    /** ISO 8601 period, or `indefinite`: without an end, or until somebody ends it. */
    value: stated(z.string()).nullable(),
    /** The day the text lets it end, where it names one: "until 31 December 2030". */
    until: stated(IsoDate).nullable().default(null),
    /** That day or, where the text names none, the one the length leads to from the day of entry into force. */
    expires: stated(IsoDate).nullable().default(null),
    /** `automatic`: after that length it goes on by itself, for further periods or until somebody gives notice. */
    renewal: stated(z.enum(['automatic', 'by-agreement'])).nullable(),
    /** Length of each renewal: `P2Y` for "successive periods of two years". */
    renewalPeriod: stated(Period).nullable().default(null),
    /** How long before the end of a period a party must say that it does not want the next one. */
    renewalNotice: stated(Period).nullable().default(null),
  }),
  terminationNotice: stated(Period).nullable(),
  /** What outlives the agreement, in the order printed. */
  survives: z.array(stated(Survivor)).default([]),
  amendment: z
    .strictObject({ ways: z.array(stated(AmendmentWay)), inForce: stated(AmendmentInForce).nullable() })
    .default({ ways: [], inForce: null }),
  /** In the order the text tries them, each once. */
  disputeSteps: z.array(stated(DisputeStep)),
  disputeExcluded: z.array(stated(DisputeStep)),
  /**
   * The same steps in the same order, with what the text says of each; negotiation again where it goes up from one kind of
   * authorities to another.
   */
  disputeLadder: z.array(LadderStep).default([]),
  markings: Markings.default({ levels: [] }),
  /** Languages of the authentic texts, English names. */
  languages: z.array(stated(z.string())),
  /** The law that governs a contract, as its own words choose it. */
  governingLaw: z.array(stated(LegalSystem)).default([]),
  /** The language whose text decides where the authentic texts differ. */
  prevailingLanguage: stated(z.string()).nullable().default(null),
  depositaries: z.array(stated(Depositary)).default([]),
  registration: z
    .strictObject({
      how: stated(z.enum(['registered', 'not-registered'])),
      /** The organisation that registers; `United Nations` also for "under Article 102 of the Charter". */
      with: stated(z.string()).nullable(),
      /** Who has it registered, as printed. */
      by: stated(z.string()).nullable(),
    })
    .nullable()
    .default(null),
  /** Whether the text says of itself that it binds in law. */
  binding: stated(z.enum(['binding', 'not-binding']))
    .nullable()
    .default(null),
});
export type Agreement = z.infer<typeof Agreement>;

/** What is said of an agreement of which nothing could be read. */
export const nothingStated = (): Agreement => ({
  title: null,
  instrument: null,
  arity: null,
  parties: [],
  signed: { date: null, place: null, by: [] },
  signatories: [],
  notes: [],
  inForce: { how: null, date: null, delay: null },
  provisional: null,
  duration: {
    value: null,
    until: null,
    expires: null,
    renewal: null,
    renewalPeriod: null,
    renewalNotice: null,
  },
  terminationNotice: null,
  survives: [],
  amendment: { ways: [], inForce: null },
  disputeSteps: [],
  disputeExcluded: [],
  disputeLadder: [],
  markings: { levels: [] },
  languages: [],
  governingLaw: [],
  prevailingLanguage: null,
  depositaries: [],
  registration: null,
  binding: null,
});
