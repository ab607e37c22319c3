/** The first offset from `from` on, and before `end`, that holds no white space; `end` when there is none. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at]!)) at += 1;
  return at;
}

/** The offset behind the last character before `end` that is no white space; 0 when there is none. */
export function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1]!)) at -= 1;
  return at;
}
