import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.js';

type Row = [what: string, text: string, expected: [words: string, event: string][]];

const rows: Row[] = [
  ['signature', 'from the date of signature', [['date of signature', 'signature']]],
  ['its signature', 'from the date of its signature', [['date of its signature', 'signature']]],
  ['signing', 'on the date of signing of this Agreement', [['date of signing', 'signature']]],
  ['the day', 'on the day of signature', [['day of signature', 'signature']]],
  ['the moment', 'from the moment of its signature', [['moment of its signature', 'signature']]],
  [
    'the last signature',
    'on the date of the last signature',
    [['date of the last signature', 'last-signature']],
  ],
  [
    'the later signature',
    'the date of the later signature',
    [['date of the later signature', 'last-signature']],
  ],
  ['execution', 'the date of execution of this Agreement', [['date of execution', 'signature']]],
  ['execution by somebody', 'the date of execution by both parties', [['date of execution', 'signature']]],
  ['execution of something else', 'the date of execution of the works', []],
  ['upon signature', 'enters into force upon signature', [['upon signature', 'signature']]],
  [
    'upon signature, at the beginning',
    'Upon its signature, it applies',
    [['Upon its signature', 'signature']],
  ],
  ['adoption', 'the date of its adoption', [['date of its adoption', 'adoption']]],
  ['notification', 'the date of notification', [['date of notification', 'notification']]],
  ['such notification', 'the date of such notification', [['date of such notification', 'notification']]],
  [
    'the last notification',
    'on the date of the last notification',
    [['date of the last notification', 'last-notification']],
  ],
  [
    'the last written notification',
    'on the date of the last written notification',
    [['date of the last written notification', 'last-notification']],
  ],
  [
    'the second of two notifications',
    'the date of the second notification',
    [['date of the second notification', 'last-notification']],
  ],
  [
    'the later of two notifications',
    'the date of the later of these notifications',
    [['date of the later of these notifications', 'last-notification']],
  ],
  [
    'receipt of the later of two',
    'the date of receipt of the later of the two notes',
    [['date of receipt of the later of the two notes', 'last-receipt']],
  ],
  [
    'on which it enters into force',
    'the date on which this Agreement enters into force',
    [['date on which this Agreement enters into force', 'entry-into-force']],
  ],
  ['on which it was signed', 'the day on which it was signed', [['day on which it was signed', 'signature']]],
  [
    'on which they notified each other',
    'the date on which both Contracting Parties have notified each other in writing',
    [['date on which both Contracting Parties have notified each other', 'last-notification']],
  ],
  [
    'on which the last note was received',
    'the date on which the last diplomatic note was received',
    [['date on which the last diplomatic note was received', 'last-receipt']],
  ],
  [
    'on which a notice was received',
    'the date on which the notice is received',
    [['date on which the notice is received', 'receipt']],
  ],
  ['on which something else happens', 'any day on which banks are closed', []],
  [
    'a diplomatic note',
    'the date of the last diplomatic note',
    [['date of the last diplomatic note', 'last-notification']],
  ],
  ['a notice', 'the date of the notice', [['date of the notice', 'notification']]],
  ['a written notice', 'the date of such written notice', [['date of such written notice', 'notification']]],
  ['receipt', 'thirty days from the date of receipt', [['date of receipt', 'receipt']]],
  ['its receipt', 'the date of its receipt', [['date of its receipt', 'receipt']]],
  [
    'receipt of the notification',
    'the date of receipt of the notification',
    [['date of receipt of the notification', 'receipt']],
  ],
  [
    'receipt of the last notification',
    'on the date of receipt of the last notification',
    [['date of receipt of the last notification', 'last-receipt']],
  ],
  [
    'receipt of the last written notification',
    'on the date of the receipt of the last written notification',
    [['date of the receipt of the last written notification', 'last-receipt']],
  ],
  ['receipt of something else', 'the date of receipt of the goods', [['date of receipt', 'receipt']]],
  ['upon receipt', 'takes effect upon receipt of the notice', [['upon receipt of the notice', 'receipt']]],
  ['a reply', 'on the date of your reply', [['date of your reply', 'reply']]],
  ['ratification', 'the date of its ratification', [['date of its ratification', 'ratification']]],
  ['acceptance', 'the date of acceptance', [['date of acceptance', 'acceptance']]],
  ['approval', 'the date of such approval', [['date of such approval', 'acceptance']]],
  ['accession', 'the date of its accession', [['date of its accession', 'accession']]],
  ['deposit', 'the date of deposit of the instrument', [['date of deposit', 'deposit']]],
  ['the deposit', 'the date of the deposit', [['date of the deposit', 'deposit']]],
  ['the last deposit', 'the date of the last deposit', [['date of the last deposit', 'last-deposit']]],
  ['upon deposit', 'upon the deposit of its instrument', [['upon the deposit', 'deposit']]],
  [
    'an exchange of instruments',
    'on the date of the exchange of instruments of ratification',
    [['date of the exchange of instruments', 'exchange-of-instruments']],
  ],
  [
    'an exchange of notes',
    'the date of exchange of notes',
    [['date of exchange of notes', 'exchange-of-instruments']],
  ],
  ['an exchange of goods', 'the date of exchange of the goods', []],
  [
    'entry into force',
    'from the date of entry into force',
    [['date of entry into force', 'entry-into-force']],
  ],
  [
    'its entry into force',
    'from the date of its entry into force',
    [['date of its entry into force', 'entry-into-force']],
  ],
  [
    'the entry into force',
    'on the day of the entry into force',
    [['day of the entry into force', 'entry-into-force']],
  ],
  ['coming into force', 'the date of coming into force', [['date of coming into force', 'entry-into-force']]],
  ['upon entry into force', 'Upon entry into force of it', [['Upon entry into force', 'entry-into-force']]],
  ['entry into a country', 'the date of entry into the territory', []],
  [
    'the effective date of the agreement',
    'the effective date of this Agreement',
    [['date of this Agreement', 'entry-into-force']],
  ],
  [
    'the date of the agreement',
    'after the date of this Agreement',
    [['date of this Agreement', 'agreement']],
  ],
  ['the date of another agreement', 'the date of the agreement with the lender', []],
  ['hereof', 'within a year of the date hereof', [['date hereof', 'agreement']]],
  ['termination', 'as of the date of termination', [['date of termination', 'termination']]],
  [
    'such termination',
    'the effective date of such termination',
    [['date of such termination', 'termination']],
  ],
  ['upon termination', 'Upon termination of this Agreement', [['Upon termination', 'termination']]],
  ['expiry', 'the date of expiry', [['date of expiry', 'expiry']]],
  ['expiration', 'the date of its expiration', [['date of its expiration', 'expiry']]],
  ['upon expiry', 'upon the expiry of the term', [['upon the expiry', 'expiry']]],
  ['withdrawal', 'the date of withdrawal', [['date of withdrawal', 'withdrawal']]],
  ['denunciation', 'the date of denunciation', [['date of denunciation', 'denunciation']]],
  ['publication', 'the date of its publication', [['date of its publication', 'publication']]],
  ['delivery', 'the date of delivery', [['date of delivery', 'delivery']]],
  ['commencement', 'the date of commencement', [['date of commencement', 'commencement']]],
  ['an invoice', 'within 30 days of the date of the invoice', [['date of the invoice', 'invoice']]],
  ['a request', 'from the date of the request', [['date of the request', 'request']]],
  ['broken over a line', 'from the date of\nsignature', [['date of\nsignature', 'signature']]],
  ['capitals', 'THE DATE OF SIGNATURE', [['DATE OF SIGNATURE', 'signature']]],
  ['a condition', 'upon request; upon written notice; upon approval', []],
  ['a verb with upon', 'having decided upon the adoption of proposals', []],
  ['an event outside the list', 'the date of birth', []],
  ['a part of a month', 'the first day of the month', []],
  ['a thing that bears its name', 'the date of delivery period; upon delivery fees', []],
  ['a time of the day', 'at the time of signature', []],
];

describe('days named by an event', () => {
  it.each(rows)('%s: %s', (_, text, expected) => {
    expect(factsOf(text, 'event')).toEqual(expected);
  });
});
