import type { Fact } from '../model/index.js';
import { type NumberReading, readCardinalWords } from './number-words.js';
import { readNumeral } from './numerals.js';

interface Unit {
  letter: string;
  /** Larger units first: a larger unit can be followed by a smaller one. */
  rank: number;
  time: boolean;
}
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['year', { letter: 'Y', rank: 5, time: false }],
  ['month', { letter: 'M', rank: 4, time: false }],
  ['week', { letter: 'W', rank: 3, time: false }],
  ['day', { letter: 'D', rank: 2, time: false }],
  ['hour', { letter: 'H', rank: 1, time: true }],
  ['minute', { letter: 'M', rank: 0, time: true }],
]);

/** White space within a date or a length: bounded, so that no pattern can wander through a table. */
const S = '[ \\t\\u00a0]{0,8}\\n?[ \\t\\u00a0]{0,8}';
/** "(25)" after the words, "(six)" after the figures. */
const OTHER_FORM = new RegExp(`${S}\\((?:\\d{1,4}|[A-Za-z][A-Za-z -]{1,40})\\)`, 'y');
const UNIT =
  /[- \t\u00a0\n]{1,3}(?:(?:calendar|business|working|consecutive|full|additional|successive|further|whole|clear|civil|solar|lunar)[ \n-])?(?:(?:consecutive|additional|successive|further)[ \n])?(year|month|week|day|hour|minute)(?:s\b|\b)/iy;
const JOIN = new RegExp(`(?:,|${S}and\\b|,${S}and\\b)${S}(?=[A-Za-z0-9])`, 'y');

interface Part {
  value: number;
  unit: Unit;
  end: number;
}

function readPart(text: string, at: number): Part | null {
  const number: NumberReading | null = readNumeral(text, at, false) ?? readCardinalWords(text, at);
  if (number === null) return null;
  if (!/[- \t\u00a0\n(]/.test(text[number.end] ?? '')) return null;
  OTHER_FORM.lastIndex = number.end;
  const other = OTHER_FORM.exec(text);
  const from = number.end + (other?.[0].length ?? 0);
  UNIT.lastIndex = from;
  const word = UNIT.exec(text);
  // "(6)months": the bracket itself parts the number from its unit.
  const unit = word ? UNITS.get(word[1]!.toLowerCase()) : undefined;
  if (!word || !unit) return null;
  return { value: number.value, unit, end: from + word[0].length };
}

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Half years count in months, half days in hours: ISO 8601 readers seldom take fractions. */
function partText(part: Part): { date: string; time: string } {
  const { value, unit } = part;
  if (unit.letter === 'Y' && !Number.isInteger(value) && Number.isInteger(value * 12))
    return { date: `${value * 12}M`, time: '' };
  const written = `${figure(value)}${unit.letter}`;
  return unit.time ? { date: '', time: written } : { date: written, time: '' };
}

/**
 * A length of time that begins at `at` with a number in figures or words: "six months", "twenty-five (25)
 * years", "90-day", "1.5 years", "one year and six months". Business days count as days. The span begins at
 * the number, not at "a period of". Not read: "a year", "half a year", ranges.
 */
export function readDuration(text: string, at: number): Fact | null {
  let part = readPart(text, at);
  if (part === null || !(part.value < 1e6)) return null;
  const dateParts: string[] = [];
  let time = '';
  for (;;) {
    const written = partText(part);
    if (written.date) dateParts.push(written.date);
    time += written.time;
    JOIN.lastIndex = part.end;
    const join = JOIN.exec(text);
    const next: Part | null = join ? readPart(text, part.end + join[0].length) : null;
    // Weeks stand alone in ISO 8601.
    if (
      next === null ||
      next.unit.rank >= part.unit.rank ||
      next.unit.letter === 'W' ||
      part.unit.letter === 'W'
    )
      break;
    part = next;
  }
  const period = `P${dateParts.join('')}${time ? `T${time}` : ''}`;
  return { kind: 'duration', span: { start: at, end: part.end }, period };
}
