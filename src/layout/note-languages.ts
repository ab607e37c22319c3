import { countWords, detectLanguage } from '../nlp/index.js';
import type { NoteLine } from './footnotes.js';
import { likeliest } from './likeliest.js';
import type { LineLanguages } from './line-languages.js';
import { languageOfColumn, type PrintedLine } from './printed-line.js';

/** A line, and what it has to do with footnotes. */
interface Noted {
  line: PrintedLine;
  note: NoteLine;
}

/**
 * For each line of a footnote the index of its language: that of its column, or of the text it stands below, unless its
 * words say otherwise. `ofBody` are the languages of the lines of the text.
 */
export function noteLanguages(
  noted: readonly Noted[],
  { languages }: LineLanguages,
  ofBody: ReadonlyMap<PrintedLine, number>,
): Map<PrintedLine, number> {
  const found = new Map<PrintedLine, number>();
  let above = 0;
  for (let from = 0; from < noted.length; ) {
    const { line, note } = noted[from]!;
    above = ofBody.get(line) ?? above;
    let to = from + 1;
    if (note !== null) {
      while (goesOn(noted[to], line)) to += 1;
      const lines = noted.slice(from, to).map((each) => each.line);
      const text = lines.map((each) => each.text).join(' ');
      const [language] = likeliest(
        [
          {
            fit: detectLanguage(text).fit,
            words: countWords(text).words,
            ofColumn: languageOfColumn(line) ?? languages[above],
            switchCost: 0,
          },
        ],
        languages,
      );
      for (const each of lines) found.set(each, language!);
    }
    from = to;
  }
  return found;
}

const goesOn = (next: Noted | undefined, { pageNumber, position }: PrintedLine): boolean =>
  next?.note === 'further' &&
  next.line.pageNumber === pageNumber &&
  next.line.position?.column === position?.column;
