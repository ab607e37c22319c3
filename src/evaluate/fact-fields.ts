import type { Agreement } from '../model/index.js';
import type { FactsGold } from './gold.js';

export type FactValue = string | readonly string[] | null;

/** How a field is read from the record and from the gold; `undefined` in the gold: not scored. */
export interface FactField {
  name: string;
  gold: (item: FactsGold) => FactValue | undefined;
  found: (agreement: Agreement) => FactValue;
  /** Order of a list does not matter. */
  unordered?: true;
}

const oneOf = (stated: { value: string } | null | undefined): string | null => stated?.value ?? null;
const allOf = (stated: readonly { value: string }[]): string[] => stated.map(({ value }) => value);

/** `the Government of Norway: 2007-05-04, Oslo`, as the gold writes it. */
const signatureOf = ({ for: side, date, place }: Agreement['signed']['by'][number]): string =>
  [oneOf(side)?.replace(/^the /i, ''), [oneOf(date), oneOf(place)].filter(Boolean).join(', ')]
    .filter(Boolean)
    .join(': ');

/** The fields of an agreement that are scored, in the order of the report. */
export const FACT_FIELDS: readonly FactField[] = [
  { name: 'title', gold: (g) => g.title, found: (a) => oneOf(a.title) },
  { name: 'instrument', gold: (g) => g.instrument, found: (a) => oneOf(a.instrument) },
  { name: 'arity', gold: (g) => g.arity, found: (a) => a.arity },
  {
    name: 'parties',
    gold: (g) => g.parties,
    found: (a) => a.parties.map((party) => party.value.name),
    unordered: true,
  },
  {
    name: 'roles',
    gold: (g) => g.roles,
    found: (a) => a.parties.flatMap(({ value }) => value.roles.map((role) => `${value.name}: ${role.value}`)),
    unordered: true,
  },
  { name: 'signed.date', gold: (g) => g.signed?.date, found: (a) => oneOf(a.signed.date) },
  { name: 'signed.place', gold: (g) => g.signed?.place, found: (a) => oneOf(a.signed.place) },
  {
    name: 'signed.by',
    gold: (g) => g.signed?.by,
    found: (a) => a.signed.by.map(signatureOf),
    unordered: true,
  },
  {
    name: 'inForce.how',
    gold: (g) => (g.inForce?.how === 'not-stated' ? null : g.inForce?.how),
    found: (a) => oneOf(a.inForce.how),
  },
  { name: 'inForce.date', gold: (g) => g.inForce?.date, found: (a) => oneOf(a.inForce.date) },
  {
    name: 'provisional',
    gold: (g) => (g.provisional === null ? null : g.provisional?.start),
    found: (a) => oneOf(a.provisional?.start),
  },
  {
    name: 'provisional.date',
    gold: (g) => (g.provisional === null ? null : g.provisional?.date),
    found: (a) => oneOf(a.provisional?.date),
  },
  { name: 'duration.value', gold: (g) => g.duration?.value, found: (a) => oneOf(a.duration.value) },
  { name: 'duration.renewal', gold: (g) => g.duration?.renewal, found: (a) => oneOf(a.duration.renewal) },
  { name: 'duration.expires', gold: (g) => g.duration?.expires, found: (a) => oneOf(a.duration.expires) },
  {
    name: 'duration.renewalPeriod',
    gold: (g) => g.duration?.renewalPeriod,
    found: (a) => oneOf(a.duration.renewalPeriod),
  },
  {
    name: 'terminationNotice',
    gold: (g) => g.terminationNotice,
    found: (a) => oneOf(a.terminationNotice),
  },
  { name: 'survives', gold: (g) => g.survives, found: (a) => allOf(a.survives), unordered: true },
  {
    name: 'amendment.ways',
    gold: (g) => g.amendment?.ways,
    found: (a) => allOf(a.amendment.ways),
    unordered: true,
  },
  {
    name: 'amendment.inForce',
    gold: (g) => g.amendment?.inForce,
    found: (a) => oneOf(a.amendment.inForce),
  },
  { name: 'disputeSteps', gold: (g) => g.disputeSteps, found: (a) => allOf(a.disputeSteps) },
  {
    name: 'disputeExcluded',
    gold: (g) => g.disputeExcluded,
    found: (a) => allOf(a.disputeExcluded),
    unordered: true,
  },
  {
    name: 'governingLaw',
    gold: (g) => g.governingLaw,
    found: (a) => a.governingLaw.map(({ value }) => value.name),
    unordered: true,
  },
  { name: 'languages', gold: (g) => g.languages, found: (a) => allOf(a.languages), unordered: true },
  {
    name: 'prevailingLanguage',
    gold: (g) => g.prevailingLanguage,
    found: (a) => oneOf(a.prevailingLanguage),
  },
  {
    name: 'depositary',
    gold: (g) => g.depositary,
    found: (a) => a.depositaries.map(({ value }) => value.name),
    unordered: true,
  },
  { name: 'registration', gold: (g) => g.registration, found: (a) => oneOf(a.registration?.how) },
  { name: 'binding', gold: (g) => g.binding, found: (a) => oneOf(a.binding) },
];
