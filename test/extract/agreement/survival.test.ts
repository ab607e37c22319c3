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
