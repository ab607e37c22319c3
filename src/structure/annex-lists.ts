import type { MarkedLine, Source } from './source.js';

/** Names of annexes with their titles, where several are run together on one line. */
const TITLED = /\b(annex|appendix|schedule|exhibit|attachment|enclosure)\s+([0-9A-Z]{1,4})\s*[:–—-]/gi;
/** Longest line looked at for them, in characters. */
const LONGEST = 600;

/**
 * The lines that are only entries in a list of annexes, as one stands below the signatures: neighbours that name
 * annexes, more of which open again further down than do not. `containers` tells which lines open a division. Linear
 * in the lines.
 */
export function annexLists(source: Source, containers: readonly boolean[]): Set<number> {
  const { lines } = source;
  const listed = new Set<number>();
  const lastOpened = new Map<string, number>();
  lines.forEach((line, index) => {
    if (containers[index] && isEntry(line)) lastOpened.set(nameOf(line), index);
  });
  for (let from = 0; from < lines.length; ) {
    if (!isEntry(lines[from]!)) {
      from += 1;
      continue;
    }
    const names = new Set<string>();
    let to = from;
    while (to < lines.length && isEntry(lines[to]!) && !names.has(nameOf(lines[to]!))) {
      names.add(nameOf(lines[to]!));
      to += 1;
    }
    for (const name of runTogether(source, from)) names.add(name);
    const again = [...names].filter((name) => (lastOpened.get(name) ?? -1) >= to).length;
    if (again * 2 > names.size && names.size > 1) {
      for (let index = from; index < to; index += 1) listed.add(index);
    }
    from = to;
  }
  return listed;
}

/** A line that names an annex, with or without its title. */
const isEntry = ({ word }: MarkedLine): boolean =>
  word !== null && word.kind === 'annex' && word.number !== null && word.rest !== 'reference';

const nameOf = ({ word }: MarkedLine): string => `${word!.word} ${word!.number}`;

function runTogether({ text, lines }: Source, index: number): string[] {
  const { start, end } = lines[index]!;
  if (end - start > LONGEST) return [];
  return [...text.slice(start, end).matchAll(TITLED)].map(
    ([, word, number]) => `${word!.toLowerCase()} ${number}`,
  );
}
