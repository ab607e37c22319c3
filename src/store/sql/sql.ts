/** One statement in the making: its values, and what the two databases write each in their own way. */
export interface Sql {
  /** SQL for the id of the clause that is asked about. */
  readonly clauseId: string;
  /** In the order in which the statement comes to name them. */
  readonly values: unknown[];
  /** The name of the value in the statement, which may stand in it any number of times. */
  add(value: unknown): string;
  table(name: string): string;
  /** The tokens one behind another as `searchable` has them; null where no clause has one of them. */
  coded(tokens: readonly string[]): string | null;
  /** The column has one of the values; there is one at least. */
  oneOf(column: string, values: readonly string[]): string;
  /** Both are SQL: a text and the part that it holds, or begins with. */
  holds(text: string, part: string): string;
  beginsWith(text: string, part: string): string;
}
