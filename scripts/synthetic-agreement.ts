/**
 * An agreement made up for measuring speed, of about 6,000 characters, which is short for one: two States, ten
 * articles; the same for the same number.
 */
export function syntheticAgreement(number: number): string {
  const articles = SUBJECTS.map(([heading, ...texts], at) => {
    const paragraphs = [...texts, `The Parties shall review this every ${2 + (number % 5)} years.`];
    return `Article ${at + 1}\n${heading}\n\n${paragraphs.map((text, i) => `${i + 1}. ${text}\n`).join('\n')}`;
  });
  return `AGREEMENT NO. ${number} BETWEEN THE REPUBLIC OF NORLAND AND THE KINGDOM OF SUDERMARK\n\n${articles.join('\n')}`;
}

const SUBJECTS: [heading: string, ...texts: string[]][] = [
  [
    'Purpose',
    'The purpose of this Agreement is to establish a framework for cooperation between the Parties in the field of defence, on the basis of reciprocity and mutual benefit.',
    'Nothing in this Agreement affects the rights and obligations of the Parties under other treaties to which they are bound.',
    'Activities under this Agreement shall be carried out in accordance with the national law of each Party.',
  ],
  [
    'Forms of Cooperation',
    'The Parties shall cooperate through joint exercises, courses at military schools, staff talks and visits of ships and aircraft.',
    'An annual plan of activities, drawn up by the competent authorities, shall state the aim, place, dates and number of participants of each activity.',
    'Either Party may propose further activities in writing; the other Party shall answer within forty-five days.',
  ],
  [
    'Costs',
    'Each Party shall bear its own costs unless otherwise agreed in writing.',
    'The receiving Party provides accommodation, meals and transport on its territory free of charge to at most twenty persons at a time.',
    'Medical treatment in an emergency is free of charge; the costs of any other treatment are borne by the sending Party.',
    'Invoices shall be paid within sixty days of their receipt.',
  ],
  [
    'Security',
    'Classified information shall be marked and protected by the receiving Party as if it were its own of the corresponding level.',
    'It shall not be released to a third party without the prior written consent of the Party that provided it.',
    'Access shall be limited to persons who have been cleared and who need to know it for their duties.',
    'Any loss or compromise shall be reported to the other Party without delay and shall be investigated.',
  ],
  [
    'Visits',
    'Requests for visits shall be submitted at least thirty days in advance through diplomatic channels.',
    'Visitors shall comply with the safety and security rules of the establishment that they visit.',
  ],
  [
    'Claims',
    'Each Party waives all claims against the other for damage to its property caused by members of the force in the performance of duty.',
    'Claims of third parties shall be settled by the receiving Party under its own law, and the amount shall be shared equally between the Parties.',
    'This does not apply to damage caused by gross negligence or wilful misconduct.',
  ],
  [
    'Status',
    'Members of the force may wear uniform and shall respect the law of the receiving State.',
    'The authorities of the sending State have the primary right to exercise jurisdiction over offences arising out of an act done in the performance of official duty.',
    'Equipment imported for the purposes of this Agreement is exempt from customs duties and shall be re-exported when the activity ends.',
  ],
  [
    'Disputes',
    'Any dispute concerning the interpretation or application of this Agreement shall be settled by consultation between the Parties.',
    'It shall not be referred to any national or international tribunal or to a third party for settlement.',
  ],
  [
    'Entry into Force',
    'This Agreement shall enter into force on the date of the later notification by which the Parties inform each other that their internal procedures have been completed.',
    'It may be amended at any time by written agreement of the Parties; amendments enter into force in the same way.',
    'It remains in force for five years and is renewed for periods of one year unless a Party objects three months before the end of a period.',
  ],
  [
    'Termination',
    "Either Party may terminate this Agreement by giving six months' written notice.",
    'The obligations concerning classified information and claims continue to apply after termination.',
    'Activities under way when notice is given shall be completed, unless the Parties decide otherwise.',
  ],
];
