import type { AgreementRecord, Box, Clause, Line } from '../model/index.js';
import { linesInOrder } from '../model/locate.js';
import { partitionPoint } from '../model/partition-point.js';
import type { Point } from './sheet.js';

/** A printed line that has a place on its page. */
interface Place {
  pageNumber: number;
  line: Line & { box: Box };
}

/** The way from the text to the pages and back. */
export class PrintedLines {
  readonly #inOrder: Place[];
  readonly #byPage: ReadonlyMap<number, Place['line'][]>;
  readonly #clauses: readonly Clause[];

  constructor({ document, clauses }: AgreementRecord) {
    const isPlaced = (line: Line): line is Place['line'] => line.box !== null;
    this.#inOrder = linesInOrder(document.pages).filter((one): one is Place => isPlaced(one.line));
    this.#byPage = new Map(document.pages.map((page) => [page.pageNumber, page.lines.filter(isPlaced)]));
    this.#clauses = clauses.toSorted((a, b) => a.span.start - b.span.start);
  }

  /** The line with the character at the offset, or the last one before; the first one where none is before. */
  at(offset: number): Place | undefined {
    return this.#inOrder[
      Math.max(0, partitionPoint(this.#inOrder, ({ line }) => line.span.start <= offset) - 1)
    ];
  }

  /** The line of a page that is nearest to a point of it; to its height alone, the first one of those that are. */
  near(pageNumber: number, y: number, x?: number): Line | undefined {
    let nearest: Line | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const line of this.#byPage.get(pageNumber) ?? []) {
      const { xPt, yPt, widthPt, heightPt } = line.box;
      const across = x === undefined ? 0 : distance(x, xPt, xPt + widthPt);
      const far = Math.hypot(across, distance(y, yPt, yPt + heightPt));
      if (far < least) [nearest, least] = [line, far];
    }
    return nearest;
  }

  /** The clause that holds the character at the offset. */
  clauseAt(offset: number): Clause | undefined {
    const clause = this.#clauses[partitionPoint(this.#clauses, ({ span }) => span.start <= offset) - 1];
    return clause && clause.span.end > offset ? clause : undefined;
  }

  /** The clause printed at a point of a page, and where in the text that is. */
  clauseNear(pageNumber: number, { x, y }: Point): { clause: Clause | undefined; offset: number } | null {
    const line = this.near(pageNumber, y, x);
    if (!line) return null;
    const { xPt, widthPt } = line.box!;
    const share = Math.min(1, Math.max(0, (x - xPt) / (widthPt || 1)));
    const offset = line.span.start + Math.floor(share * (line.span.end - line.span.start - 1));
    return { clause: this.clauseAt(offset), offset };
  }
}

const distance = (value: number, from: number, to: number): number => Math.max(0, from - value, value - to);
