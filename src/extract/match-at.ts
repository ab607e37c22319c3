/** White space inside a value: bounded, so that no pattern can wander through a table. For patterns. */
export const SPACE = '[ \\t\\u00a0]{0,8}\\n?[ \\t\\u00a0]{0,8}';

/** A sticky pattern without case. */
export const sticky = (source: string): RegExp => new RegExp(source, 'iy');

/** The match of a sticky pattern at exactly `at`. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const GAP = /[ \t\u00a0]{0,4}\n?[ \t\u00a0]{0,4}/y;
/** The offset after the white space at `at`, one line end at most. */
export const skipSpace = (text: string, at: number): number => at + (matchAt(GAP, text, at)?.[0].length ?? 0);
