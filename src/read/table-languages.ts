import { columnLanguages, columnsFit } from '../nlp/index.js';
import type { Block } from './paragraph.js';

export type Cell = readonly Block[];
type Rows = readonly (readonly Cell[])[];

/** A table with more columns is no text in so many languages. */
const MOST_COLUMNS = 20;
/** So many layouts of tables are known at a time, the first ones. */
const MOST_KNOWN = 6;
/** Characters of a column that are looked at. */
const SAMPLE = 1_500;

/** The tables of one document, as far as their columns are in different languages. */
export class TableLanguages {
  /** Languages of the columns of tables so far that tell their own. */
  readonly #known = new Map<string, readonly string[]>();

  /**
   * The languages (ISO 639-1) of the columns of a table, by those rows that have a cell in each; null where they do not
   * differ. A column without words of its own has the language of the one behind it, which it numbers. A table that
   * shows too few words has the languages of one above that it fits.
   */
  languagesOf(rows: Rows): readonly string[] | null {
    const columns = usualLength(rows);
    if (columns > MOST_COLUMNS) return null;
    const whole = rows.filter((cells) => cells.length === columns);
    const texts = Array.from({ length: columns }, (_, at) => sampleOf(whole.map((cells) => cells[at]!)));
    const languages = named(columnLanguages(texts) ?? []);
    if (languages === null) {
      const alike = [...this.#known.values()].filter((known) => known.length === columns);
      return alike.find((known) => fits(texts, known)) ?? null;
    }
    if (this.#known.size < MOST_KNOWN) this.#known.set(languages.join(), languages);
    return languages;
  }
}

type Group = [language: string, cells: Cell[]];

/** Cells that stand side by side in one language, with that language. */
export function groupsOf(cells: readonly Cell[], languages: readonly string[]): Group[] {
  const groups: Group[] = [];
  cells.forEach((cell, at) => {
    const last = groups.at(-1);
    if (last && last[0] === languages[at]) last[1].push(cell);
    else groups.push([languages[at]!, [cell]]);
  });
  return groups;
}

/** The number of cells that most rows have. */
function usualLength(rows: Rows): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}

function sampleOf(cells: readonly Cell[]): string {
  let text = '';
  for (const { lines } of cells.flat()) {
    if (text.length >= SAMPLE) break;
    text += `${lines.map((line) => line.text).join(' ')} `;
  }
  return text.slice(0, SAMPLE);
}

/** Neighbours in one language speak together. */
function fits(texts: readonly string[], languages: readonly string[]): boolean {
  const firsts = languages.flatMap((language, at) => (language === languages[at - 1] ? [] : [at]));
  const parts = firsts.map((from, index) => texts.slice(from, firsts[index + 1]).join(' '));
  return columnsFit(
    parts,
    firsts.map((at) => languages[at]!),
  );
}

/** Null when less than two languages are left. */
function named(languages: readonly (string | null)[]): string[] | null {
  if (new Set(languages.filter((language) => language !== null)).size < 2) return null;
  const last = languages.findLast((language) => language !== null)!;
  return languages.map((_, at) => languages.slice(at).find((language) => language !== null) ?? last);
}
