import { describe } from 'vitest';
import { checkDeadlines, type DeadlineRow } from './check-deadlines.js';

describe('lengths left blank', () => {
  const rows: DeadlineRow[] = [
    [
      'within a blank',
      'The Supplier shall ship the pumps within [***] of receipt of an order.',
      'within',
      'within [***] of receipt of an order',
      'receipt of an order',
    ],
    [
      'a blank with its unit',
      'The Supplier shall ship the pumps within ____ days after the order.',
      'within',
      'within ____ days after the order',
      'the order',
    ],
    [
      'in advance of, after a blank',
      'The Buyer shall send orders [***] in advance of the loading date.',
      'before',
      '[***] in advance of the loading date',
      'the loading date',
    ],
    [
      'after, behind a blank',
      'The Supplier shall test the pumps [***] after the end of the run.',
      'after',
      '[***] after the end of the run',
      'the end of the run',
    ],
    ['for a blank', 'The Lender shall keep the tools insured for [***].', 'for', 'for [***]', null],
    [
      'by the blank of the month',
      'The Buyer shall agree the changes by the [***] of the month.',
      'by',
      'by the [***] of the month',
      'the [***] of the month',
    ],
    ['blank goods are no time', 'The Supplier shall pay for [***] Pumps.', null, null, null],
  ];
  checkDeadlines(rows);
});

describe('how long, and times of other verbs', () => {
  const rows: DeadlineRow[] = [
    [
      'during the term, before the subject',
      'During the term of this lease, the Lessee shall insure the hall.',
      'for',
      'During the term of this lease',
      'the term of this lease',
    ],
    [
      'during the Term, and what follows it',
      'The Lessee shall during the Term provide the fuel.',
      'for',
      'during the Term',
      'the Term',
    ],
    [
      'for periods that have a length',
      'The Council shall elect two members for twelve-month periods.',
      'for P12M',
      'for twelve-month periods',
      null,
    ],
    [
      'for further periods',
      'This lease shall be extended for further periods of five years.',
      'for P5Y',
      'for further periods of five years',
      null,
    ],
    [
      'for such period as',
      'The Lessor shall keep the records for such period as the law requires.',
      'for',
      'for such period as the law requires',
      'such period as the law requires',
    ],
    [
      'from a date on',
      'The treaty shall extend to the islands from the date of receipt of the notice.',
      'after',
      'from the date of receipt of the notice',
      'the date of receipt of the notice',
    ],
    [
      'from when a period is counted',
      'The period of grace shall be counted from the date of the notice.',
      null,
      null,
      null,
    ],
    [
      'a period that is itself set',
      'The Chair shall set a period of not more than 30 days.',
      null,
      null,
      null,
    ],
    [
      'of a later clause',
      'The treaty shall be signed and the copies shall be exchanged as soon as possible.',
      null,
      null,
      null,
    ],
    [
      'of the next verb, right behind it',
      'The Lessee shall tell the Lessor of any leak and promptly send him a plan.',
      null,
      null,
      null,
    ],
  ];
  checkDeadlines(rows);
});
