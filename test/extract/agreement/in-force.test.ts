import { describe, expect, it } from 'vitest';
import { body, closing, read, stated, title } from './read.js';

describe('entry into force', () => {
  const end = closing('Done at Lima on 4 May 2007.');
  const rows: [what: string, text: string, how: string | null, date: string | null][] = [
    [
      'commences, with a clause behind the subject',
      'This Arrangement, which supersedes that of 2003, will commence on the date of the last signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'in force once both have notified',
      'The Agreement will be in force once both Governments have notified each other of its approval by Parliament.',
      'on-notification',
      null,
    ],
    [
      'the day after publication, whatever is signed before',
      'This Contract becomes valid on the day of its signature by both parties and effective on the day following its publication in the Register.',
      'other',
      null,
    ],
    [
      'another act of one side',
      'The Contract enters into force on lodging of the guarantee under clause 10.3.',
      'other',
      null,
    ],
    [
      'becomes binding',
      'The present Protocol shall become binding thirty days after two thirds of the signatories have ratified it.',
      'on-ratification',
      null,
    ],
    [
      'the later of two notes, told of before the semicolon',
      'Each Party shall advise the other by diplomatic note when its formalities are completed; the Agreement comes into force on the date of the later note.',
      'on-notification',
      null,
    ],
    [
      'starts to have effect',
      'The Agreement shall start to have effect from the date of signing.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'on the last signature, with the length of years behind it',
      'This MOU will come into effect on the date of last signature and will remain in effect for a period of five years.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'signed by the Ministers, for ten (10) years',
      'This Arrangement takes effect upon signature by the Ministers, for a duration of ten (10) years.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'on signature by a number of States',
      'This Agreement shall enter into force upon signature by five States.',
      'on-signature',
      null,
    ],
    [
      'force that it acquires',
      'This Treaty acquires force upon ratification by both Parties.',
      'on-ratification',
      null,
    ],
    [
      'force that it gains',
      'This Agreement gains force on the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'in force from a day, with no other verb',
      'This Agreement shall be in force as from the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'a force of soldiers beside the day of signature',
      'This Agreement on the visiting force shall be from the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'an annex by itself',
      'This Annex will take effect on the date of last signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'a depositary who informs',
      'This Agreement shall enter into force sixty days after the fourth instrument of ratification has been deposited with the Government of Peru, which shall inform the other Parties.',
      'on-ratification',
      null,
    ],
    [
      'a depositary who notifies',
      'This Convention shall enter into force on the day of the deposit of the second instrument of approval with the Secretary-General, who shall promptly notify all States.',
      'on-ratification',
      null,
    ],
    [
      'a protocol of amendment to come',
      'A protocol of amendment shall enter into force on signature.',
      null,
      null,
    ],
    ['any such protocol', 'Any such Protocol of Amendment shall enter into force on signature.', null, null],
    [
      'a protocol that is itself one of amendment',
      'This Protocol of Amendment shall enter into force upon ratification.',
      'on-ratification',
      null,
    ],
    [
      'signature dates it',
      'This Agreement shall enter into force on the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'notification',
      'This Agreement shall enter into force once the Parties have notified each other that it is approved.',
      'on-notification',
      null,
    ],
    [
      'ratification',
      'This Treaty shall enter into force thirty days after the deposit of the third instrument of ratification.',
      'on-ratification',
      null,
    ],
    [
      'by the noun, in a clause on notification',
      'Each Party shall notify the other of the completion of the procedures required for entry into force, which takes place on the first day of the second month following receipt of the second notification.',
      'on-notification',
      null,
    ],
    [
      'by the noun, as the subject',
      'The entry into force of this Agreement shall take place on the date of the last signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'a technical arrangement by its letters',
      'This TA comes into effect on the date of the last signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'for each of them on its own day',
      'This TA comes into effect for each Participant on the date of its signature, as soon as three have signed.',
      'on-signature',
      null,
    ],
    [
      'another agreement than this one',
      'Such an agreement has been signed this day and shall take effect together with the present Treaty.',
      null,
      null,
    ],
    [
      'effective upon signature, in passing',
      'This MOU, effective upon signature by both Participants, will remain in effect for five years.',
      'on-signature',
      '2007-05-04',
    ],
    ['valid from', 'The Memorandum is valid from the moment of its signing.', 'on-signature', '2007-05-04'],
    ['a date', 'This Agreement shall enter into force on 1 July 2007.', 'on-date', '2007-07-01'],
    [
      'with another agreement',
      'This Agreement shall enter into force on the date on which the Treaty of 18 March 1993 enters into force.',
      'on-date',
      null,
    ],
    [
      'on the same day as another agreement',
      'This Protocol, which shall enter into force on the same date as the Harbours Agreement, shall be kept in Oslo.',
      'on-date',
      null,
    ],
    [
      'on the same day as the parties notify something of this agreement',
      'This Agreement shall enter into force on the same day as the Parties notify each other that this Agreement has been approved.',
      'on-notification',
      null,
    ],
    [
      'an exchange of notes on what has been completed',
      'This Agreement shall enter into force on the date of the exchange of notes confirming that the procedures of both Parties have been completed.',
      'on-notification',
      null,
    ],
    [
      'an exchange of letters on what has been approved',
      'This Agreement shall enter into force upon an exchange of letters confirming its approval.',
      'on-notification',
      null,
    ],
    [
      'an exchange of notes, of a treaty',
      'This Treaty shall enter into force on the date of the exchange of notes.',
      'on-notification',
      null,
    ],
    [
      'this exchange of notes',
      'This arrangement shall enter into force on the date of this exchange of notes.',
      'on-exchange',
      '2007-05-04',
    ],
    [
      'with another agreement or with a notification, whichever is later',
      'This Agreement shall enter into force on the date on which the Treaty on Harbours enters into force or on the day of the last notification, whichever is later.',
      'on-notification',
      null,
    ],
    [
      'instruments are exchanged',
      'This Treaty shall enter into force on the date on which the instruments of ratification are exchanged.',
      'on-exchange',
      null,
    ],
    [
      'a month after an exchange named before',
      'This Treaty shall be ratified, and ratifications exchanged at Oslo, and shall enter into force one month after such exchange.',
      'on-exchange',
      null,
    ],
    [
      'a day that notes are to fix',
      'This Agreement shall enter into force on a date to be laid down in an exchange of notes stating that it has been approved.',
      'on-exchange',
      null,
    ],
    [
      'after the exchange named before',
      'The instruments of ratification of this Treaty shall be exchanged at Oslo. The Treaty shall enter into force a month after the exchange.',
      'on-exchange',
      null,
    ],
    [
      'applied from signature',
      'If an agreement on harbours accepted by both Parties enters into force, this Protocol shall be revised. This Protocol shall be applied from the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'instruments that notify are exchanged',
      'This Treaty shall enter into force when the Parties exchange instruments notifying such approval.',
      'on-notification',
      null,
    ],
    [
      'the receipt of instruments named before',
      'Instruments of approval shall be deposited. This Agreement shall enter into force sixty days after the receipt of such instruments from two States.',
      'on-ratification',
      null,
    ],
    [
      'the reply arrives',
      'This note and your note shall be an agreement which shall enter into force on the date of receipt of your affirmative note.',
      'on-exchange',
      null,
    ],
    [
      'a last note that notifies',
      'This Agreement shall enter into force on the date of the last note by which the Parties inform each other that their laws allow it.',
      'on-notification',
      null,
    ],
    [
      'an instrument whose name has a word for other instruments',
      'This Implementing Protocol shall enter into force upon signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'such other instruments',
      'Implementing protocols under this Agreement shall enter into force upon signature.',
      null,
      null,
    ],
    [
      'for one that joins, and then for all',
      'This Agreement shall enter into force for the acceding Party on the day of its notification. It shall enter into force upon signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'the last one signs',
      'This Arrangement is effective from the date on which the last Participant signs it.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'it has effect',
      'This Arrangement will have effect from the date of signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'as soon as something is done',
      'This Agreement shall enter into force as soon as the constitutional requirements are fulfilled.',
      'other',
      null,
    ],
    [
      'an amendment is another thing',
      'Amendments to this Agreement shall enter into force on signature.',
      null,
      null,
    ],
    [
      'with a reservation before it',
      'Subject to earlier termination as provided below, the term of this Agreement shall commence on the date of signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'commencing on a day',
      'This Contract shall be for a term of one year commencing on 1 July 2007.',
      'on-date',
      '2007-07-01',
    ],
    [
      'an undertaking that commences',
      'The Seller shall deliver the goods commencing on 1 July 2007.',
      null,
      null,
    ],
    [
      'ratification with nothing more',
      'This Treaty shall be ratified by the Parties.',
      'on-ratification',
      null,
    ],
    [
      'commencement',
      'The term of this Agreement shall commence on July 1, 2007 and continue for a year.',
      'on-date',
      '2007-07-01',
    ],
    [
      'the date above',
      'This Agreement shall be effective from the date first above written.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'said in the closing words',
      'This Agreement is executed by the Parties, to be effective July 1, 2007.',
      'on-date',
      '2007-07-01',
    ],
    ['defined', '“Effective Date” means 1 July 2007.', 'on-date', '2007-07-01'],
    ['nothing', 'Each Party pays.', null, null],
    [
      'an agreement on amendments',
      'The Agreement on Amendments shall enter into force on receipt of the last notification.',
      'on-notification',
      null,
    ],
    [
      'notes that have been exchanged',
      'This Agreement shall enter into force a month after the Governments have exchanged notes on its approval.',
      'on-notification',
      null,
    ],
    [
      'the last of the notes just named',
      'The Parties shall send each other notes on this. The Agreement shall enter into force when the last of these notes has been received.',
      'on-notification',
      null,
    ],
    [
      'instruments in writing change hands',
      'This Agreement enters into force upon the exchange of written instruments of approval.',
      'on-exchange',
      null,
    ],
    [
      'consent to be bound',
      'This Convention shall enter into force three months after five States have expressed their consent to be bound.',
      'on-ratification',
      null,
    ],
    [
      'accession of a number',
      'This Convention shall enter into force on the tenth day after six States have acceded to it.',
      'on-ratification',
      null,
    ],
    [
      'told to each other',
      'This Agreement shall enter into force after the Parties have communicated to each other in writing that it is approved.',
      'on-notification',
      null,
    ],
    [
      'the last of the signatures',
      'This Agreement shall go into force on the date of the last of the signatures.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'applied from the last signature',
      'This Agreement shall be applied from the date of the last signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'its parties apply it from signature',
      'The Participants will apply this Arrangement from the date of its signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'applied as soon as some have signed: no day follows',
      'This Arrangement shall be applied as soon as three of the Signatories have signed it.',
      'on-signature',
      null,
    ],
    [
      'applied from a day',
      'The provisions of this Agreement apply as from 1 January 2008.',
      'on-date',
      '2008-01-01',
    ],
    [
      'binding from the last notification',
      'This Agreement shall be binding on the Parties from the date of the second of the notifications that their laws are complied with.',
      'on-notification',
      null,
    ],
    [
      'binding once approved',
      'This Agreement shall become binding upon its approval by the parliaments of both countries.',
      'on-ratification',
      null,
    ],
    [
      'a rate that is applied from signature',
      'The rates of this Agreement shall be applied from the date of its signature.',
      null,
      null,
    ],
    [
      'applied on a territory',
      'This Agreement shall be applied on the territory of both Parties.',
      null,
      null,
    ],
    [
      'the deposit of a number of instruments',
      'This Convention shall come into force on the deposit of the fifth instrument of ratification.',
      'on-ratification',
      null,
    ],
    ['immediately', 'This Agreement shall enter into force immediately.', 'on-signature', '2007-05-04'],
    [
      'a clause of its own after a duty to notify',
      'Each Government shall notify the other when its procedures are complete, and the Agreement shall take effect on the date of the later notification.',
      'on-notification',
      null,
    ],
    [
      'a date that is that of the entry into force',
      'The date of the last signature shall be the date of entry into force of this Agreement.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'the effective date by its name',
      'The effective date of this Arrangement is the date of the final signature.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'communications exchanged',
      'The Agreement becomes effective thirty days after the Parties have exchanged communications confirming completion of their procedures.',
      'on-notification',
      null,
    ],
    [
      'at once after what the sentence before tells',
      'This Charter shall be ratified. It shall enter into force forthwith thereafter.',
      'on-ratification',
      null,
    ],
    [
      'at once, where the States still have to approve',
      'Both Governments shall inform each other that their parliaments agree. This Treaty shall enter into force immediately.',
      null,
      null,
    ],
    [
      'at once, when something has been done',
      'This Agreement shall enter into force immediately the two Cabinets have told each other so.',
      null,
      null,
    ],
    [
      'at once, and how long',
      'This Agreement shall enter into force at once and shall remain in force for a year.',
      'on-signature',
      '2007-05-04',
    ],
    [
      'all but some have signed: no day follows',
      'This Agreement shall be binding from the day on which all but two of the Signatories have signed it.',
      'on-signature',
      null,
    ],
    [
      'applied when the guests have told something',
      'This Agreement will apply when the guest squadron has notified its landing.',
      null,
      null,
    ],
    [
      'applied once a thing has been accepted',
      'The Parties shall apply this Agreement once the cargo has been accepted at the quay.',
      null,
      null,
    ],
    [
      'applied from the day on which a guest does something',
      'This Agreement shall apply from the day on which the guest crew has signed the register.',
      null,
      null,
    ],
    [
      'applied once it has been accepted',
      'This Agreement applies once it has been accepted by both Governments.',
      'on-ratification',
      null,
    ],
    [
      'the effective date of a list',
      'The effective date of this price list is the date of signature.',
      null,
      null,
    ],
    [
      'the effective date of the agreement',
      'The effective date of this Lease Agreement is the date of signature.',
      'on-signature',
      '2007-05-04',
    ],
  ];
  it.each(rows)('%s', (_, text, how, date) => {
    const { inForce } = read([title('Treaty of Lima'), body(text), end]);
    expect([stated(inForce.how), stated(inForce.date)]).toEqual([how, date]);
  });
});

