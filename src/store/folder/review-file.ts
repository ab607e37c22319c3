import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Review } from '../../model/index.js';
import { StoreError } from '../store.js';
import { explainFailure } from './failures.js';

/**
 * The decisions of people on labels: `reviews.jsonl` in the store folder, a line each, only ever added to. Any number of
 * processes may add: a line goes to its end in one write.
 */
export class ReviewFile {
  readonly #path: string;

  constructor(storeFolder: string) {
    this.#path = join(storeFolder, 'reviews.jsonl');
  }

  async add(review: Review): Promise<void> {
    // A line that a crash left without its end must not take the next one with it: that begins with a line end of its own.
    await appendFile(this.#path, `\n${JSON.stringify(Review.parse(review))}\n`).catch((error: unknown) => {
      throw explainFailure(error, this.#path);
    });
  }

  /** In the order in which they were added. */
  async all(): Promise<Review[]> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw explainFailure(error, this.#path);
    });
    const lines = text.split('\n');
    return lines.flatMap((line, index) => {
      if (line.trim() === '') return [];
      const review = read(line);
      if (review) return [review];
      throw new StoreError(
        'format',
        `${this.#path}:${index + 1} is no decision that this version of Pacta reads: correct the line or take it out.`,
      );
    });
  }
}

function read(line: string): Review | null {
  try {
    return Review.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
