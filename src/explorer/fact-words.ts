import type { Agreement, LadderStep, Note, Signatory, SignedBy, Stated } from '../model/index.js';
import type { Range } from './text.js';
import { sayPeriod, sayTerm } from './words.js';

/** What is said of an agreement, and the words that state it. */
export interface Said {
  value: string;
  span: Range;
}

type Printed = Stated<string> | null;
type Level = Agreement['markings']['levels'][number];

/** The parts that are there, and where the first of them stands; null for none. */
function saidOf(
  parts: readonly (string | null | undefined)[],
  stated: readonly (Stated<unknown> | null)[],
): Said | null {
  const there = parts.filter(Boolean);
  const first = stated.find((one) => one !== null);
  return first && there.length > 0 ? { value: there.join(', '), span: first.span } : null;
}

const after = (word: string, printed: Printed): string | null => printed && `${word} ${printed.value}`;

/** `60 days after`, `on the first day of the second month after`. */
export function sayDelay({
  period,
  firstOfMonth,
}: NonNullable<Agreement['inForce']['delay']>['value']): string {
  const month =
    firstOfMonth !== null &&
    `on the first day of the ${firstOfMonth === 1 ? '' : `${sayOrdinal(firstOfMonth)} `}month`;
  return [month, period && sayPeriod(period), 'after'].filter(Boolean).join(' ');
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const sayOrdinal = (count: number): string => ORDINALS[count - 1] ?? `${count}th`;

/** `A. Person, Minister of Defence, for the Kingdom of …`; who signed is not printed everywhere. */
export const saySignatory = ({ name, capacity, for: side }: Signatory): Said | null =>
  saidOf(
    [name?.value, capacity?.value, name || capacity ? after('for', side) : side?.value],
    [name, capacity, side],
  );

/** A side that signed on a day or in a place of its own. */
export const saySide = ({ for: side, date, place }: SignedBy): Said | null =>
  saidOf([side?.value, date?.value, place?.value], [side, date, place]);

/** A note of an exchange: its day, from whom, to whom. */
export const sayNote = ({ date, from, to }: Note): Said | null =>
  saidOf([date?.value, after('from', from), after('to', to)], [date, from, to]);

/** `arbitration, after 6 months without a settlement, under the Rules of …`. */
export function sayStep(step: LadderStep): Said {
  const { body, appointedBy, seat, rules, final } = step;
  const wait = step.after && `after ${sayPeriod(step.after.value, step.working)} without a settlement`;
  const parts = [
    ...[sayTerm(step.step), wait, after('before', body), after('appointed by', appointedBy)],
    ...[after('in', seat), after('under', rules), final && 'final'],
  ];
  return { value: parts.filter((part) => part !== null).join(', '), span: step.span };
}

/** A level of classification with the markings of each party. */
export const sayLevel = ({ level, byParty }: Level): Said | null => {
  const marks = byParty.map(({ party, marking }) => (party === null ? marking : `${marking} (${party})`));
  const [first] = byParty;
  return first ? { value: `${sayTerm(level)}: ${marks.join(', ')}`, span: first.span } : null;
};
