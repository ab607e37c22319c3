import { expect, it } from 'vitest';
import { settledBefore } from '../../src/queue/batch-job.js';

const failures = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ uri: `/in/${at}.pdf`, reason: 'It is broken.' }));

it.each<[string, number, number, number, { unchanged: number; unreadable: number }]>([
  ['a first submission', 20, 3, 77, { unchanged: 20, unreadable: 3 }],
  ['gone on with after half was done', 50, 0, 100, { unchanged: 0, unreadable: 0 }],
  ['gone on with after some was done and some had failed', 40, 10, 60, { unchanged: 30, unreadable: 10 }],
  ['gone on with after all was done or had failed', 90, 10, 100, { unchanged: 0, unreadable: 0 }],
])('counts a document of a batch once: %s', (_, unchanged, failed, children, expected) => {
  const job = {
    total: 100,
    duplicate: 0,
    elsewhere: 0,
    submitted: true,
    unchanged,
    unreadable: failures(failed),
  };
  expect(settledBefore(job, children)).toEqual(expected);
});
