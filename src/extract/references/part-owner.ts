import { matchAt as at } from '../match-at.js';
import { codeAfterBlanks, isBlank } from './letters.js';
import { glossEnd } from './part-numbers.js';

/**
 * Whose part it is: `self`, "of this Agreement", "hereof"; `that`, "thereof"; `named`: what is named at offset
 * `start`, if an instrument is; `strict`: joined by "of", so that the part is none of this agreement whatever is named.
 */
export type Owner =
  | { kind: 'unstated' }
  | { kind: 'self' }
  | { kind: 'that' }
  | { kind: 'named'; start: number; strict: boolean };

const S = '(?:[ \\t\\u00a0\\n]{1,4}(?![ \\n]))';
const KIND =
  '(?:agreement|convention|treaty|protocol|memorandum|charter|arrangement|mou|contract|statute|pact|covenant|lease|deed|addendum|amendment|undertaking|accord|letter|note|act|declaration)';
const SELF = new RegExp(
  `(?:${S}(?:above|below|hereinabove|hereinbelow))?(?:,?${S}(?:attached|annexed|appended))?(?:${S}(?:hereof|hereto|herein|hereunder|hereinabove|hereinbelow)|,?${S}(?:of|to|in|under)${S}(?:this|the${S}present|these)${S}(?:\\p{Lu}[\\p{L}-]{0,30}${S}){0,4}${KIND}s?)(?![\\p{L}-])`,
  'iuy',
);
const NEAR = new RegExp(`${S}(?:above|below|supra|infra)(?![\\p{L}-])`, 'iuy');
const THAT = new RegExp(`,?${S}(?:thereof|thereto)(?![\\p{L}-])`, 'iuy');
const OWNER_LINK = new RegExp(`(?:,?${S}of|${S}(?:common${S})?(?:to|in|under|from))${S}`, 'iy');

const COMMA = 0x2c;
/** First letters of "above", "below", "hereof", "of", "to", "in", "under", "supra", "common", "from", "thereof". */
const OWNER_LETTERS: ReadonlySet<number> = new Set(
  [...'abhotiuscfABHOTIUSCF'].map((sign) => sign.charCodeAt(0)),
);

/** Words that say whose a part is can begin behind a comma and blanks at `at`. */
function mayBeOwned(text: string, at: number): boolean {
  const from = text.charCodeAt(at) === COMMA ? at + 1 : at;
  return isBlank(text.charCodeAt(from)) && OWNER_LETTERS.has(codeAfterBlanks(text, from));
}

/** What the citation that ends at `end` belongs to. */
export function ownerAt(text: string, end: number): { owner: Owner; end: number } {
  const from = glossEnd(text, end);
  if (!mayBeOwned(text, from) && (from === end || !mayBeOwned(text, end)))
    return { owner: { kind: 'named', start: end + 1, strict: false }, end };
  const self = at(SELF, text, from);
  if (self)
    return { owner: { kind: 'self' }, end: /hereo?f|hereto/i.test(self[0]) ? from + self[0].length : end };
  const near = at(NEAR, text, end);
  if (near) return { owner: { kind: 'unstated' }, end: end + near[0].length };
  const that = at(THAT, text, from);
  if (that) return { owner: { kind: 'that' }, end: from + that[0].length };
  const link = at(OWNER_LINK, text, from);
  if (link)
    return { owner: { kind: 'named', start: from + link[0].length, strict: /of\s+$/i.test(link[0]) }, end };
  return { owner: { kind: 'named', start: end + 1, strict: false }, end };
}
