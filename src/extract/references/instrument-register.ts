import type { ExternalInstrument, InstrumentKind } from '../../model/index.js';
import { type KnownInstrument, knownBySigning, knownInstrument, nameKey } from './known-instruments.js';
import type { InstrumentReading } from './recognise-instruments.js';

/** An instrument while its mentions are gathered; the record takes it over. */
export interface Entry extends ExternalInstrument {
  /** Keys of its titles and short names. */
  keys: Set<string>;
  /** All words of its titles, short names, place and date. */
  tokens: Set<string>;
  known: boolean;
}

const tokensOf = (words: string): string[] => nameKey(words).split(' ').filter(Boolean);

/** Dates that may be one: equal, or one says less. */
const agree = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a);

const longer = (a: string | null, b: string | null): string | null =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a;

/** Most instruments of one record; further ones are passed over. */
const MOST = 500;

/** The instruments of one document, one entry for each. */
export class InstrumentRegister {
  readonly entries: Entry[] = [];
  private readonly byKey = new Map<string, Entry>();
  private readonly ids = new Set<string>();

  /** The instrument of this name: by what the text called it, or by common use. */
  named(name: string): Entry | null {
    return this.byKey.get(nameKey(name)) ?? null;
  }

  /** The one of this kind, where there is one alone; `year` narrows it. */
  only(kind: InstrumentKind, year: string | null = null): Entry | null {
    const alike = this.entries.filter(
      (one) => one.kind === kind && (year === null || one.date?.startsWith(year)),
    );
    return alike.length === 1 ? alike[0]! : null;
  }

  /** The entry of a reading that names an instrument, a new one where none is the same; null when there are too many. */
  take(reading: InstrumentReading): Entry | null {
    const entry = this.find(reading) ?? this.add(reading);
    if (!entry) return null;
    entry.place ??= reading.place;
    entry.date = agree(entry.date, reading.date) ? longer(entry.date, reading.date) : entry.date;
    entry.number ??= reading.number;
    if (!reading.bare) this.addName(entry, reading.name);
    for (const alias of reading.aliases) this.addAlias(entry, alias);
    return entry;
  }

  /** Notes a short name the text gives. */
  addAlias(entry: Entry, alias: string): void {
    if (!entry.shortNames.includes(alias)) entry.shortNames.push(alias);
    this.key(entry, alias);
  }

  private addName(entry: Entry, name: string): void {
    this.key(entry, name);
    if (
      name.length > entry.title.length &&
      !(
        entry.known &&
        entry.title.includes(' ') &&
        !/\b(?:on|between|among|for|of|relating|regarding|concerning)\b/.test(name)
      )
    ) {
      const before = entry.title;
      entry.title = name;
      if (
        !entry.known &&
        !entry.shortNames.includes(before) &&
        before !== name &&
        before.split(' ').length <= 4
      )
        entry.shortNames.push(before);
    } else if (
      name !== entry.title &&
      name.split(' ').length <= 5 &&
      !entry.shortNames.includes(name) &&
      nameKey(name) !== nameKey(entry.title)
    ) {
      entry.shortNames.push(name);
    }
  }

  private key(entry: Entry, name: string): void {
    const key = nameKey(name);
    if (key === '') return;
    entry.keys.add(key);
    for (const token of key.split(' ')) entry.tokens.add(token);
    if (!this.byKey.has(key)) this.byKey.set(key, entry);
  }

  private find(reading: InstrumentReading): Entry | null {
    const { name, date, number, kind, bare } = reading;
    const same = bare ? undefined : this.byKey.get(nameKey(name));
    if (same && knownInstrument(name) && agree(same.date, date)) return same;
    const known = knownAs(reading);
    if (known) return this.entries.find(({ id }) => id === known.id) ?? null;
    if (same && agree(same.date, date) && (number === null || same.number === null || same.number === number))
      return same;
    if (number !== null) {
      const numbered = this.entries.find(
        (one) =>
          one.kind === kind &&
          one.number === number &&
          agree(one.date, date) &&
          nameKey(one.title).startsWith(nameKey(name).split(' ')[0]!),
      );
      return numbered ?? null;
    }
    const words = shortName(name);
    if (date !== null && date.length === 10) {
      const dated = this.entries.filter(
        (one) => one.kind === kind && one.date === date && (bare || fits(one, words) || one.keys.size === 0),
      );
      if (dated.length === 1) return dated[0]!;
    }
    if (bare) return null;
    const key = nameKey(name);
    const cut =
      key.length < LONG_TITLE
        ? undefined
        : this.entries.find(
            (one) =>
              one.kind === kind &&
              agree(one.date, date) &&
              [...one.keys].some(
                (other) => other.length >= LONG_TITLE && (other.startsWith(key) || key.startsWith(other)),
              ),
          );
    if (cut) return cut;
    if (date !== null && date.length === 4 && name === `${date} ${reading.noun}`)
      return this.only(kind, date);
    if (words === null) return null;
    const short = this.entries.filter(
      (one) => one.kind === kind && agree(one.date, date) && fits(one, words),
    );
    return short.length === 1 ? short[0]! : null;
  }

  private add(reading: InstrumentReading): Entry | null {
    if (this.entries.length >= MOST) return null;
    const known = knownAs(reading);
    const title = reading.bare
      ? [reading.noun, reading.date && `of ${reading.date}`].filter(Boolean).join(' ')
      : reading.name;
    const entry: Entry = {
      id: this.freeId(known?.id ?? slug(title)),
      kind: known?.kind ?? reading.kind,
      title: known?.title ?? title,
      place: reading.place,
      date: reading.date,
      number: reading.number,
      shortNames: [],
      mentions: [],
      keys: new Set(),
      tokens: new Set(),
      known: known !== undefined,
    };
    for (const name of known ? [known.title, ...known.names] : []) this.key(entry, name);
    if (known?.place) entry.tokens.add(nameKey(known.place));
    if (reading.place) for (const token of tokensOf(reading.place)) entry.tokens.add(token);
    this.entries.push(entry);
    return entry;
  }

  private freeId(base: string): string {
    let id = base;
    for (let count = 2; this.ids.has(id); count += 1) id = `${base}-${count}`;
    this.ids.add(id);
    return id;
  }
}

/** The instrument in common use that a reading names, or that was made where and when it says. */
const knownAs = ({ bare, name, kind, place, date }: InstrumentReading): KnownInstrument | undefined =>
  (bare ? undefined : knownInstrument(name)) ??
  (place !== null && date !== null ? knownBySigning(kind, place, date) : undefined);

/** The words of a short name; null where there are too few or too many for one. */
function shortName(name: string): readonly string[] | null {
  const words = tokensOf(name);
  return words.length >= 2 && words.length <= 6 ? words : null;
}

/** True where all words of a short name stand in what is known of the entry. */
const fits = ({ tokens }: Entry, words: readonly string[] | null): boolean =>
  words?.every((word) => tokens.has(word)) === true;

/** Titles as long as that are one where one begins with the other. */
const LONG_TITLE = 50;

const LONGEST_ID = 60;

/** `credit-agreement`; words are left out at the end of long titles. */
function slug(title: string): string {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let id = '';
  for (const word of words ?? []) {
    if (word === 'the') continue;
    if (id.length + word.length >= LONGEST_ID) break;
    id += (id === '' ? '' : '-') + word;
  }
  return id === '' ? 'instrument' : id;
}
