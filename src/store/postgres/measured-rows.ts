import type { Measured, Wanted } from '../clause-index.js';
import type { Sql } from '../sql/sql.js';

/** What is read of rows `w` of `searchable`, as `joinedTexts` takes it: ids, marks if wanted, tokens and times if ranked. */
export const columnsOf = ({ marks, phrases }: Wanted, sql: Sql): string[] => [
  'w.clause_id::text',
  ...(marks ? ['w.marks'] : []),
  ...(phrases ? ['w.tokens::text', ...phrases.map((phrase) => timesIn('w.words', phrase, sql))] : []),
];

/** As `timesIn` of the folder store counts: the server does it sooner than it sends all words. */
function timesIn(words: string, phrase: string | null, sql: Sql): string {
  if (phrase === null) return "'0'";
  const without = `replace(${words}, ${sql.add(phrase)}, '')`;
  return `((octet_length(${words}) - octet_length(${without})) / ${Buffer.byteLength(phrase)})::text`;
}

/** What was read of some rows, in their order. */
export class MeasuredRows {
  readonly ids: readonly number[];
  /** Empty where they were not wanted. */
  readonly marks: readonly string[];
  readonly #tokens: readonly string[];
  readonly #times: readonly (readonly string[])[];
  readonly #places: ReadonlyMap<number, number>;

  /** `texts`: by column. */
  constructor(texts: readonly string[][], { marks }: Wanted) {
    const [ids = [], ...others] = texts;
    const [tokens = [], ...times] = marks ? others.slice(1) : others;
    this.ids = ids.map(Number);
    this.marks = marks ? others[0]! : [];
    this.#tokens = tokens;
    this.#times = times;
    this.#places = new Map(this.ids.map((id, at) => [id, at]));
  }

  has(id: number): boolean {
    return this.#places.has(id);
  }

  of(id: number): Measured | null {
    const at = this.#places.get(id);
    if (at === undefined) return null;
    const times = this.#times.map((of) => Number(of[at]));
    return { id, tokens: Number(this.#tokens[at]), times, marks: this.marks[at] ?? '' };
  }
}
