/** Made-up articles to fill pages with; each is a heading and its paragraphs. */
export const ARTICLES: readonly (readonly string[])[] = [
  [
    'Article 1',
    'The Parties shall train their mountain rescue companies together in every winter, in the valleys that the annual programme names, and shall share what they learn about snow, rope and radio.',
    'Each Party shall see to it that the companies which it sends have been trained at home for at least one season and carry their own boots and sleeping gear.',
  ],
  [
    'Article 2',
    'The sending State shall tell the receiving State the names and ranks of all members of a company not later than thirty days before they cross the frontier.',
    'A member whose name has not been told may cross the frontier only with the leave of the officer who commands the receiving garrison, and for no longer than two nights.',
  ],
  [
    'Article 3',
    'The receiving State shall lodge the visiting companies in barracks or in huts that are dry and heated, and shall feed them at the same rates as its own soldiers.',
    'What a company eats, burns or breaks beyond those rates it shall pay for before it leaves, in the money of the receiving State and against a receipt.',
  ],
  [
    'Article 4',
    'Vehicles of the visiting companies may use the roads of the receiving State without toll, provided that they show a number plate by which the police can tell them from all others.',
    'Whoever drives such a vehicle shall hold a licence of the sending State, and the receiving State shall accept it for the time of the visit without a further test.',
  ],
  [
    'Article 5',
    'Radio sets may be worked only on the frequencies that the receiving State has given out for the exercise, and shall fall silent at once when its lifeguards call for help.',
    'The keeper of the frequencies shall write down every change of them, and shall send the list to both staffs on the last working day of each month.',
  ],
  [
    'Article 6',
    'A person who is hurt during an exercise shall be brought to the nearest hospital, of whichever State it is, and shall be cared for there as if he belonged to the army of that State.',
    'The costs of the first seven days are borne by the State in which the hospital lies, those of the days after them by the State that sent the person who was hurt.',
  ],
  [
    'Article 7',
    'Maps, sketches and photographs that one Party hands to the other shall be given back when the exercise is over, unless the map service that drew them agrees to leave them.',
    'No copy may be made of a map that bears a red corner, and none may be shown to a third State without the written consent of the Party that handed it over.',
  ],
  [
    'Article 8',
    'Any question about the reading of these articles shall be talked over by the two staffs, and if they cannot agree within sixty days, by the ministers to whom they report.',
    'While a question is being talked over both Parties shall go on with the exercises that the annual programme names, and neither shall call its companies home on that account.',
  ],
];

/** The paragraphs of some of the articles. */
export const articles = (from: number, to: number): string[] => ARTICLES.slice(from - 1, to).flat();
