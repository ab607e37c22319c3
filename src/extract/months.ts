const FULL = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Month names and their usual abbreviations, lower case, to 1–12. */
export const months: ReadonlyMap<string, number> = new Map([
  ...FULL.map((name, index): [string, number] => [name, index + 1]),
  ...FULL.filter((name) => name.length > 3).map((name): [string, number] => [
    name.slice(0, 3),
    FULL.indexOf(name) + 1,
  ]),
  ['sept', 9],
]);

/** For patterns: longest names first, so that `mar` does not hide `march`. */
export const monthPattern = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
