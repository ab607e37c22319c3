import { describe, expect, it } from 'vitest';
import { enumerationsIn } from '../../src/structure/enumerations.js';

const membersOf = (words: string): string[] =>
  enumerationsIn(words).flatMap(({ members, end }) =>
    members.map((at, index) => words.slice(at, members[index + 1] ?? end).trim()),
  );

describe('enumerations inside a sentence', () => {
  it.each<[string, string, string[]]>([
    [
      'parted by commas',
      'The Lessee shall (i) keep the bridge clean, (ii) paint it every year and (iii) insure it.',
      ['(i) keep the bridge clean,', '(ii) paint it every year and', '(iii) insure it.'],
    ],
    [
      'parted by semicolons, another sentence behind them',
      '“Bridge” means (a) a way over any water, wide or narrow; or (b) a way over a road or a railway. It may be of wood.',
      ['(a) a way over any water, wide or narrow; or', '(b) a way over a road or a railway.'],
    ],
    [
      'with an abbreviation in it',
      'It is leased to (1) Ruri Bridges Inc. Ltd. of Strelsau, (2) the Elbonian Ferry Co. Ltd. and (3) their heirs.',
      ['(1) Ruri Bridges Inc. Ltd. of Strelsau,', '(2) the Elbonian Ferry Co. Ltd. and', '(3) their heirs.'],
    ],
    [
      'another inside a member is left to it',
      'Each Party (A) shall pay (i) the rent, (ii) the tax, and (iii) the toll, and (B) shall paint the bridge.',
      ['(A) shall pay (i) the rent, (ii) the tax, and (iii) the toll, and', '(B) shall paint the bridge.'],
    ],
    [
      'references',
      'It is done as Sections 4(i) and (ii) and clauses (a) and (b) of the schedule of works provide, and (c).',
      [],
    ],
    [
      'a single member',
      'The Lessee shall (i) keep the bridge clean and paint it every year that it stands open.',
      [],
    ],
    [
      'two alternatives in plain words',
      'A bridge that is (i) owned by a Party to the Treaty or (ii) leased to one of them for a year.',
      [],
    ],
    [
      'in brackets',
      'The bridges (being (i) the old stone bridge, (ii) the new bridge and (iii) the ferry) shall be painted.',
      [],
    ],
    [
      'out of sequence',
      'The Lessee shall (i) keep the bridge clean, (iv) paint it every year and (vi) insure it.',
      [],
    ],
    [
      'a condition, what it is of still to come',
      'If (i) the rent is not paid in time, or (ii) the bridge is not kept clean, the Lessor may end the lease.',
      [],
    ],
    [
      'over a full stop',
      'The Lessee shall (i) keep the bridge clean, always. Each Party shall, as said, (ii) paint it every year.',
      [],
    ],
  ])('%s', (_, words, expected) => {
    expect(membersOf(words)).toEqual(expected);
  });
});
