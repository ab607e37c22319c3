/** The values of a statement, in the order in which it comes to name them. */
export class Values {
  readonly all: unknown[] = [];

  /** The name of the value in the statement: `$1`, `$2`, … */
  add(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}
