import { expect, it } from 'vitest';
import { Sessions } from '../../src/server/sessions.js';

const HOUR = 60 * 60_000;
const cookieOf = (header: string) => header.split(';')[0]!;

it.each<[string, number[], number, boolean]>([
  ['goes on for an hour', [], HOUR - 1, true],
  ['ends after an hour without a question', [], HOUR + 1, false],
  ['goes on while something is asked', [HOUR - 1, 2 * HOUR - 2], 3 * HOUR - 3, true],
  ['does not begin anew when it has ended', [HOUR + 1], HOUR + 2, false],
  [
    'ends after twelve hours whatever is asked',
    Array.from({ length: 24 }, (_, n) => (n * HOUR) / 2),
    12 * HOUR + 1,
    false,
  ],
])('a session %s', (_, asked, atMs, goesOn) => {
  let now = 0;
  const sessions = new Sessions(() => now);
  const cookie = cookieOf(sessions.open('/queues', false));
  for (const time of asked) {
    now = time;
    sessions.knows(cookie);
  }
  now = atMs;
  expect(sessions.knows(cookie)).toBe(goesOn);
});

it('lets the session go that was used longest ago when there are too many', () => {
  const sessions = new Sessions();
  const [first, second] = [1, 2].map(() => cookieOf(sessions.open('/queues', false)));
  for (let count = 0; count < 98; count += 1) sessions.open('/queues', false);
  expect(sessions.knows(first)).toBe(true);
  sessions.open('/queues', false);
  expect([sessions.knows(first), sessions.knows(second)]).toEqual([true, false]);
});

it.each([
  undefined,
  '',
  'pacta-session',
  'pacta-session=',
  'pacta-session=undefined',
  'other=1',
  'pacta-session=x; pacta-session=y',
])('knows no session by %s', (cookies) => {
  const sessions = new Sessions();
  sessions.open('/queues', false);
  expect(sessions.knows(cookies)).toBe(false);
});
