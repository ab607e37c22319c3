import { describe, expect, it } from 'vitest';
import { documentOf } from '../document-of.js';
import { body, read, stated, title } from './read.js';

const survives = (text: string): string[] =>
  read([title('Agreement of Lima'), body(text)]).survives.map(stated) as string[];

describe('what survives', () => {
  const rows: [what: string, text: string, kinds: string[]][] = [
    [
      'information',
      'Notwithstanding the termination of this Agreement, all classified information exchanged under it shall continue to be protected.',
      ['information'],
    ],
    [
      'articles named, notwithstanding termination',
      'Notwithstanding termination, the obligations under Article 12 shall continue to apply for five years, and claims arising under it shall be settled.',
      ['named-provisions', 'claims'],
    ],
    [
      'information, regardless',
      'Regardless of the termination of this Agreement, classified information shall be protected for as long as it remains classified.',
      ['information'],
    ],
    [
      'after the end',
      'In the event of termination, classified information shall remain protected in accordance with this Agreement.',
      ['information'],
    ],
    [
      'projects',
      'Termination of this Agreement shall not affect projects already under way.',
      ['ongoing-activities'],
    ],
    [
      'activities in progress',
      'The termination of this Agreement shall not affect activities in progress.',
      ['ongoing-activities'],
    ],
    [
      'payments',
      'Notwithstanding a termination of this MOU, outstanding financial obligations shall remain in effect.',
      ['payments'],
    ],
    [
      'claims',
      'After the termination of this Agreement its provisions shall continue to apply to claims arising before that date.',
      ['claims'],
    ],
    [
      'denunciation',
      'The denunciation shall not affect obligations already contracted.',
      ['acquired-rights'],
    ],
    [
      'releasing',
      'Denunciation shall not have the effect of releasing the Party from its obligations under this Treaty in respect of acts committed before.',
      ['acquired-rights'],
    ],
    ['named articles', 'Articles 4, 5 and 9 survive termination of this Agreement.', ['named-provisions']],
    [
      'named sections, continuing',
      'The responsibilities of the Participants under Sections 7 and 8 will continue notwithstanding withdrawal from this MOU.',
      ['named-provisions'],
    ],
    [
      'all of it',
      'The provisions of this Agreement shall continue to apply for two years after its termination.',
      ['whole'],
    ],
    [
      'except claims',
      'The Agreement shall cease to be in force one year after the denunciation by a Party, except for the settlement of claims that arose before the denunciation.',
      ['claims'],
    ],
    [
      'confidence',
      'The duty of confidentiality shall survive the expiration of this Agreement.',
      ['information'],
    ],
    [
      'contracts placed',
      'Termination of the present Agreement shall not affect the validity of contracts concluded before it.',
      ['ongoing-activities'],
    ],
    [
      'several',
      'The rights in intellectual property and all claims shall survive termination of this Agreement.',
      ['intellectual-property', 'claims'],
    ],
    [
      'without prejudice, with no other word for what is left',
      'Expiry of this Agreement is without prejudice to claims.',
      ['claims'],
    ],
    [
      'data',
      'Personal data shall continue to be protected after the expiry of this Agreement.',
      ['personal-data'],
    ],
    [
      'articles in force, as things are',
      'Notwithstanding termination, articles 6 and 7 remain in force.',
      ['named-provisions'],
    ],
    [
      'secrecy, once the agreement has come to an end',
      'The duty of secrecy continues after this Agreement has come to an end.',
      ['information'],
    ],
    [
      'information, when the memorandum has ceased to have effect',
      'Information exchanged remains protected after this Memorandum has ceased to have effect.',
      ['information'],
    ],
    [
      'protected by a verb of the parties',
      'When this Agreement ends, the Parties shall go on protecting the classified information that they have received.',
      ['information'],
    ],
    [
      'a duty that outlives the agreement',
      'The obligation to keep confidential what has been learnt outlives this Agreement.',
      ['information'],
    ],
    [
      'not disclosed for some years from the expiry',
      'For ten years from the expiration of this Agreement neither Party shall disclose information received under it.',
      ['information'],
    ],
    [
      'during the term and thereafter',
      'The Contractor shall keep secret the information received during the term of this Contract and for a period of five years thereafter.',
      ['information'],
    ],
    [
      'claims of before, settled as they would have been',
      'Claims that arose before the expiry of this Agreement are settled under Article 8.',
      ['claims'],
    ],
    [
      'obligations incurred while it was in force',
      'The ending of this Agreement does not release the Parties from obligations incurred while it was in force.',
      ['acquired-rights'],
    ],
    [
      'rights unaffected by the end named before',
      'Rights and obligations accrued up to the date of termination are unaffected by it.',
      ['acquired-rights'],
    ],
    [
      'engagements of a treaty denounced',
      'If the Treaty is denounced, the High Contracting Parties shall not thereby be freed from engagements entered into before.',
      ['acquired-rights'],
    ],
    [
      'programmes in course',
      'In case of denunciation, the programmes and projects in course shall not be affected.',
      ['ongoing-activities'],
    ],
    [
      'exercises begun, carried through',
      'Exercises and courses begun before the end of this Arrangement will be carried through to completion.',
      ['ongoing-activities'],
    ],
    [
      'contracts valid whether or not it is in effect',
      'Contracts concluded under this Memorandum remain valid until performed, whether or not the Memorandum itself is still in effect.',
      ['ongoing-activities'],
    ],
    [
      'debts still payable',
      'Any debts outstanding at the time this Agreement ends remain payable.',
      ['payments'],
    ],
    [
      'paragraphs of an arrangement',
      'Paragraphs 9 and 12 of this Arrangement will remain effective after its discontinuation.',
      ['named-provisions'],
    ],
    [
      'one thing does and another does not',
      'The duty of secrecy shall survive termination of this Agreement, but duties to pay fees shall not survive it.',
      ['information'],
    ],
    [
      'all but some articles',
      'Duties of secrecy shall survive for a year after the expiry of this Agreement, except that those under Article 6 shall not survive.',
      ['information'],
    ],
    [
      'nothing but what accrued',
      'Upon termination of this Contract neither party shall have any further obligation, except for payments due before termination.',
      ['payments'],
    ],
    [
      'cancellation of the agreement',
      'Cancellation of this Arrangement shall not affect claims.',
      ['claims'],
    ],
    [
      'nor does it touch what goes on',
      'Such a denunciation shall not release the State from its obligations for acts committed before, nor shall it prejudice the study of any matter which shall continue.',
      ['acquired-rights'],
    ],
    [
      'no end touches what survives',
      'No termination of this Agreement shall affect claims which survive it.',
      ['claims'],
    ],
  ];
  it.each(rows)('%s', (_, text, kinds) => {
    expect(survives(text)).toEqual(kinds);
  });
});

