/** Words without which a page of prose cannot do, language by language. */
const COMMON = [
  'the of and to in shall by for or be any with this that as on such is it an',
  'le la les de du des et à en dans un une que qui pour par sur au aux est ou',
  'der die das und in den dem des von zu mit für auf ist im eine ein nach oder als',
  'el la los las de del y en que por con para una un se al su o como es',
  'il lo la i gli le di del della e in un una che per con al da dei o',
  'o a os as de do da dos das e em no na que por para com um uma ou',
  'de het een en van in te dat die is op voor met zijn aan door of bij ten den',
].map((words) => new Set(words.split(' ').filter((word) => word.length > 1)));
/** Of the words of a text so many are among them … */
const MIN_SHARE = 0.2;
/** … of different ones so many … */
const MIN_DIFFERENT = 4;
/** … and a text has so many words at least, to tell. */
const FEWEST_WORDS = 12;

/** True for text that plainly is prose of a language written in Latin letters. */
export function readsAsLanguage(text: string): boolean {
  const words = text.toLowerCase().match(/\S+/g) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  return COMMON.some((common) => {
    const found = words.filter((word) => common.has(word));
    return found.length >= MIN_SHARE * words.length && new Set(found).size >= MIN_DIFFERENT;
  });
}

/** Tokens of fewer letters than this are left out of account … */
const SHORT = 4;
/** … and so many are needed, to tell. */
const FEWEST_TOKENS = 40;
/** Text of which more than this cannot be said aloud is no text. */
const MAX_UNSAYABLE = 0.5;
/** Letters with a vowel among them and not many consonants in a row; letters beyond ASCII are believed. */
const SAYABLE = /^(?=.*[aeiouy])(?!.*[b-df-hj-np-tv-xz]{5})[a-z'’-]+$/i;

/** The mark of a thing: `F-16`, `MK82/3`. */
const CODE = /^(?=.*\d)[A-Z\d./-]+$/;
/** Text in which more of the words than this are of those that a language needs is no gibberish. */
const FEW_COMMON = 0.03;

/** True for text whose words cannot be words: `WKLV VKDOO`. Letters beyond ASCII prove nothing. */
export function isGibberish(text: string): boolean {
  const tokens = (text.match(/\S+/g) ?? [])
    .map((token) => token.replace(/^["'“‘([]+|["'”’)\].,;:!?]+$/g, ''))
    .filter(
      (token) =>
        token.length >= SHORT && /[A-Za-z]/.test(token) && /^[!-~]*$/.test(token) && !CODE.test(token),
    );
  if (tokens.length < FEWEST_TOKENS) return false;
  if (tokens.filter((token) => !SAYABLE.test(token)).length <= MAX_UNSAYABLE * tokens.length) return false;
  const words = text.toLowerCase().match(/\S+/g)!;
  return words.filter((word) => COMMON.some((common) => common.has(word))).length < FEW_COMMON * words.length;
}
