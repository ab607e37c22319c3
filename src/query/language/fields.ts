import { BearerKind, type ClauseCondition, Instrument, Modality, Polarity, Tier } from '../../model/index.js';
import { readDays, readLengths, readNumbers } from './ranges.js';

/** What may be asked for with a name and a colon. */
export interface Field {
  name: string;
  /** What it asks for, for people. */
  says: string;
  example: string;
  /** All there is to choose from, where that is known beforehand. */
  values?: readonly string[];
  /** Commas may group the digits of a value. */
  takesNumbers?: true;
  /** The condition, or undefined where the value is none of these. */
  read: (value: string) => ClauseCondition | undefined;
}

/** ISO 4217 before or behind the sum: `EUR>1000`, `>=1000EUR`. */
const CURRENCY = /^([A-Za-z]{3})(?![A-Za-z])(.*)$|^(.*(?:[\d.a-z]|\d[KMB]))\s?([A-Z]{3})$/s;

function money(value: string): ClauseCondition | undefined {
  const [, before, rest, sum, behind] = CURRENCY.exec(value) ?? [];
  const currency = (before ?? behind)?.toUpperCase();
  const written = rest ?? sum ?? value;
  const range = written === '' ? { from: null, to: null } : readNumbers(written);
  return range ? { kind: 'money', ...range, ...(currency ? { currency } : {}) } : undefined;
}

const oneOf =
  <T extends string>(values: readonly T[], condition: (value: T) => ClauseCondition) =>
  (written: string): ClauseCondition | undefined => {
    const value = written.toLowerCase() as T;
    return values.includes(value) ? condition(value) : undefined;
  };

/** All fields, in the order in which help lists them. */
export const FIELDS: readonly Field[] = [
  {
    name: 'category',
    says: 'what the clause does',
    example: 'category:termination',
    read: (value) => ({ kind: 'label', category: [value] }),
  },
  {
    name: 'family',
    says: 'a family of categories',
    example: 'family:final-clauses',
    read: (value) => ({ kind: 'label', family: [value] }),
  },
  {
    name: 'polarity',
    says: 'excluded: the clause rules it out',
    example: 'polarity:excluded',
    values: Polarity.options,
    read: oneOf(Polarity.options, (polarity) => ({ kind: 'label', polarity })),
  },
  {
    name: 'tier',
    says: 'strict: only labels precise enough to count',
    example: 'tier:strict',
    values: Tier.options,
    read: oneOf(Tier.options, (tier) => ({ kind: 'label', tier })),
  },
  {
    name: 'modality',
    says: 'what a sentence of the clause is',
    example: 'modality:prohibition',
    values: Modality.options,
    read: oneOf(Modality.options, (modality) => ({ kind: 'statement', modality: [modality] })),
  },
  {
    name: 'bearer',
    says: 'who is bound or entitled',
    example: 'bearer:receiving-state',
    values: BearerKind.options,
    read: oneOf(BearerKind.options, (bearer) => ({ kind: 'statement', bearer: [bearer] })),
  },
  {
    name: 'party',
    says: 'part of the name of a party, its ISO country code, or all of the name: party:=France',
    example: 'party:FR',
    read: (party) => ({ kind: 'party', party }),
  },
  {
    name: 'instrument',
    says: 'what the agreement calls itself',
    example: 'instrument:memorandum',
    values: Instrument.options,
    read: oneOf(Instrument.options, (instrument) => ({ kind: 'instrument', instrument: [instrument] })),
  },
  {
    name: 'document',
    says: 'record id or its beginning, part of the file name or title',
    example: 'document:harbour',
    read: (document) => ({ kind: 'document', document: [document] }),
  },
  {
    name: 'signed',
    says: 'when it was signed: a year, month or day, or a range of them',
    example: 'signed:1990..2005',
    read: (value) => {
      const days = readDays(value);
      return days ? { kind: 'signed', ...days } : undefined;
    },
  },
  {
    name: 'money',
    says: 'the clause names a sum, in a currency or any',
    example: 'money:EUR>1000000',
    takesNumbers: true,
    read: money,
  },
  {
    name: 'duration',
    says: 'the clause names a length of time, in years, months (of 30 days), weeks, days or hours',
    example: 'duration:>=5y',
    takesNumbers: true,
    read: (value) => {
      const days = readLengths(value);
      return days ? { kind: 'duration', ...days } : undefined;
    },
  },
  {
    name: 'refers-to',
    says: 'what it cites: an instrument by words of its name, or a part of its own agreement by its eId',
    example: 'refers-to:"status of forces"',
    read: (words) => ({ kind: 'refers-to', words }),
  },
];

/** The field of this name, in capitals or not. */
export const fieldNamed = (name: string): Field | undefined =>
  FIELDS.find((field) => field.name === name.toLowerCase());
