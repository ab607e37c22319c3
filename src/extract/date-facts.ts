import type { Fact } from '../model/index.js';
import type { DateReading, Day, Order } from './dates.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** The one order all agree on, if any states one and none disagrees. */
const agreed = (orders: readonly Order[]): Order | undefined =>
  orders.every((order) => order === orders[0]) ? orders[0] : undefined;

/**
 * Dates of one document as facts. Ambiguous figures follow the order that the document's other figures
 * prove, or else the order it writes days and months' names in; where neither decides, only the year is stated.
 */
export function datesAsFacts(readings: readonly DateReading[]): Fact[] {
  const proven = readings.flatMap((reading) => reading.order ?? []);
  const order = agreed(proven.length > 0 ? proven : readings.flatMap((reading) => reading.habit ?? []));
  return readings.map(({ start, end, year, month, day, to, ambiguous }) => {
    const span = { start, end };
    if (to) return { kind: 'date', span, date: iso({ year, month, day }), to: iso(to) };
    if (!ambiguous) return { kind: 'date', span, date: iso({ year, month, day }) };
    if (order === 'day-first') return { kind: 'date', span, date: iso({ year, month, day }) };
    if (order === 'month-first') return { kind: 'date', span, date: iso({ year, month: day, day: month }) };
    return { kind: 'date', span, date: String(year) };
  });
}

const iso = ({ year, month, day }: { [K in keyof Day]: Day[K] | undefined }): string =>
  `${year}${month === undefined ? '' : `-${two(month)}`}${day === undefined ? '' : `-${two(day)}`}`;
