import type { Agreement, AgreementRecord, InForceMechanism, Note, Span } from '../model/index.js';
import { sayNames, sayOrdinal, sayPeriod, sayTerm } from './record-words.js';
import { oneLine } from './terminal.js';

/** A name for the reader and what is to be said; nothing where the text says nothing. `from`: the words that say it. */
export type FactLine = [name: string, value: string | null | undefined, from?: readonly Span[]];

type Said = { value: string } | null | undefined;
type Words = (span: Span) => string;

/** The words behind values, those that there are. */
const spansOf = (...values: readonly ({ span: Span } | null | undefined)[]): Span[] =>
  values.flatMap((value) => (value ? [value.span] : []));

const joined = (parts: readonly (string | null | undefined | false)[], by = ', '): string =>
  parts.filter(Boolean).join(by);
const asPrinted = (said: Said): string | null => (said ? oneLine(said.value) : null);
const terms = (values: readonly { value: string }[]): string =>
  values.map(({ value }) => sayTerm(value)).join(', ');
const names = (values: readonly { value: string }[]): string =>
  sayNames(values.map(({ value }) => oneLine(value)));

/** What an agreement is, who concluded it, how it begins, goes on and ends, a line each. */
export function agreementFacts({ agreement, document }: AgreementRecord): FactLine[] {
  const words: Words = ({ start, end }) => oneLine(document.text.slice(start, end));
  return [
    ...whoAndWhat(agreement),
    ...beginning(agreement, words),
    ...course(agreement, words),
    ...texts(agreement),
  ];
}

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

const beginning = ({ inForce, provisional }: Agreement, words: Words): FactLine[] => [
  [
    'In force',
    joined([
      inForce.how && sayMechanism(inForce.how.value),
      inForce.how && isQuoted(inForce, words) && `“${words(inForce.how.span)}”`,
      inForce.delay && sayDelay(inForce.delay.value),
      inForce.date?.value,
    ]),
    spansOf(inForce.how ?? inForce.date),
  ],
  [
    'Provisional',
    provisional &&
      joined([
        provisional.parts && `${oneLine(provisional.parts.value)} only`,
        sayStart(provisional.start.value),
        provisional.date?.value,
      ]),
    spansOf(provisional?.parts ?? provisional?.start),
  ],
];
/** Whether only the words tell when: which note, or together with which other agreement. */
const isQuoted = ({ how, date }: Agreement['inForce'], words: Words): boolean =>
  how !== null && ((how.value === 'on-date' && date === null) || BY_NOTE.test(words(how.span)));
/** The words for how a note brings the agreement into force: "date of your reply". */
const BY_NOTE = /\b(?:reply|notes?|letters?|today)\b/i;

const course = ({ duration, terminationNotice, ...agreement }: Agreement, words: Words): FactLine[] => [
  [
    'Duration',
    joined([
      duration.value && sayPeriod(duration.value.value),
      duration.until && `until ${duration.until.value}`,
      !duration.until && duration.expires && `to ${duration.expires.value}`,
      duration.renewal && `renewal ${sayTerm(duration.renewal.value)}`,
      duration.renewalPeriod && `each time ${sayPeriod(duration.renewalPeriod.value)}`,
      duration.renewalNotice && `notice against it ${sayPeriod(duration.renewalNotice.value)}`,
    ]),
    spansOf(duration.value ?? duration.until, duration.renewal),
  ],
  ['Notice', terminationNotice && sayPeriod(terminationNotice.value), spansOf(terminationNotice)],
  [
    'Survives',
    agreement.survives
      .map(({ value, span }) =>
        value === 'named-provisions' ? `${sayTerm(value)} (${words(span)})` : sayTerm(value),
      )
      .join(', '),
    spansOf(...agreement.survives),
  ],
  [
    'Amendment',
    sayAmendment(agreement.amendment),
    spansOf(...agreement.amendment.ways, agreement.amendment.inForce),
  ],
  ['Disputes', terms(agreement.disputeSteps), spansOf(...agreement.disputeSteps)],
  ['Ruled out', terms(agreement.disputeExcluded), spansOf(...agreement.disputeExcluded)],
  [
    'Law',
    agreement.governingLaw.map(({ value }) => value.name).join(', '),
    spansOf(...agreement.governingLaw),
  ],
];

const texts = ({ languages, prevailingLanguage, depositaries, registration }: Agreement): FactLine[] => [
  [
    'Languages',
    joined([names(languages), prevailingLanguage && `${prevailingLanguage.value} prevails`], '; '),
    spansOf(...languages, prevailingLanguage),
  ],
  [
    'Depositary',
    sayNames(depositaries.map(({ value }) => sayParty({ ...value, roles: [] }))),
    spansOf(...depositaries),
  ],
  ['Registered', registration && sayRegistration(registration), spansOf(registration?.how)],
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
/** `60 days after`, `on the first day of the second month after` */
const sayDelay = ({ period, firstOfMonth }: NonNullable<Agreement['inForce']['delay']>['value']): string =>
  joined(
    [
      firstOfMonth !== null &&
        `on the first day of the ${firstOfMonth === 1 ? '' : `${sayOrdinal(firstOfMonth)} `}month`,
      period && sayPeriod(period),
      'after',
    ],
    ' ',
  );
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
