import { distance } from 'fastest-levenshtein';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const oneLine = (text: string): string => words(text).join(' ');

/** Characters to insert, remove or replace, as a share of the wanted text; how lines are broken does not count. */
export function characterError(text: string, wanted: string): number {
  return distance(oneLine(text), oneLine(wanted)) / oneLine(wanted).length;
}

/** Words of the wanted text that stand in the text in the same order, as a share of all. */
export function wordsInOrder(text: string, wanted: string): number {
  const [found, asked] = [words(text), words(wanted)];
  // The longest common subsequence, row by row.
  let row = new Uint32Array(found.length + 1);
  for (const word of asked) {
    const next = new Uint32Array(found.length + 1);
    found.forEach((other, at) => {
      next[at + 1] = other === word ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
    });
    row = next;
  }
  return row[found.length]! / asked.length;
}
