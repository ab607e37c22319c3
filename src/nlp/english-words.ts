/** The only door to the English word list: the spelling dictionary of Hunspell, whose affix rules are followed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { normaliseSpelling } from './spelling.js';

interface Affix {
  /** The words that may take it carry this letter. */
  flag: string;
  add: string;
  /** What stands in the plain word where `add` does. */
  strip: string;
  /** What the plain word looks like. */
  plain: RegExp;
}

interface WordList {
  /** Flags of each word, as it is spelled in American English. */
  words: ReadonlyMap<string, string>;
  prefixes: readonly Affix[];
  suffixes: readonly Affix[];
}

let wordList: WordList | undefined;

/**
 * True for an English word in any inflection, in British or American spelling: letters without hyphen; a small word
 * is none for being part of a name. The list is read when it is first asked, which takes some 20 ms.
 */
export function isEnglishWord(word: string): boolean {
  wordList ??= readWordList();
  const small = word.toLowerCase();
  if (isListed(small, wordList)) return true;
  if (word !== small && isListed(small[0]!.toUpperCase() + small.slice(1), wordList)) return true;
  const american = normaliseSpelling(small).replace(
    /([iy])s(?=(?:e[drs]?|ers|es|ing|ations?|ational)$)/,
    '$1z',
  );
  return american !== small && isListed(american, wordList);
}

function isListed(word: string, { words, prefixes, suffixes }: WordList): boolean {
  const has = (plain: string, ...flags: string[]): boolean => {
    const found = words.get(plain);
    return found !== undefined && flags.every((flag) => found.includes(flag));
  };
  if (has(word)) return true;
  const endsIn = (whole: string, ...more: string[]): boolean =>
    suffixes.some(({ flag, add, strip, plain }) => {
      if (!whole.endsWith(add)) return false;
      const stem = whole.slice(0, whole.length - add.length) + strip;
      return plain.test(stem) && has(stem, flag, ...more);
    });
  if (endsIn(word)) return true;
  return prefixes.some(({ flag, add }) => {
    if (!word.startsWith(add)) return false;
    const rest = word.slice(add.length);
    return has(rest, flag) || endsIn(rest, flag);
  });
}

function readWordList(): WordList {
  const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en'));
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const words = new Map<string, string>();
  for (const line of read('index.dic').split('\n').slice(1)) {
    const [word = '', flags = ''] = line.split('/');
    // `!` marks what nobody should be offered as a spelling.
    if (word !== '' && !flags.includes('!')) words.set(word, (words.get(word) ?? '') + flags);
  }
  const prefixes: Affix[] = [];
  const suffixes: Affix[] = [];
  for (const line of read('index.aff').split('\n')) {
    const [kind, flag, strip, add, plain] = line.split(/\s+/);
    if (plain === undefined || (kind !== 'PFX' && kind !== 'SFX')) continue;
    const affix = { flag: flag!, add: add!, strip: strip === '0' ? '' : strip! };
    if (kind === 'PFX') prefixes.push({ ...affix, plain: new RegExp(`^${plain}`) });
    else suffixes.push({ ...affix, plain: new RegExp(`${plain}$`) });
  }
  return { words, prefixes, suffixes };
}
