import { groupBy } from '../../model/index.js';
import { isEnglishWord } from '../../nlp/index.js';
import type { FontText } from './font-text.js';
import { holdsUnreadable, UNREADABLE } from './unreadable.js';

/** What fonts draw as one sign and maps of fonts forget, in the order of their frequency. */
const LIGATURES = ['fi', 'ff', 'fl', 'ffi', 'ffl', 'ti', 'tt', 'ft', 'tti', 'Th'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** A letter is no ligature: so many words have to say so, and any other may explain less than this share of them. */
const LETTER_WORDS = 8;
const MAX_SECOND = 0.6;
/** Of the words that hold a sign so many have to become words by one ligature. */
const MIN_EXPLAINED = 0.7;
/** So many different words of a sign are tried. */
const MOST_WORDS = 400;
const LONGEST_WORD = 40;
/** A font with more signs than this has no letters at all. */
const MOST_SIGNS = 40;
/** Words, such signs being letters. */
const WORD = new RegExp(`[\\p{L}${UNREADABLE}]+`, 'gu');

interface Explained {
  letters: string;
  count: number;
}

type Reading = ReadonlyMap<string, string>;

/**
 * Writes out ligatures (and single letters) that a font draws and its map to letters does not tell, where the words
 * leave no doubt: a sign that stands for one of them in nearly all words it occurs in, or, where several ligatures are
 * copied as one sign, the only ligature that makes an English word. What stays in doubt stays as it is. Returns
 * whether there was one to mend.
 */
export function mendLigatures(font: FontText): boolean {
  const words = new Set<string>();
  for (const { run } of font.runs) {
    for (const [word] of run.text.matchAll(WORD)) {
      if (word.length > LONGEST_WORD || words.size >= MOST_WORDS) continue;
      if (holdsUnreadable(word) && /\p{L}/u.test(word)) words.add(word);
    }
  }
  if (words.size === 0) return false;
  const signs = new Set([...words].flatMap((word) => word.match(SIGN) ?? []));
  if (signs.size > MOST_SIGNS) return false;
  const bySign = new Map<string, string>();
  for (const sign of signs) {
    const ligature = ligatureOf(sign, [...words], bySign);
    if (ligature !== null) bySign.set(sign, ligature);
  }
  const byWord = readWords([...words], bySign);
  if (bySign.size === 0 && byWord.size === 0) return false;
  for (const { run } of font.runs) {
    if (!holdsUnreadable(run.text)) continue;
    run.text = run.text.replace(WORD, (word) => byWord.get(word) ?? written(word, bySign));
  }
  return true;
}

const SIGN = new RegExp(`[${UNREADABLE}]`, 'gu');

const written = (word: string, signs: Reading): string =>
  word.replace(SIGN, (sign) => signs.get(sign) ?? sign);

/** The ligature that a sign stands for in nearly all of the words that hold no other unknown sign. */
function ligatureOf(sign: string, words: readonly string[], known: Reading): string | null {
  const own = words
    .map((word) => written(word, known))
    .filter((word) => word.includes(sign) && new Set(word.match(SIGN)).size === 1);
  const ranked = (candidates: readonly string[]) =>
    candidates
      .map((letters) => ({
        letters,
        count: own.filter((word) => isEnglishWord(word.replaceAll(sign, letters))).length,
      }))
      .sort((a, b) => b.count - a.count);
  const [best, second] = ranked(LIGATURES) as [Explained, Explained];
  const isEnough = ({ count }: Explained) => count >= MIN_EXPLAINED * own.length;
  if (isEnough(best)) return best.count > second.count ? best.letters : null;
  if (own.length < LETTER_WORDS) return null;
  const [letter, other] = ranked(LETTERS) as [Explained, Explained];
  return isEnough(letter) && other.count < MAX_SECOND * letter.count ? letter.letters : null;
}

/** Words that only one ligature makes a word; those that several do, by what the others needed. */
function readWords(words: readonly string[], known: Reading): Map<string, string> {
  const open = words
    .map((word) => [word, written(word, known)] as const)
    .filter(([, word]) => word.match(SIGN));
  const readings = open.map(([word, partly]) => {
    const sign = partly.match(SIGN)![0]!;
    const ligatures = LIGATURES.filter((ligature) => isEnglishWord(partly.replaceAll(sign, ligature)));
    return { word, partly, sign, ligatures };
  });
  const signs = groupBy(readings, ({ sign }) => sign);
  // A sign that few of its words can be read with is no ligature at all.
  const isLigature = (sign: string) => {
    const own = signs.get(sign)!;
    return own.filter(({ ligatures }) => ligatures.length > 0).length >= MIN_EXPLAINED * own.length;
  };
  const needed = new Set(readings.flatMap(({ ligatures }) => (ligatures.length === 1 ? ligatures : [])));
  const byWord = new Map<string, string>();
  for (const { word, partly, sign, ligatures } of readings) {
    if (!isLigature(sign)) continue;
    const likely = ligatures.length === 1 ? ligatures : ligatures.filter((ligature) => needed.has(ligature));
    if (likely.length === 1) byWord.set(word, partly.replaceAll(sign, likely[0]!));
  }
  return byWord;
}
