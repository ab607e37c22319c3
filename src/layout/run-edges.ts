import type { TextRun } from '../model/index.js';

/** Where the runs of one line begin and end: in its raw text, and on the page. */
export class RunEdges {
  readonly #edges: [raw: number, xPt: number][] = [];

  /** The run's words stand from `start` to `end` in the raw text; runs are added from left to right. */
  add({ xPt, widthPt }: TextRun, start: number, end: number): void {
    this.#edges.push([start, xPt], [end, xPt + widthPt]);
  }

  /**
   * The edges inside the line as offsets into its clean text of this length, and x in points; none for one run.
   * `origin` maps that text to the raw one, as `CleanText` has it.
   */
  stops(origin: readonly [at: number, raw: number][], length: number): [at: number, xPt: number][] {
    const stops: [number, number][] = [];
    let next = 0;
    for (const [raw, xPt] of this.#edges) {
      while (next + 1 < origin.length && origin[next + 1]![1] < raw) next += 1;
      const [at, from] = origin[next]!;
      const place = Math.min(at + Math.max(0, raw - from), origin[next + 1]?.[0] ?? length);
      if (place > 0 && place < length && place >= (stops.at(-1)?.[0] ?? 0)) stops.push([place, round(xPt)]);
    }
    return stops;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
