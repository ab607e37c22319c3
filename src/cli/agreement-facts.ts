import type { Agreement, InForceMechanism, Note } from '../model/index.js';
import { sayNames, sayPeriod, sayTerm } from './record-words.js';
import { oneLine } from './terminal.js';

/** A name for the reader and what is to be said; nothing where the text says nothing. */
export type FactLine = [name: string, value: string | null | undefined];

type Said = { value: string } | null | undefined;

const joined = (parts: readonly (string | null | undefined | false)[], by = ', '): string =>
  parts.filter(Boolean).join(by);
const asPrinted = (said: Said): string | null => (said ? oneLine(said.value) : null);
const terms = (values: readonly { value: string }[]): string =>
  values.map(({ value }) => sayTerm(value)).join(', ');
const names = (values: readonly { value: string }[]): string =>
  sayNames(values.map(({ value }) => oneLine(value)));

/** What an agreement is, who concluded it, how it begins, goes on and ends, a line each. */
export const agreementFacts = (agreement: Agreement): FactLine[] => [
  ...whoAndWhat(agreement),
  ...beginning(agreement),
  ...course(agreement),
  ...texts(agreement),
];

const whoAndWhat = ({ instrument, arity, binding, parties, notes, signed }: Agreement): FactLine[] => [
  [
    'Instrument',
    joined([instrument && sayTerm(instrument.value), arity, binding && sayBinding(binding.value)]),
  ],
  ['Parties', sayNames(parties.map(({ value }) => sayParty(value)))],
  ['Signed', joined([signed.date?.value, asPrinted(signed.place)])],
  ['Signed by', signed.by.map(saySide).join('; ')],
  ['Notes', notes.map(sayNote).join('; ')],
];

const beginning = ({ inForce, provisional }: Agreement): FactLine[] => [
  ['In force', joined([inForce.how && sayMechanism(inForce.how.value), inForce.date?.value])],
  ['Provisional', provisional && joined([sayStart(provisional.start.value), provisional.date?.value])],
];

const course = ({ duration, terminationNotice, ...agreement }: Agreement): FactLine[] => [
  [
    'Duration',
    joined([
      duration.value && sayPeriod(duration.value.value),
      duration.until && `until ${duration.until.value}`,
      !duration.until && duration.expires && `to ${duration.expires.value}`,
      duration.renewal && `renewal ${sayTerm(duration.renewal.value)}`,
      duration.renewalPeriod && `each time ${sayPeriod(duration.renewalPeriod.value)}`,
    ]),
  ],
  ['Notice', terminationNotice && sayPeriod(terminationNotice.value)],
  ['Survives', terms(agreement.survives)],
  ['Amendment', sayAmendment(agreement.amendment)],
  ['Disputes', terms(agreement.disputeSteps)],
  ['Ruled out', terms(agreement.disputeExcluded)],
  ['Law', agreement.governingLaw.map(({ value }) => value.name).join(', ')],
];

const texts = ({ languages, prevailingLanguage, depositaries, registration }: Agreement): FactLine[] => [
  [
    'Languages',
    joined([names(languages), prevailingLanguage && `${prevailingLanguage.value} prevails`], '; '),
  ],
  ['Depositary', sayNames(depositaries.map(({ value }) => sayParty({ ...value, roles: [] })))],
  ['Registered', registration && sayRegistration(registration)],
];

/** `Norway (NO) “Sending State”` */
const sayParty = ({ name, country, roles }: Agreement['parties'][number]['value']): string =>
  joined(
    [`${oneLine(name)}${country ? ` (${country})` : ''}`, ...roles.map((role) => `“${oneLine(role.value)}”`)],
    ' ',
  );

/** `part_I, 2003-06-12, from … to …` */
const sayNote = ({ eId, date, from, to }: Note): string =>
  joined([eId, date?.value, from && `from ${oneLine(from.value)}`, to && `to ${oneLine(to.value)}`], ' ');

const saySide = ({ for: side, date, place }: Agreement['signed']['by'][number]): string =>
  joined([asPrinted(side), date?.value, asPrinted(place)]);

const sayMechanism = (how: InForceMechanism): string => (how === 'other' ? 'on another event' : sayTerm(how));
const sayStart = (start: string): string =>
  start === 'other' ? 'from no stated day' : start === 'excluded' ? 'ruled out' : sayTerm(start);
const sayBinding = (value: string): string =>
  value === 'binding' ? 'legally binding' : 'not legally binding';

const sayAmendment = ({ ways, inForce }: Agreement['amendment']): string =>
  joined([
    terms(ways),
    inForce &&
      `in force ${inForce.value === 'as-agreement' ? 'like the agreement' : inForce.value === 'other' ? 'on another event' : sayTerm(inForce.value)}`,
  ]);

const sayRegistration = ({ how, with: organisation, by }: NonNullable<Agreement['registration']>): string =>
  how.value === 'not-registered'
    ? joined(['not', organisation && `with ${oneLine(organisation.value)}`], ' ')
    : joined([organisation && `with ${oneLine(organisation.value)}`, by && `by ${oneLine(by.value)}`], ', ');
