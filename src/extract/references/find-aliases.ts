import type { InstrumentRegister } from './instrument-register.js';
import type { Meaning, NamedIn } from './name-instruments.js';
import type { InstrumentReading } from './recognise-instruments.js';

/** Most short names looked for. */
const MOST = 60;

/** Adds the mentions of short names that hold no word for an instrument ("the BAA"), which only the document knows. */
export function findAliases(
  clauses: NamedIn[],
  register: InstrumentRegister,
  meanings: Map<InstrumentReading, Meaning>,
): void {
  const aliases = [...new Set(register.entries.flatMap(({ shortNames }) => shortNames))]
    .filter((alias) => alias.length >= 3 && /^\p{Lu}/u.test(alias))
    .slice(0, MOST)
    .sort((a, b) => b.length - a.length);
  if (aliases.length === 0) return;
  const pattern = new RegExp(
    `(?<![\\p{L}\\d-])(?:${aliases.map((alias) => alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s{1,3}')).join('|')})(?![\\p{L}\\d-])`,
    'gu',
  );
  for (const [index, clause] of clauses.entries()) {
    const more: InstrumentReading[] = [];
    let next = 0;
    for (const match of clause.text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      while (next < clause.readings.length && clause.readings[next]!.end <= start) next += 1;
      if ((clause.readings[next]?.start ?? end) < end) continue;
      const entry = register.named(match[0]);
      if (!entry) continue;
      const before = /(?:\bthe\s{1,3})$/i.exec(clause.text.slice(Math.max(0, start - 7), start));
      const reading: InstrumentReading = {
        start,
        end,
        from: start - (before?.[0].length ?? 0),
        determiner: before ? 'the' : null,
        kind: entry.kind,
        noun: match[0],
        name: match[0],
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
