import type { WordMarker } from './markers.js';

/** How the number of a division stands to those before it. */
export interface Order {
  /** Numbers missing right before it that no division of its word has. */
  gap: number;
  /** The higher number right before it that it should have come before; null when it is in order. */
  behind: string | null;
}

/** Most numbers that can be missing in one place before it is taken for another way of counting. */
const WIDEST_GAP = 9;

/**
 * Compares the numbers of divisions, in text order, with those of the same word; counting may begin again at any
 * place.
 */
export function orderOf(markers: readonly WordMarker[]): Map<WordMarker, Order> {
  const orders = new Map<WordMarker, Order>();
  for (const run of runsOf(markers)) {
    const values = new Set(run.map(valueIn));
    let highest = valueIn(run[0]!);
    run.forEach((marker, index) => {
      const value = valueIn(marker);
      const before = run[index - 1];
      const drop = before === undefined ? 0 : valueIn(before) - value;
      orders.set(marker, {
        gap: value - highest > WIDEST_GAP + 1 ? 0 : countMissing(values, highest, value),
        behind: drop > 0 && drop <= WIDEST_GAP ? before!.number : null,
      });
      highest = drop > WIDEST_GAP ? value : Math.max(highest, value);
    });
  }
  return orders;
}

const valueIn = ({ readings }: WordMarker): number => readings[0]!.value;

function countMissing(values: ReadonlySet<number>, from: number, to: number): number {
  let missing = 0;
  for (let value = from + 1; value < to; value += 1) if (!values.has(value)) missing += 1;
  return missing;
}

/** The divisions of each word, cut where counting begins again: at one, or at a number that was there before. */
function runsOf(markers: readonly WordMarker[]): WordMarker[][] {
  const runs: WordMarker[][] = [];
  const open = new Map<string, { run: WordMarker[]; seen: Set<number> }>();
  for (const marker of markers) {
    const reading = marker.readings[0];
    if (reading === undefined || reading.path.length > 1) continue;
    let latest = open.get(marker.word);
    if (latest === undefined || reading.value <= 1 || latest.seen.has(reading.value)) {
      latest = { run: [], seen: new Set() };
      runs.push(latest.run);
      open.set(marker.word, latest);
    }
    latest.run.push(marker);
    latest.seen.add(reading.value);
  }
  return runs;
}
