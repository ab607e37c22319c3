import { seeded } from './random.js';

/** The most frequent words of agreements, the most frequent first. */
const COMMON =
  `the of to and in shall this agreement party parties a by be or for any with such other as that not under on
   which is may it from all its their article within which are state provisions between if accordance each notice at
   information without have been date written applicable law authorities services force territory where means consent
   necessary obligations rights person including upon respect rules purposes contract payment days time order product
   period no both members property terms use request provided purpose required subject made activities costs
   competent national effect termination following relevant government paragraph technical damage duty claim access
   security equipment personnel safety license delivery insurance audit liability warranty tax customs export transit
   harbour vessel aircraft visit training exchange joint committee expert annex amendment dispute consultation
   arbitration tribunal ratification signature depositary reservation accession withdrawal confidential data transfer`.split(
    /\s+/,
  );

/** Said of so many matters that they stand in every kind of clause, the most frequent first. */
export const PHRASES = [
  'prior written consent',
  'competent authorities',
  'entry into force',
  'third party',
  'good faith',
  'members of the force',
  'without prejudice',
  'armed forces',
  'classified information',
  'joint committee',
  'reasonable efforts',
  'diplomatic channels',
  'gross negligence',
  'intellectual property',
  'official duty',
  'force majeure',
];

const SYLLABLES = 'bal cor den fer gan hol jur kel lam mor nav pol quen ras sol tar ul ven wal zor'.split(
  ' ',
);
const ENDS = 'ance ment ure ory ent ive al or ant ary'.split(' ');

/** So many words in all, the most frequent first; behind the common ones they are made up. */
export function vocabulary(size: number): string[] {
  const random = seeded(7);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const words = new Set(COMMON);
  while (words.size < size) words.add(`${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(ENDS)}`);
  return [...words];
}

/** Names of States that there are not, each with two letters for a code, the most frequent first. */
export function states(size: number): { name: string; country: string }[] {
  const random = seeded(11);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const names = new Set(['Norland', 'Sudermark', 'Westria']);
  while (names.size < size) {
    const stem = `${pick(SYLLABLES)}${pick(SYLLABLES)}`;
    names.add(`${stem[0]!.toUpperCase()}${stem.slice(1)}${pick(['ia', 'land', 'mark', 'stan'])}`);
  }
  return [...names].map((name, index) => ({
    name: index % 3 === 0 ? `Republic of ${name}` : name,
    country: `${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`,
  }));
}
