import { createHash } from 'node:crypto';
import { z } from 'zod';
import { StoreError } from './store.js';

/**
 * Cursors: where a page ends, in words that hold when the store has changed. Nobody but the store reads them; what comes
 * back is checked all the same.
 */

/** What is asked of every question that has pages. */
export interface Paged {
  limit: number;
  offset: number;
  after?: string | undefined;
}

/** Where a page begins. */
export interface Start<Place> {
  /** Answers on the pages before. */
  before: number;
  /** Behind which the page begins; null: the first `before` answers are to be left out. */
  place: Place | null;
}

/** `kind`: of which answers; `schema`: of the places in them. Throws StoreError. */
export function startOf<Place>(kind: string, query: Paged, schema: z.ZodType<Place>): Start<Place> {
  if (query.after === undefined) return { before: query.offset, place: null };
  if (query.offset > 0)
    throw new StoreError('cursor', 'A page is told by "after" or by "offset": leave one of them out.');
  const [question, before, place] = read(query.after);
  if (question !== digestOf(kind, query)) {
    throw new StoreError(
      'cursor',
      '"after" is of another question: ask the very one in whose answer it was "next", or leave it out.',
    );
  }
  const known = schema.safeParse(place);
  if (!known.success) throw notRead();
  return { before, place: known.data };
}

/** What asks for the page behind a place. `before`: answers up to there. */
export const cursorTo = (kind: string, query: Paged, before: number, place: unknown): string =>
  Buffer.from(JSON.stringify([digestOf(kind, query), before, place])).toString('base64url');

const Cursor = z.tuple([z.string(), z.int().min(0), z.unknown()]);

function read(after: string): z.infer<typeof Cursor> {
  const text = Buffer.from(after, 'base64url').toString();
  // Node leaves out what is none of its letters.
  if (Buffer.from(text).toString('base64url') !== after) throw notRead();
  try {
    return Cursor.parse(JSON.parse(text));
  } catch (error) {
    throw notRead(error);
  }
}

const notRead = (cause?: unknown): StoreError =>
  new StoreError(
    'cursor',
    '"after" is not whole, or of another version of Pacta: it takes the "next" of an answer as it stands there.',
    { cause },
  );

/** Of what is asked, whatever the page; 72 bits. */
function digestOf(
  kind: string,
  { limit: _limit, offset: _offset, after: _after, ...question }: Paged,
): string {
  const written = JSON.stringify([kind, question], inOneOrder);
  return createHash('sha256').update(written).digest('base64url').slice(0, 12);
}

/** Questions that ask for the same are written alike: names sorted, without what asks for nothing. */
function inOneOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([, part]) => part !== undefined && part !== false && !(Array.isArray(part) && part.length === 0),
      )
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
