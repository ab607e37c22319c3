import type { Fact } from '../model/index.js';
import { type Amount, readAmount } from './amounts.js';
import { isGap, matchAt, SPACE, signAfterGap } from './match-at.js';

const POINT = `(?:age${SPACE}points?)?`;
const SIGN = new RegExp(
  `${SPACE}(?:(%)|(‰)|-?(?:(per[ \\n]?cent(?:um${POINT}|${POINT})|pct\\b)|(per[ \\n]mill?e)\\b|(basis[ \\n]points?|bps)\\b))`,
  'iy',
);
const HYPHEN = 45;
const MOST_SPACE = 9;
/** Whether one of % ‰ p b, after white space or a hyphen, stands at `at`: most numbers are refused here. */
function maySign(text: string, at: number): boolean {
  let to = at;
  for (
    let c = text.charCodeAt(to);
    to - at < MOST_SPACE && (isGap(c) || c === HYPHEN);
    c = text.charCodeAt(to)
  )
    to += 1;
  return to < text.length && '%‰pPbB'.includes(text.charAt(to));
}
const AGAIN = new RegExp(`${SPACE}\\(`, 'y');
/** "one half of one per cent". */
const OF_ONE = new RegExp(`${SPACE}of${SPACE}(?:one|1|a)(?:${SPACE}\\(1\\))?(?=[ \\n%])`, 'iy');

interface Reading {
  percent: number;
  to?: number;
  end: number;
}

function readOnce(text: string, amount: Amount): Reading | null {
  const from = amount.end + (amount.value < 1 ? (matchAt(OF_ONE, text, amount.end)?.[0].length ?? 0) : 0);
  if (!maySign(text, from)) return null;
  const sign = matchAt(SIGN, text, from);
  if (!sign) return null;
  const end = from + sign[0].length;
  // "percents" and "percentage" are other words; "%20" goes on as a code does.
  if (sign[3] !== undefined && /[A-Za-z]/.test(text.charAt(end))) return null;
  const over = (sign[2] ?? sign[4]) ? 10 : sign[5] ? 100 : 1;
  const percent = (value: number): number => Math.round((value / over) * 1e6) / 1e6;
  return {
    percent: percent(amount.value),
    ...(amount.to !== undefined && { to: percent(amount.to) }),
    end,
  };
}

/**
 * A percentage that begins at `start` with the number `amount`: "5%", "thirty-five percent (35%)", "fifty-one (51%)
 * per cent", "one and one-half per cent", "5 to 10 per cent", "50 basis points" (0.5), "2 per mille" (0.2). The
 * same value said again in brackets belongs to the span.
 */
export function readPercentage(text: string, start: number, amount: Amount): Fact | null {
  const reading = readOnce(text, amount);
  if (!reading) return null;
  let { end } = reading;
  const open = signAfterGap(text, end) === '(' ? matchAt(AGAIN, text, end) : null;
  const inside = open && readAmount(text, end + open[0].length);
  if (inside) {
    const again = readOnce(text, inside);
    const close = again ? again.end : inside.end;
    if ((again?.percent ?? inside.value) === reading.percent && text[close] === ')') end = close + 1;
  }
  return {
    kind: 'percentage',
    span: { start, end },
    percent: reading.percent,
    ...(reading.to !== undefined && { to: reading.to }),
  };
}
