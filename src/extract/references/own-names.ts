import type { Agreement, InstrumentKind, Section } from '../../model/index.js';
import { matchAt } from '../match-at.js';
import { type WordSpans, wordsBefore } from '../word-spans.js';
import { kindOf } from './instrument-words.js';
import { nameKey } from './known-instruments.js';
import type { InstrumentReading } from './recognise-instruments.js';
import { wordPlaces } from './word-places.js';

/** `this Distribution Agreement (the "Agreement")`, `THIS … AGREEMENT ("Agreement")`. */
const DEFINED =
  /\b(?:this|the present)\s((?:[\p{L}&’',/-]{1,30}\s{1,3}){0,8}?(?:agreement|contract|convention|treaty|protocol|memorandum|lease|arrangement|undertaking)\b)([^()"“”;]{0,400})\(\s?(?:(?:the|this|hereinafter|hereafter|referred|to|as|called)\s){0,6}["“](?:the\s|this\s)?([^"“”()]{2,60})["”]/iuy;
const thisPlaces = wordPlaces([['this', 'the']]);
const INSTRUMENT = /\b(?:agreement|contract|convention|treaty|protocol|memorandum|lease|arrangement|mou)\b/i;
/** How far into the text the agreement may say what it is called, in characters. */
const OPENING = 4000;

/** Behind the noun a title goes on with whom it is between or what it is about. */
const HEAD =
  /^(.{0,200}?\b(?:treaty|convention|agreement|protocol|memorandum of understanding|memorandum|charter|arrangement|contract|lease)s?)\b/i;

const [SMALL_E, SMALL_P] = [0x65, 0x70];
/** Of "this" and "the" the latter only before a "p": "the present Agreement". */
const mayDefine = (text: string, place: number): boolean =>
  (text.charCodeAt(place + 2) | 32) !== SMALL_E || (text.charCodeAt(place + 4) | 32) === SMALL_P;

/** Most characters from "this" to the bracket with the name, and in it from the bracket to the mark. */
const BRACKET_REACH = 720;
const BRACKET_NAMES = /\(\s?[a-z\s]{0,90}["“]/iy;
/** False at most places: the next bracket behind them is far, or gives no name in marks. */
function isBeforeName(text: string, place: number): boolean {
  const bracket = text.indexOf('(', place);
  return bracket > 0 && bracket - place < BRACKET_REACH && matchAt(BRACKET_NAMES, text, bracket) !== null;
}

/** What the agreement, and others printed in the same file, call themselves. */
export class OwnNames {
  /** Kind of the title's noun; null where there is no title. */
  readonly kind: InstrumentKind | null;
  private readonly titles: string[] = [];
  private readonly aliases = new Set<string>();

  constructor(text: string, words: WordSpans, agreement: Agreement, sections: readonly Section[]) {
    const headings = sections
      .filter(({ kind }) => kind === 'instrument')
      .flatMap(({ heading }) => heading?.text ?? []);
    const title = agreement.title?.value ?? null;
    for (const one of title === null ? headings : [title, ...headings]) this.titles.push(nameKey(one));
    const head = title === null ? null : HEAD.exec(title)?.[1];
    const noun = head?.split(' ').at(-1) ?? null;
    const instrument = agreement.instrument?.value;
    this.kind = /memorandum of understanding$/i.test(head ?? '')
      ? 'memorandum'
      : noun
        ? kindOf(noun)
        : instrument === 'contract' || instrument === 'exchange-of-notes'
          ? 'agreement'
          : ((instrument as InstrumentKind | undefined) ?? null);
    const opening = text.slice(0, OPENING);
    // A name is given in marks; the opening of many agreements has none.
    if (!opening.includes('"') && !opening.includes('“')) return;
    let from = 0;
    for (const place of thisPlaces(opening, wordsBefore(words, opening.length))[0]!) {
      if (place < from || !mayDefine(opening, place) || !isBeforeName(opening, place)) continue;
      const match = matchAt(DEFINED, opening, place);
      if (!match) continue;
      from = place + match[0].length;
      const [, , between, alias] = match;
      if (INSTRUMENT.test(alias!) && !INSTRUMENT.test(between!)) this.aliases.add(nameKey(alias!));
    }
  }

  /** True where the text has said that this name means the agreement itself. */
  calls(name: string): boolean {
    return this.aliases.has(nameKey(name));
  }

  /** Notes that the agreement calls itself so. */
  add(alias: string): void {
    this.aliases.add(nameKey(alias));
  }

  /** Notes a title that stands over the text, or over a part of it. */
  addTitle(title: string): void {
    const key = nameKey(title);
    if (this.titles.length < 50 && !this.titles.includes(key)) this.titles.push(key);
  }

  /** True where a reading gives the title of the agreement, or the head of it ("the Distribution Agreement"). */
  titled({ name, bare, date, number, determiner }: InstrumentReading): boolean {
    if (bare || number !== null || determiner === 'certain') return false;
    const key = nameKey(name);
    // A list of parties is cut short at its first comma.
    const parties = /\b(?:between|among)\b/.test(key) && key.split(' ').length >= 4;
    if (parties && this.titles.some((title) => title.startsWith(key))) return true;
    if (
      this.titles.some(
        (title) =>
          title === key ||
          (key.length > 40 && (title.startsWith(key) || (key.startsWith(title) && title.length > 40))),
      )
    )
      return true;
    if (date !== null || determiner === 'said') return false;
    return this.titles.some((title) => {
      const head = HEAD.exec(title)?.[1] ?? title;
      return key.includes(' ') && (head === key || head.endsWith(` ${key}`));
    });
  }
}
