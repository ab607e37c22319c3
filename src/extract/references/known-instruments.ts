import type { InstrumentKind } from '../../model/index.js';
import { INSTRUMENT_LIST } from './instrument-list.js';

/** An instrument in common use. `names`: what it is called beside its title, first the usual one. */
export interface KnownInstrument {
  id: string;
  kind: InstrumentKind;
  title: string;
  place: string | null;
  date: string | null;
  names: readonly string[];
}

const KNOWN: readonly KnownInstrument[] = INSTRUMENT_LIST.trim()
  .split('\n')
  .map((line) => {
    const [id, kind, place, date, title, ...names] = line.split('|').map((cell) => cell.trim());
    return {
      id: id!,
      kind: kind as InstrumentKind,
      place: place || null,
      date: date || null,
      title: title!,
      names,
    };
  });

/** A name without case, marks and articles, so that prints of it compare. */
export function nameKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = keyOf(name);
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(name, key);
  }
  return key;
}
/** Texts name the same few instruments over and over. */
const keys = new Map<string, string>();
const MOST_KEYS = 1000;

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/organi[sz]ation/g, 'organisation')
    .replace(/co-?operation/g, 'cooperation')
    .replace(/memorandum of understanding/g, 'mou')
    .replace(/\b(?:the|and|of|a|an)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const BY_NAME = new Map<string, KnownInstrument>();
for (const one of KNOWN) for (const name of [one.title, ...one.names]) BY_NAME.set(nameKey(name), one);

/** Titles so long are known by their beginning. */
const LONG = 50;

/** The instrument in common use that is called so, or whose title begins so. */
export function knownInstrument(name: string): KnownInstrument | undefined {
  const key = nameKey(name);
  return (
    BY_NAME.get(key) ?? (YEAR.test(key) ? BY_NAME.get(key.replace(YEAR, '')) : undefined) ?? byBeginning(key)
  );
}

const YEAR = /^(?:1[89]|20)\d\d /;

/** The only ones that a key so long can be the beginning of. */
const LONG_TITLES = [...BY_NAME].filter(([title]) => title.length > LONG);

function byBeginning(key: string): KnownInstrument | undefined {
  if (key.length < LONG) return undefined;
  for (const [title, one] of LONG_TITLES) if (title.length > key.length && title.startsWith(key)) return one;
  return undefined;
}

const BY_SIGNING = new Map<string, KnownInstrument | null>();
for (const one of BY_NAME.values()) {
  if (one.place === null || one.date === null) continue;
  const key = `${one.kind} ${one.place} ${one.date}`;
  const other = BY_SIGNING.get(key);
  BY_SIGNING.set(key, other === undefined || other === one ? one : null);
}

/** The one instrument in common use of this kind that was made there on that day. */
export const knownBySigning = (
  kind: InstrumentKind,
  place: string,
  date: string,
): KnownInstrument | undefined => BY_SIGNING.get(`${kind} ${place} ${date}`) ?? undefined;

/** Short names that hold no word for an instrument. */
export const ACRONYMS: readonly string[] = [
  ...new Set(
    KNOWN.flatMap(({ names }) => names).filter(
      (name) => /^(?:[A-Za-z]+ )?[A-Z]{3,}(?: \d{4})?$/.test(name) && !/^(?:ATT|BWC)$/.test(name),
    ),
  ),
].sort((a, b) => b.length - a.length);
