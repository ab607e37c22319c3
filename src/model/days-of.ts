const DAYS: Readonly<Record<string, number>> = { Y: 365, M: 30, W: 7, D: 1 };
const MONTHS_OF_A_YEAR = 12;

/** Days a period of ISO 8601 takes, about; twelve months take a year. */
export function daysOf(period: string): number {
  const [date = '', time = ''] = period.slice(1).split('T');
  let days = 0;
  for (const [, count, unit] of time.matchAll(/(\d+(?:\.\d+)?)([HM])/g))
    days += Number(count) / (unit === 'H' ? 24 : 1440);
  for (const [, written, unit] of date.matchAll(/(\d+(?:\.\d+)?)([YMWD])/g)) {
    const count = Number(written);
    const years = unit === 'M' ? Math.floor(count / MONTHS_OF_A_YEAR) : 0;
    days += years * DAYS.Y! + (count - years * MONTHS_OF_A_YEAR) * DAYS[unit!]!;
  }
  return days;
}
