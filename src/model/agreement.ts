import { z } from 'zod';
import { CountryCode, IsoDate, Period } from './fact.js';
import { Span, stated } from './span.js';

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

/** How the agreement takes effect; `other`: tied to another event. */
export const InForceMechanism = z.enum([
  'on-signature',
  'on-ratification',
  'on-notification',
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

/** A level of classification that compares across States, the highest first. */
export const ClassificationLevel = z.enum([
  'top-secret',
  'secret',
  'confidential',
  'restricted',
  'unclassified',
]);
export type ClassificationLevel = z.infer<typeof ClassificationLevel>;

/** Levels of classification that the text names, each with the markings of those who use it. */
export const Markings = z.strictObject({
  /** The highest first. */
  levels: z.array(
    z.strictObject({
      level: ClassificationLevel,
      byParty: z.array(
        z.strictObject({
          /** Short English name of a State, or the organisation whose marking it is; null: the text does not tell. */
          party: z.string().nullable(),
          /** As printed. */
          marking: z.string(),
          span: Span,
        }),
      ),
    }),
  ),
});
export type Markings = z.infer<typeof Markings>;

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
