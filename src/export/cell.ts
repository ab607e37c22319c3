/** Null is an empty cell. */
export type Cell = string | number | boolean | null;
