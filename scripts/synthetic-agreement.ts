/** An agreement made up for measuring speed: two States, ten articles, the same for the same number. */
export function syntheticAgreement(number: number): string {
  const articles = SUBJECTS.map(
    ([heading, text], at) =>
      `Article ${at + 1}\n${heading}\n\n1. ${text}\n\n2. The Parties shall review this every ${2 + (number % 5)} years.\n`,
  );
  return `AGREEMENT NO. ${number} BETWEEN THE REPUBLIC OF NORLAND AND THE KINGDOM OF SUDERMARK\n\n${articles.join('\n')}`;
}

const SUBJECTS: [heading: string, text: string][] = [
  ['Purpose', 'The purpose of this Agreement is to establish a framework for cooperation in defence.'],
  ['Forms of Cooperation', 'The Parties shall cooperate through joint exercises, courses and staff talks.'],
  ['Costs', 'Each Party shall bear its own costs unless otherwise agreed in writing.'],
  ['Security', 'Classified information shall be marked and protected by the receiving Party.'],
  ['Visits', 'Requests for visits shall be submitted at least thirty days in advance.'],
  ['Claims', 'Each Party waives all claims against the other for damage caused in the performance of duty.'],
  ['Status', 'Members of the force may wear uniform and shall respect the law of the receiving State.'],
  ['Disputes', 'Any dispute shall be settled by consultation and shall not be referred to any tribunal.'],
  ['Entry into Force', 'This Agreement shall enter into force on the date of the last signature.'],
  ['Termination', "Either Party may terminate this Agreement by giving six months' written notice."],
];
