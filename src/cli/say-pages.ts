/** `page 3`, `pages 3 to 4`; empty for text that stands on the only page a text file usually has. */
export function sayPages([first, last]: readonly [number, number], isText: boolean): string {
  if (isText && last === 1) return '';
  return first === last ? `page ${first}` : `pages ${first} to ${last}`;
}

/** True for the names that text files have: the catalogue knows no media types. */
export const namesText = (fileName: string): boolean => /\.(?:txt|md)$/i.test(fileName);
