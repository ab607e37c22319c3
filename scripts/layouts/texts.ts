/** Made-up articles for the pages of the suite: a heading and paragraphs each. */
export const ARTICLES: readonly (readonly string[])[] = [
  [
    'Article 1',
    'The Parties shall exchange views on the training of their crews at least twice in every year, in turn in the capital of each.',
    'Each Party shall name an officer who keeps the list of the courses that are open to the other, and shall send that list to the other Party before the end of January.',
  ],
  [
    'Article 2',
    'Vessels of either Party may call at the harbours named in the list of harbours after notice of ten days. The notice shall state the name of the vessel, the number of her crew and the purpose of the call.',
    'A vessel in distress needs no notice; her master shall report to the harbour office as soon as she lies safe.',
  ],
  [
    'Article 3',
    'Fuel, water and stores shall be supplied at the prices that the supplying Party charges to its own vessels, and shall be paid for within sixty days of the day on which the account is received.',
    'No charge shall be made for pilots, tugs or berths in so far as they are provided by the naval service of the host.',
  ],
  [
    'Article 4',
    'Reports that one Party hands to the other shall be kept under lock, shall be shown to those alone who need them for the purposes of this Arrangement, and shall be given back when it ends.',
    'A Party that learns of the loss of such a report shall tell the other without delay, shall look into the causes of the loss and shall say what it has done to prevent another.',
  ],
  [
    'Article 5',
    'A joint board of four members, two from each side, shall meet whenever one of the Parties so asks, and otherwise once a year, to look into the working of this Arrangement.',
    'The board decides by consent. What it decides is written down in both languages and is sent to the ministers within two weeks.',
  ],
  [
    'Article 6',
    'Either Party may end this Arrangement by a note to the other. It ceases to have effect six months after the day on which the note has been received, but visits that are under way on that day shall be brought to their planned end.',
    'Claims that have arisen before that day shall be settled as though this Arrangement were still in force.',
  ],
];

/** Articles from `first` to `last`, counted from 1, as one list of paragraphs. */
export const articles = (first: number, last: number): string[] => ARTICLES.slice(first - 1, last).flat();

/** A sentence long enough for three lines of a page. */
export const PREAMBLE =
  'The Minister of Harbours of Ruritania and the Secretary for the Coasts of Graustark, wishing to make the work of their services at sea easier and safer, and recalling the talks that their officers held last spring, have agreed as follows.';

/** What must be read of a page: its paragraphs, parted by blank lines. */
export const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
