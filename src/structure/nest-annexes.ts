import { numberKeys, wordKey } from './division-keys.js';
import type { Draft } from './draft.js';
import { readNumber } from './numbering.js';

/** What an annex is called, and what is called so when it belongs to an annex. */
const OUTER = new Set(['annex', 'schedule']);
const INNER = new Set(['appendix', 'attachment', 'enclosure']);
const WORD = '(annexe?|appendix|schedule|attachment|enclosure|exhibit)';
const OF_ANNEX = new RegExp(`^(?:to|of) (?:the )?${WORD}(?:\\s+([A-Z0-9]{1,5}|[IVX]+))?(?![a-z])`, 'i');
const OF_AGREEMENT = /^(?:to|of) (?:the|this)\b/i;
/** The agreement speaks of them as its own. */
const OWN =
  /\b(appendi(?:x|ces)|attachments?|enclosures?)(?: [A-Z0-9]{1,4}\b(?:(?:, and|,| and| or| to) [A-Z0-9]{1,4}\b){0,8})? (?:hereto|(?:attached )?to (?:this|the present) (?:agreement|convention|protocol|memorandum|treaty|arrangement|contract))/gi;

interface Named {
  annex: Draft;
  word: string;
  keys: string[];
}

/**
 * Puts each appendix below the annex it is of: the one it names (`APPENDIX 1 TO ANNEX I`), or the one right above it. An
 * agreement that speaks of its appendices as its own has them beside its annexes, unless they count anew below each or
 * another annex follows them.
 */
export function nestAnnexes(text: string, drafts: readonly Draft[]): Draft[] {
  const named = drafts.flatMap((one) => nameOf(text, one) ?? []);
  const below = innerWords(text, named);
  const roots: Draft[] = [];
  let open: Named[] = [];
  for (const one of drafts) {
    const name = nameOf(text, one);
    const host = name === null ? -1 : hostOf(text, open, name, below);
    if (name === null) open = [];
    else open = [...open.slice(0, host + 1), name];
    if (host === -1) roots.push(one);
    else open[host]!.annex.children.push(one);
  }
  return roots;
}

function nameOf(text: string, annex: Draft): Named | null {
  if (annex.kind !== 'annex' || annex.label === null) return null;
  const label = text.slice(annex.label.start, annex.label.end);
  const keys = annex.number === null ? [] : numberKeys(readNumber(annex.number));
  return { annex, word: wordKey(/\p{L}+/u.exec(label)?.[0] ?? ''), keys };
}

/** The words that name what belongs to an annex in this text. */
function innerWords(text: string, named: readonly Named[]): Set<string> {
  const inner = new Set([...INNER].filter((word) => named.some((one) => one.word === word)));
  if (inner.size === 0) return inner;
  const own = new Set([...text.matchAll(OWN)].map(([, word]) => wordKey(word!)));
  const lastOuter = named.findLastIndex(({ word }) => OUTER.has(word));
  const firstOuter = named.findIndex(({ word }) => OUTER.has(word));
  for (const word of own) {
    const alike = named.filter((one) => one.word === word);
    const anew = new Set(alike.map(({ keys }) => keys.join())).size < alike.length;
    const followed = named.some((one, index) => one.word === word && index > firstOuter && index < lastOuter);
    if (!anew && !followed) inner.delete(word);
  }
  return inner;
}

/** Index in `open`, outermost first, of the annex that this one belongs to; -1 for none. */
function hostOf(text: string, open: readonly Named[], { annex, word }: Named, inner: Set<string>): number {
  const heading = annex.heading === null ? '' : text.slice(annex.heading.start, annex.heading.end);
  const named = OF_ANNEX.exec(heading);
  if (named !== null) {
    const keys = named[2] === undefined ? [] : numberKeys(readNumber(named[2]));
    return open.findIndex(
      (one) =>
        one.word === wordKey(named[1]!) &&
        (keys.length === 0 || one.keys.length === 0 || keys.some((key) => one.keys.includes(key))),
    );
  }
  if (!inner.has(word) || OF_AGREEMENT.test(heading)) return -1;
  return open.findIndex((one) => OUTER.has(one.word));
}