describe('nothing survives', () => {
  const rows: [what: string, text: string][] = [
    ['nothing', 'Either Party may terminate this Agreement on six months’ notice.'],
    ['in force until terminated', 'This Agreement shall remain in force until terminated by either Party.'],
    [
      'in force for the notice',
      'After notice of termination this Agreement shall remain in force for six months.',
    ],
    [
      'in force for others',
      'After a denunciation this Treaty shall continue in force for the remaining Parties.',
    ],
    ['a visit', 'Withdrawal of a visitor shall not affect the programme of visits.'],
    ['employment', 'After the termination of his employment the person shall remain bound to pay claims.'],
    ['troops', 'The withdrawal of the forces shall not affect claims for damage already made.'],
    ['a reservation', 'Withdrawal of a reservation shall not affect obligations already incurred.'],
    [
      'international law',
      'Withdrawal from this Treaty shall not affect obligations assumed under international law.',
    ],
    ['an order', 'Cancellation of an order shall not affect payments for other orders.'],
    ['claims, without an end', 'Claims shall be settled by the host State.'],
    ['a period', 'After the expiry of a period of ten days the claims remain open.'],
    ['a lease', 'Upon termination of the lease the claims shall be settled.'],
    ['suspension', 'Suspension shall not affect classified information.'],
    ['a complaint', 'The Party may withdraw its complaint, which shall not affect other claims.'],
    ['notice alone', 'Denunciation shall take effect six months after the receipt of the notification.'],
    ['the end of a year', 'Accounts are settled at the end of each year and remain open to both Parties.'],
    [
      'an entity withdrawn, for one reason or another',
      'Where a Party objects to the withdrawal on the ground that the works remain public, claims are settled under Article 9.',
    ],
    [
      'a fee for the end',
      'If this Contract is terminated the Contractor shall pay the costs that remain unpaid.',
    ],
    [
      'insurance kept up',
      'The Contractor shall maintain liability insurance during the term of this Contract and for a year thereafter.',
    ],
    [
      'leaving a visit',
      'If a Party withdraws from an air show, it shall settle the costs incurred before its withdrawal.',
    ],
    ['cancellation of anything', 'In the event of cancellation the costs incurred shall be settled.'],
    ['cancellation by a guest', 'On cancellation by a passenger, the costs incurred shall be settled.'],
    [
      'the end of something’s validity',
      'Information on a permit shall be kept secret even after the end of its validity.',
    ],
    [
      'a thing that has come to its end',
      'A tour which has come to its end shall not affect the claims of the host.',
    ],
    ['a company dissolved', 'The dissolution of the firm does not affect the payments.'],
    ['what does not outlive it', 'Claims do not outlive the termination of this Agreement.'],
    [
      'what shall not outlast it',
      'The duty of confidentiality shall not outlast the termination of this Agreement.',
    ],
    ['what does not survive it', 'Duties of confidentiality do not survive the expiry of this Agreement.'],
    [
      'no Party bound any more',
      'After the expiry of this Agreement no Party shall have any duty to keep secret the information received before.',
    ],
    ['in no event', 'In no event shall the duty of secrecy continue after the expiry of this Agreement.'],
    ['no claims', 'No claims shall survive the expiry of this Agreement.'],
    [
      'thereafter of the verb',
      'Disputes which arise during the term of this Treaty shall be settled by talks and thereafter by a tribunal.',
    ],
    [
      'touched unless agreed',
      'Termination shall affect the duties under Article 5 unless the Parties agree that they shall not be affected.',
    ],
  ];
  it.each(rows)('%s', (_, text) => {
    expect(survives(text)).toEqual([]);
  });
});

it.each<[what: string, text: string, words: string]>([
  [
    'a row of clauses',
    'Clauses 4, 7.2 and 9 shall survive termination of this Agreement.',
    'Clauses 4, 7.2 and 9',
  ],
  [
    'a paragraph of an article',
    'Article 3, paragraph 2, shall remain in effect for two years after a withdrawal.',
    'Article 3, paragraph 2',
  ],
])('names the provisions that survive: %s', (_, text, words) => {
  const blocks = [title('Agreement of Lima'), body(text, 'Withdrawal')];
  const { span } = read(blocks).survives[0]!;
  expect(documentOf(blocks).document.text.slice(span.start, span.end)).toBe(words);
});
