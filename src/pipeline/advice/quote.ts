const QUOTED_LETTERS = 72;

/** A pattern or a part of one in single quotes, in one line, cut where it is long. */
export const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > QUOTED_LETTERS ? `'${line.slice(0, QUOTED_LETTERS)}…'` : `'${line}'`;
};
