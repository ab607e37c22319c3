import { groupBy } from '../model/index.js';
import type { PrintedLine } from './printed-line.js';

/** How a print of a filing ends its pages: by whom, in which form and when the document was filed. */
const FILED = /^Source: .{2,80}, [A-Z0-9][A-Z0-9/ -]{0,11}, \d{1,2}\/\d{1,2}\/\d{4}$/;

/** Most words of the foot of a page, its number included. */
const MOST_WORDS = 16;
/** A word belongs to the foot when so many of the pages with its number have it. */
const SHARED = 0.8;
/** A page number is seen on so many pages. */
const FEWEST = 2;
/** A number of a page: `12`, `E-5`. */
const NUMBER = /^((?:[A-Z]-)?)(\d{1,3})$/;

/** The last words of a page, the last first. */
interface PageEnd {
  /** Index of the line they stand on. */
  index: number;
  words: string[];
  /** Pages before this one. */
  page: number;
}

/**
 * Sets the lines that name the filing aside, and the foot of the page, which such a print runs together with the last
 * line of the text: words that come back at the end of the pages, with a number that counts them.
 */
export function setFeetAside(lines: readonly PrintedLine[]): PrintedLine[] {
  const ends: PageEnd[] = [];
  let pages = 0;
  const filed = lines.map(({ text }, index) => {
    if (!FILED.test(text)) return false;
    const before = lines[index - 1];
    if (before !== undefined && !FILED.test(before.text))
      ends.push({ index: index - 1, words: lastWords(before.text), page: pages });
    pages += 1;
    return true;
  });
  if (pages === 0) return [...lines];
  const feet = feetOf(ends);
  return lines.flatMap((line, index) => {
    if (filed[index]) return [{ ...line, aside: 'footer' as const }];
    const words = feet.get(index);
    return words === undefined ? [line] : withoutFoot(line, words);
  });
}

function lastWords(text: string): string[] {
  const alone = /^(\d{1,3})\.$/.exec(text)?.[1];
  return alone !== undefined ? [alone] : text.slice(-200).split(/\s+/).slice(-MOST_WORDS).reverse();
}

/** The last words, numbers that may be those of pages taken out. */
const pattern = (words: readonly string[], length: number): string =>
  words
    .slice(0, length)
    .map((word) => word.replace(NUMBER, '$1#'))
    .join(' ');

const numberOf = (word: string): number => Number(NUMBER.exec(word)![2]);

/** Number of words of the foot at the end of a line, by line. */
function feetOf(ends: readonly PageEnd[]): Map<number, number> {
  const feet = new Map<number, number>();
  for (let behind = 0; behind < MOST_WORDS; behind += 1) {
    const numbered = ends.filter(
      ({ words, index }) => !feet.has(index) && words.length > behind && NUMBER.test(words[behind]!),
    );
    for (const group of groupBy(numbered, ({ words }) => pattern(words, behind + 1)).values()) {
      if (!countsPages(group, behind)) continue;
      const foot = footOf(group, behind + 1);
      for (const { index, words } of group) {
        feet.set(index, pattern(words, foot.length) === foot.words ? foot.length : behind + 1);
      }
    }
  }
  return feet;
}

/** True when the numbers go up with the pages, most of them by as much. */
function countsPages(group: readonly PageEnd[], behind: number): boolean {
  if (group.length < FEWEST) return false;
  const inStep = group.filter(({ words, page }, index) => {
    const next = group[index + 1] ?? group[index - 1]!;
    return numberOf(words[behind]!) - numberOf(next.words[behind]!) === page - next.page;
  });
  return inStep.length >= FEWEST && inStep.length * 2 >= group.length;
}

/** The words that most pages of the group have in common, those before the number too; no sentence ends in a foot. */
function footOf(group: readonly PageEnd[], from: number): { length: number; words: string } {
  let foot = { length: from, words: common(group, from) };
  while (foot.length < MOST_WORDS) {
    const words = common(group, foot.length + 1);
    if (words === '' || /[.;:!?)”"]$/.test(words)) break;
    foot = { length: foot.length + 1, words };
  }
  return foot;
}

/** The `length` last words that most of the group have, empty when most have none in common. */
function common(group: readonly PageEnd[], length: number): string {
  const counts = new Map<string, number>();
  for (const { words } of group) {
    if (words.length < length) continue;
    const key = pattern(words, length);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) if (count >= FEWEST && count >= SHARED * group.length) return key;
  return '';
}

/** The line without its last `words`, and these as a line set aside. */
function withoutFoot(line: PrintedLine, words: number): PrintedLine[] {
  const foot = new RegExp(`(?:^|\\s+)\\S+(?:\\s+\\S+){${words - 1}}$`).exec(line.text.slice(-220))!;
  const at = line.text.length - foot[0].trimStart().length;
  const kept = line.text.slice(0, at).trimEnd();
  const aside: PrintedLine = { ...line, text: line.text.slice(at), aside: 'page-number' };
  if (kept === '') return [aside];
  const source = line.source && {
    ...line.source,
    origin: line.source.origin.filter(([from]) => from < kept.length),
  };
  const after = line.source && { ...line.source, blankLinesBefore: 0 };
  return [
    { ...line, text: kept, source },
    { ...aside, source: after },
  ];
}
