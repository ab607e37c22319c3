import type { RawQuestion } from '../../src/query/index.js';

/** Questions of one kind, as flags or parameters give them. `isFiltered`: words and something else besides. */
export interface Kind {
  kind: string;
  isFiltered: boolean;
  questions: RawQuestion[];
}

const kind = (name: string, ...questions: RawQuestion[]): Kind => ({
  kind: name,
  isFiltered: true,
  questions,
});

/** Words from the commonest, in most clauses, to made-up ones in a few thousand of a million. */
export const QUESTIONS: readonly Kind[] = [
  kind(
    'a word and a category',
    { words: 'notice', category: ['termination'] },
    { words: 'tribunal', category: ['dispute-resolution'] },
    { words: 'party', category: ['termination'] },
    { words: 'costs', category: ['definitions'] },
    { words: 'harbour', category: ['objectives'], tier: 'strict' },
    { words: 'shall', category: ['governance'] },
  ),
  kind(
    'two words and a category',
    { words: 'written notice', category: ['termination'] },
    { words: 'party agreement', category: ['scope'] },
    { words: 'aircraft permission', category: ['national-law'] },
    { words: 'law authorities', category: ['national-law'] },
    { words: 'damage claim', category: ['definitions'], polarity: 'excluded' },
  ),
  kind(
    'a phrase and a party',
    { words: '"prior written consent"', party: ['Norland'] },
    { words: '"armed forces"', party: ['Sudermark'] },
    { words: '"third party"', party: ['AC'] },
    { words: '"competent authorities"', party: ['AA', 'AB'] },
    { words: '"gross negligence"', party: ['mark'] },
  ),
  kind(
    'a word, a family and a modality',
    { words: 'consent', family: ['final-clauses'], modality: ['obligation'] },
    { words: 'equipment', family: ['framework'], modality: ['prohibition'] },
    { words: 'party', family: ['framework'], modality: ['obligation'], bearer: ['each-party'] },
    { words: 'vessel', family: ['resources'], modality: ['permission', 'right'] },
  ),
  kind(
    'words left out',
    { q: 'notice -written category:termination' },
    { q: 'party NOT agreement family:final-clauses' },
    { q: 'insurance -liability party:Norland' },
    { q: 'costs NOT category:definitions instrument:memorandum' },
  ),
  kind(
    'one word or another',
    { q: '(arbitration OR tribunal) category:dispute-resolution' },
    { q: '(vessel OR aircraft) party:Norland' },
    { q: '(depositary OR ratification OR accession) signed:2000..2010' },
  ),
  kind(
    'sums, lengths, what is cited',
    { q: 'insurance money:>100000EUR' },
    { q: 'notice duration:90d category:termination' },
    { q: 'party duration:>1y' },
    { q: 'transit refers-to:"harbour convention"' },
  ),
  kind(
    'agreements of a kind or time',
    { q: 'withdrawal instrument:treaty' },
    { q: 'tax signed:1990..1999 instrument:contract' },
    { words: 'notice', document: ['treaty-12'] },
  ),
  kind(
    'a page further on',
    { words: 'notice', category: ['termination'], offset: 100 },
    { words: 'law', category: ['national-law'], offset: 1_000 },
    { words: 'equipment', party: ['Norland'], offset: 200 },
  ),
  {
    kind: 'words alone',
    isFiltered: false,
    questions: [{ words: 'reservation' }, { words: 'notice written' }, { words: '"prior written consent"' }],
  },
  {
    kind: 'the commonest words alone',
    isFiltered: false,
    questions: [{ words: 'party' }, { words: 'shall agreement' }],
  },
  {
    kind: 'no words',
    isFiltered: false,
    questions: [
      { category: ['termination'] },
      { family: ['final-clauses'], party: ['Norland'] },
      { modality: ['prohibition'], bearer: ['sending-state'] },
      {},
    ],
  },
];
