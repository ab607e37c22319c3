import { matchAt as at } from '../match-at.js';
import type { InstrumentRegister } from './instrument-register.js';
import type { Meaning, NamedIn } from './name-instruments.js';
import type { InstrumentReading } from './recognise-instruments.js';
import { wordPlaces } from './word-places.js';

/** Most short names looked for. */
const MOST = 60;
/** In Latin letters, the first of them a capital. */
const FIRST_WORD = /^(?=\p{Lu})[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/u;

/** Adds the mentions of short names that hold no word for an instrument ("the BAA"), which only the document knows. */
export function findAliases(
  clauses: NamedIn[],
  register: InstrumentRegister,
  meanings: Map<InstrumentReading, Meaning>,
): void {
  const aliases = [...new Set(register.entries.flatMap(({ shortNames }) => shortNames))]
    .filter((alias) => alias.length >= 3 && FIRST_WORD.test(alias))
    .slice(0, MOST)
    .sort((a, b) => b.length - a.length);
  if (aliases.length === 0) return;
  const pattern = new RegExp(
    `(?<![\\p{L}\\d-])(?:${aliases.map((alias) => alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s{1,3}')).join('|')})(?![\\p{L}\\d-])`,
    'uy',
  );
  const nextPlace = wordPlaces(aliases.map((alias) => FIRST_WORD.exec(alias)![0].toLowerCase()));
  for (const [index, clause] of clauses.entries()) {
    const more: InstrumentReading[] = [];
    let next = 0;
    for (let start = nextPlace(clause.text, 0), from = 0; start >= 0; start = nextPlace(clause.text, from)) {
      const name = at(pattern, clause.text, start)?.[0];
      const end = start + (name?.length ?? 1);
      from = end;
      if (name === undefined) continue;
      while (next < clause.readings.length && clause.readings[next]!.end <= start) next += 1;
      if ((clause.readings[next]?.start ?? end) < end) continue;
      const entry = register.named(name);
      if (!entry) continue;
      const before = /(?:\bthe\s{1,3})$/i.exec(clause.text.slice(Math.max(0, start - 7), start));
      const reading: InstrumentReading = {
        start,
        end,
        from: start - (before?.[0].length ?? 0),
        determiner: before ? 'the' : null,
        kind: entry.kind,
        noun: name,
        name,
        bare: false,
        plural: false,
        place: null,
        date: null,
        number: null,
        aliases: [],
      };
      meanings.set(reading, entry);
      more.push(reading);
    }
    if (more.length > 0) {
      clauses[index] = {
        ...clause,
        readings: [...clause.readings, ...more].sort((a, b) => a.start - b.start),
      };
    }
  }
}
