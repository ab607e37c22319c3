import type { MarkedLine, Source } from './source.js';

/** Names of annexes with their titles, where several are run together on one line. */
const TITLED = /\b(?:annex|appendix|schedule|exhibit|attachment|enclosure)\s+[0-9A-Z]{1,4}\s*[:–—-]/gi;
/** Longest line looked at for them, in characters. */
const LONGEST = 600;

/**
 * Takes back the divisions that are only entries in a list of annexes, as one stands below the signatures: neighbours
 * that name annexes, each of which opens again further down. Changes `containers`. Linear in the lines.
 */
export function passOverLists(source: Source, containers: boolean[]): void {
  const { lines } = source;
  const lastOpened = new Map<string, number>();
  lines.forEach((line, index) => {
    if (containers[index] && isEntry(line)) lastOpened.set(nameOf(line), index);
  });
  for (let from = 0; from < lines.length; ) {
    const names = new Set<string>();
    let to = from;
    while (to < lines.length && isEntry(lines[to]!) && !names.has(nameOf(lines[to]!))) {
      names.add(nameOf(lines[to]!));
      to += 1;
    }
    const again = [...names].every((name) => (lastOpened.get(name) ?? -1) >= to);
    if (again && (to - from > 1 || (to > from && namesSeveral(source, from))))
      containers.fill(false, from, to);
    from = Math.max(to, from + 1);
  }
}

/** A line that names an annex, with or without its title. */
const isEntry = ({ word }: MarkedLine): boolean =>
  word !== null && word.kind === 'annex' && word.number !== null && word.rest !== 'reference';

const nameOf = ({ word }: MarkedLine): string => `${word!.word} ${word!.number}`;

function namesSeveral({ text, lines }: Source, index: number): boolean {
  const { start, end } = lines[index]!;
  return end - start <= LONGEST && (text.slice(start, end).match(TITLED)?.length ?? 0) > 1;
}