describe('entry into force some time after signature', () => {
  const signedOn = (day: string) => closing(`Done at Lima on ${day}.`);
  const rows: [what: string, text: string, day: string, how: string | null, date: string | null][] = [
    [
      'days',
      'This Treaty shall enter into force thirty days after signature.',
      '15 March 2007',
      'on-signature',
      '2007-04-14',
    ],
    [
      'months, to the end of a short one',
      'This Treaty shall enter into force one month after the date of signature.',
      '31 January 2007',
      'on-signature',
      '2007-02-28',
    ],
    [
      'a day counted',
      'This Treaty shall enter into force on the thirtieth day following its signature.',
      '15 March 2007',
      'on-signature',
      '2007-04-14',
    ],
    [
      'the next day',
      'This Treaty shall enter into force on the day after its signature.',
      '31 December 2007',
      'on-signature',
      '2008-01-01',
    ],
    [
      'the first day of a month',
      'This Treaty shall enter into force on the first day of the second month following the date of signature.',
      '15 November 2007',
      'on-signature',
      '2008-01-01',
    ],
    [
      'a period, and then the first day of a month',
      'This Treaty shall enter into force on the first day of the month following the expiration of a period of three months after its signature.',
      '15 March 2007',
      'on-signature',
      '2007-07-01',
    ],
    [
      'within a time: no day follows',
      'This Treaty shall enter into force within thirty days after its signature.',
      '15 March 2007',
      'on-signature',
      null,
    ],
    [
      'signature by some of many',
      'This Treaty shall enter into force ninety days after it has been signed on behalf of six Governments.',
      '15 March 2007',
      'on-signature',
      null,
    ],
    [
      'only the month of signature is known',
      'This Treaty shall enter into force ten days after signature.',
      'in March 2007',
      'on-signature',
      null,
    ],
    [
      'signature by all',
      'This Document shall enter into force upon signature by all the States Parties.',
      '15 March 2007',
      'on-signature',
      '2007-03-15',
    ],
    [
      'the last signature',
      'This Memorandum will come into effect on the date of the last signature.',
      '15 March 2007',
      'on-signature',
      '2007-03-15',
    ],
    [
      'after the last notification no date',
      'This Treaty shall enter into force 30 days after the last notification.',
      '15 March 2007',
      'on-notification',
      null,
    ],
    [
      'not before a day is no day',
      'This Treaty shall not enter into force before 1 July 2008.',
      '15 March 2007',
      null,
      null,
    ],
    [
      'a day for which another rule of the text takes effect',
      'A decision taken under the Treaty shall take effect when the Party notifies it. This Treaty shall enter into force on signature.',
      '15 March 2007',
      'on-signature',
      '2007-03-15',
    ],
    [
      'for those that join later it is another day',
      'This Treaty shall enter into force for each acceding State on 1 May 2008. This Treaty shall enter into force on signature.',
      '15 March 2007',
      'on-signature',
      '2007-03-15',
    ],
    [
      'the notice that ends it is no notification',
      'This Treaty shall enter into force on signature and shall remain in force until one Party gives written notice.',
      '15 March 2007',
      'on-signature',
      '2007-03-15',
    ],
    [
      'provisionally first',
      'This Treaty shall be provisionally applied from signature and shall enter into force on 1 July 2008.',
      '15 March 2007',
      'on-date',
      '2008-07-01',
    ],
  ];
  it.each(rows)('%s', (_, text, day, how, date) => {
    const { inForce } = read([title('Treaty of Lima'), body(text), signedOn(day)]);
    expect([stated(inForce.how), stated(inForce.date)]).toEqual([how, date]);
  });
});

