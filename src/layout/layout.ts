import type { DocumentText, Expression, Issue, Page, StageResult } from '../model/index.js';
import { assemble } from './assemble.js';
import { positionedBreaks } from './blocks.js';
import { linesIn } from './expressions.js';
import { findFootnotes, type NoteLine, withFootnotesLast } from './footnotes.js';
import { findFurniture, type Mark } from './furniture.js';
import { languagesOf } from './languages.js';
import { lineLanguages } from './line-languages.js';
import { noEnglish } from './no-english.js';
import { noteLanguages } from './note-languages.js';
import { plainBreaks } from './plain-blocks.js';
import type { BodyBreak, BodyLine, PrintedLine } from './printed-line.js';
import { printedLines } from './printed-lines.js';
import { turnedIssue } from './turned.js';

/** A line, what it is besides the running text, and what parts it from the line before. */
interface JudgedLine {
  line: PrintedLine;
  mark: Mark;
  note: NoteLine;
}

/**
 * Pages to the one document text: lines in reading order, paragraphs parted by blank lines and whole across
 * pages, words made whole, page furniture kept aside, footnotes behind the words of their page. Of a print in several
 * languages the text is in one, English where there is any; the others are expressions of their own. Every character
 * of the text comes from the pages, apart from blanks and line ends. Pages are all positioned or all plain, in
 * ascending order.
 */
export function layout(pages: Page[]): StageResult<DocumentText> {
  const lines = printedLines(pages);
  const marks = findFurniture(lines, pages);
  const notes = findFootnotes(lines, marks);
  const judged = lines.map((line, index) => ({ line, mark: marks[index]!, note: notes[index]! }));
  const body = bodyOf(judged);
  const breaks = breaksOf(body);
  const found = lineLanguages(body, breaks);
  const turned = turnedIssue(lines);
  const issues = turned ? [turned] : [];
  if (found === null) {
    const text = textOf(pages, judged, breaks);
    const languages = languagesOf(text.text);
    const output = { ...text, languages, expressions: [] };
    const said = [...noText(output, lines, pages), ...noEnglish({ languages, words: [] })];
    return { output, issues: [...said, ...issues] };
  }
  const ofBody = new Map(body.map(({ line }, index) => [line, found.ofLines[index]!]));
  const ofNotes = noteLanguages(judged, found, ofBody);
  const [text, ...others] = found.languages.map((_, language) => {
    // Furniture stays with the main text.
    const own = judged.filter(({ line }) => (ofBody.get(line) ?? ofNotes.get(line) ?? 0) === language);
    return textOf(pages, own, breaksOf(linesIn(body, found, language)));
  });
  const expressions = others.map((other, index) => expressionOf(other, found.languages[index + 1]!));
  const output = { ...text!, languages: found.languages, expressions };
  return { output, issues: [...noEnglish(found), ...issues] };
}

/** `breaks` go with the lines that are running text; of furniture they mean nothing, a footnote is a block. */
function textOf(pages: readonly Page[], judged: readonly JudgedLine[], breaks: readonly BodyBreak[]) {
  let next = 0;
  const breaksOfAll = judged.map(({ mark, note }): BodyBreak => {
    if (note !== null) return note === 'first' ? 'block' : 'line';
    return mark === null ? breaks[next++]! : 'line';
  });
  const order = withFootnotesLast(
    judged.map(({ line }) => line),
    judged.map(({ note }) => note),
    breaksOfAll,
    judged.map(({ mark }) => mark),
  );
  return assemble(
    pages,
    order.map((index) => judged[index]!.line),
    order.map((index) => judged[index]!.mark),
    order.map((index) => breaksOfAll[index]!),
  );
}

function expressionOf(
  { text, pages, joinedHyphens, origin }: ReturnType<typeof textOf>,
  language: string,
): Expression {
  return { language, text, pages: pages.filter((page) => page.lines.length > 0), joinedHyphens, origin };
}

function noText(document: DocumentText, lines: readonly PrintedLine[], pages: readonly Page[]): Issue[] {
  if (document.text !== '' || !pages.some(isWritten)) return [];
  const message = lines.some(({ turned }) => turned)
    ? 'The pages hold no words but such as are turned or mirrored, or stand at their edges, so there is nothing to analyse.'
    : 'The pages hold no words but running heads and page numbers, so there is nothing to analyse.';
  return [{ code: 'layout/no-text', severity: 'error', message }];
}

/** Of pages with nothing on them the reader has told already. */
const isWritten = (page: Page): boolean =>
  page.kind === 'positioned' ? page.runs.length > 0 : page.text.trim() !== '';

function breaksOf(body: readonly BodyLine[]): BodyBreak[] {
  return body[0]?.line.position ? positionedBreaks(body) : plainBreaks(body);
}

function bodyOf(judged: readonly JudgedLine[]): BodyLine[] {
  const body: BodyLine[] = [];
  let blankLines = 0;
  let isParted = false;
  judged.forEach(({ line, mark, note }, index) => {
    blankLines += line.source?.blankLinesBefore ?? 0;
    if (mark !== null || note !== null) {
      isParted = true;
      return;
    }
    const isNewPage = index > 0 && judged[index - 1]!.line.pageNumber !== line.pageNumber;
    body.push({ line, blankLines, isParted: isParted || isNewPage, isInterrupted: false });
    blankLines = 0;
    isParted = false;
  });
  return body;
}
