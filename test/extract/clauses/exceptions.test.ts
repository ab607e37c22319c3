import { describe } from 'vitest';
import { type ConditionRow, checkConditions } from './check-conditions.js';

describe('except when', () => {
  const rows: ConditionRow[] = [
    [
      'if, and unless',
      'If a claim is made, and unless it is settled, the Board shall decide.',
      ['If a claim is made'],
      ['unless it is settled'],
    ],
    [
      'without the consent of somebody named before it',
      "The Buyer shall not assign the lease without the Seller's prior written consent.",
      [],
      ["without the Seller's prior written consent"],
    ],
    [
      'unless, at the beginning',
      'Unless the Parties agree otherwise, the Committee shall meet in private.',
      [],
      ['Unless the Parties agree otherwise'],
    ],
    [
      'unless, at the end',
      'The Parties shall share the costs unless they agree otherwise.',
      [],
      ['unless they agree otherwise'],
    ],
    [
      'unless otherwise agreed',
      'Unless otherwise agreed, the Seller shall bear the risk.',
      [],
      ['Unless otherwise agreed'],
    ],
    [
      'unless in the middle',
      'The Parties shall, unless otherwise agreed, bear their own costs.',
      [],
      ['unless otherwise agreed'],
    ],
    [
      'except as',
      'Except as provided in Article 4, the force shall pay duties.',
      [],
      ['Except as provided in Article 4'],
    ],
    [
      'except where',
      'The Carrier shall pay damages except where the Shipper was negligent.',
      [],
      ['except where the Shipper was negligent'],
    ],
    [
      'except with consent',
      'The Party shall not disclose the data except with the consent of the originator.',
      [],
      ['except with the consent of the originator'],
    ],
    ['except for', 'Each Party shall bear its costs, except for the rent.', [], ['except for the rent']],
    [
      'except in cases of',
      'Visits shall be announced, except in cases of emergency.',
      [],
      ['except in cases of emergency'],
    ],
    [
      'save as',
      'Save as otherwise provided, notices shall be in English.',
      [],
      ['Save as otherwise provided'],
    ],
    [
      'save where',
      'The State shall pay the claim save where it is time-barred.',
      [],
      ['save where it is time-barred'],
    ],
    ['other than', 'The force may import goods other than tobacco.', [], ['other than tobacco']],
    [
      'with the exception of',
      'The Buyer shall pay all taxes, with the exception of income tax.',
      [],
      ['with the exception of income tax'],
    ],
    [
      'without consent',
      'The Licensee shall not assign this Agreement without the prior written consent of the Licensor.',
      [],
      ['without the prior written consent of the Licensor'],
    ],
    [
      'without the approval',
      'No Party shall transfer the equipment without the approval of the other Party.',
      [],
      ['without the approval of the other Party'],
    ],
    ['excluding', 'The State shall pay the costs excluding salaries.', [], ['excluding salaries']],
    [
      'apart from',
      'Apart from minor repairs, the Owner shall maintain the house.',
      [],
      ['Apart from minor repairs'],
    ],
    [
      'otherwise than',
      'The Tenant shall not use the house otherwise than as a dwelling.',
      [],
      ['otherwise than as a dwelling'],
    ],
    [
      'a condition and an exception',
      'If a claim is made, the State shall pay unless the claim is time-barred.',
      ['If a claim is made'],
      ['unless the claim is time-barred'],
    ],
    [
      'an exception with a condition',
      'Unless the Parties agree otherwise, the Seller shall, if requested, insure the goods.',
      ['if requested'],
      ['Unless the Parties agree otherwise'],
    ],
  ];
  checkConditions(rows);
});
