import { legibility } from './legibility.js';
import { lettersIn } from './page-runs.js';
import { SURE } from './recognise-page.js';

/** Why a page may have to be read from its picture. */
export type Candidate = 'textless' | 'few-letters' | 'garbled' | 'asked-for';

/** Text of which less looks like words is none. */
export const GARBLED_BELOW = 0.7;
/** What is recognised takes the place of garbled text that is worse by so much. */
const CLEARLY_BETTER = 0.15;
/** Of a page with few letters the picture must hold so many times as many, and some more. */
const MORE_LETTERS = 1.5;
const SOME_LETTERS = 20;
/** A picture that holds fewer of the letters on its page than this share does not show the page's own text. */
const SAME_LETTERS = 0.5;
/**
 * What is recognised with less confidence is guesswork: another script, handwriting, a photograph; below `SURE` it is
 * text only where it looks like words.
 */
const LEGIBLE_FROM = 0.6;
/** Fewer letters are the spots of a page without words. */
const WORDS_FROM = 4;

/**
 * What becomes of a page: what was recognised takes the place of its own text, or that stands; or it is told that its
 * picture holds letters nobody could make out, or no words, or that its own text is nonsense and there is no better.
 */
export function judge(
  own: string,
  candidate: Candidate,
  found: { text: string; confidence: number },
): 'recognised' | 'own-text' | 'illegible' | 'wordless' | 'garbled' {
  const letters = lettersIn(found.text);
  const quality = legibility(found.text) ?? 0;
  const isLegible =
    letters >= WORDS_FROM &&
    (found.confidence >= SURE || (found.confidence >= LEGIBLE_FROM && quality >= GARBLED_BELOW));
  switch (candidate) {
    case 'asked-for':
      return isLegible ? 'recognised' : 'own-text';
    case 'garbled':
      return isLegible && quality >= (legibility(own) ?? 0) + CLEARLY_BETTER ? 'recognised' : 'garbled';
    case 'textless':
      if (letters < WORDS_FROM) return 'wordless';
      return isLegible ? 'recognised' : 'illegible';
    case 'few-letters':
      if (letters < SAME_LETTERS * lettersIn(own)) return 'wordless';
      if (letters < MORE_LETTERS * lettersIn(own) + SOME_LETTERS) return 'own-text';
      return isLegible ? 'recognised' : 'illegible';
  }
}