it('counts a delay from the reply of an exchange of notes', () => {
  const { inForce } = read([
    body('Sir, I have the honour to propose an agreement. Lima, 4 May 2007.'),
    body(
      'Sir, I accept. It shall enter into force thirty days after the date of this reply. Lima, 9 May 2007.',
    ),
  ]);
  expect([stated(inForce.how), stated(inForce.date)]).toEqual(['on-exchange', '2007-06-08']);
});

it.each<[what: string, when: string, how: string]>([
  ['the exchange that it is', 'on the date of the exchange of notes', 'on-exchange'],
  [
    'another exchange, on what is completed',
    'on the date of the exchange of notes stating that the laws of both allow it',
    'on-notification',
  ],
])('reads an exchange of notes that names %s', (_, when, how) => {
  const { inForce } = read([
    body('Sir, I have the honour to propose an agreement on harbours. Lima, 4 May 2007.'),
    body(`Sir, I accept. The agreement shall enter into force ${when}. Lima, 9 May 2007.`),
  ]);
  expect(stated(inForce.how)).toBe(how);
});

it.each<[what: string, text: string, delay: { period: string | null; firstOfMonth: number | null } | null]>([
  [
    'a day counted from a deposit',
    'This Convention shall enter into force on the ninetieth day after the deposit of the fifth instrument of ratification.',
    { period: 'P90D', firstOfMonth: null },
  ],
  [
    'days counted from a notification',
    'This Agreement shall enter into force forty-five days after the receipt of the last notification.',
    { period: 'P45D', firstOfMonth: null },
  ],
  [
    'the first day of a month',
    'This Agreement shall enter into force on the first day of the third month following the date of the last written notification.',
    { period: null, firstOfMonth: 3 },
  ],
  [
    'a period and the first day of a month',
    'This Agreement shall enter into force on the first day of the month following the expiration of a period of three months after the deposit of the second instrument of ratification.',
    { period: 'P3M', firstOfMonth: 1 },
  ],
  [
    'told before the verb',
    'Thirty days after its signature, this Agreement shall enter into force.',
    { period: 'P30D', firstOfMonth: null },
  ],
  ['at once', 'This Agreement shall enter into force on the date of the last notification.', null],
  ['within a time', 'This Agreement shall enter into force within sixty days of its signature.', null],
])('tells the delay: %s', (_, text, delay) => {
  expect(read([title('Agreement of Lima'), body(text)]).inForce.delay?.value ?? null).toEqual(delay);
});
