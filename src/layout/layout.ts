import type { DocumentText, Expression, Issue, Page, StageResult } from '../model/index.js';
import { assemble } from './assemble.js';
import { positionedBreaks } from './blocks.js';
import { linesIn } from './expressions.js';
import { findFurniture, type Mark } from './furniture.js';
import { languagesOf } from './languages.js';
import { lineLanguages } from './line-languages.js';
import { noEnglish } from './no-english.js';
import { plainBreaks } from './plain-blocks.js';
import type { BodyBreak, BodyLine, PrintedLine } from './printed-line.js';
import { printedLines } from './printed-lines.js';

/**
 * Pages to the one document text: lines in reading order, paragraphs parted by blank lines and whole across
 * pages, words made whole, page furniture kept aside. Of a print in several languages the text is in one, English
 * where there is any; the others are expressions of their own. Every character of the text comes from the pages,
 * apart from blanks and line ends. Pages are all positioned or all plain, in ascending order.
 */
export function layout(pages: Page[]): StageResult<DocumentText> {
  const lines = printedLines(pages);
  const marks = findFurniture(lines, pages);
  const body = bodyOf(lines, marks);
  const breaks = breaksOf(body);
  const found = lineLanguages(body, breaks);
  if (found === null) {
    const text = assemble(pages, lines, marks, breaksOfAll(marks, breaks));
    const output = { ...text, languages: languagesOf(text.text), expressions: [] };
    return { output, issues: noText(output, lines, pages) };
  }
  const [main, ...others] = found.languages.map((_, language) => linesIn(body, found, language));
  const elsewhere = new Set(others.flatMap((other) => other.map(({ line }) => line)));
  const isHere = (_: unknown, index: number) => !elsewhere.has(lines[index]!);
  const marksHere = marks.filter(isHere);
  const text = assemble(pages, lines.filter(isHere), marksHere, breaksOfAll(marksHere, breaksOf(main!)));
  const expressions = others.map((other, index) => expressionOf(pages, other, found.languages[index + 1]!));
  return { output: { ...text, languages: found.languages, expressions }, issues: noEnglish(found) };
}

function expressionOf(pages: readonly Page[], body: readonly BodyLine[], language: string): Expression {
  const lines = body.map(({ line }) => line);
  const {
    text,
    pages: placed,
    joinedHyphens,
    origin,
  } = assemble(
    pages,
    lines,
    lines.map(() => null),
    breaksOf(body),
  );
  return { language, text, pages: placed.filter((page) => page.lines.length > 0), joinedHyphens, origin };
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

/** A break for every line, furniture included (there it means nothing). */
function breaksOfAll(marks: readonly Mark[], breaks: readonly BodyBreak[]): BodyBreak[] {
  let next = 0;
  return marks.map((mark) => (mark === null ? breaks[next++]! : 'line'));
}

function bodyOf(lines: readonly PrintedLine[], marks: readonly Mark[]): BodyLine[] {
  const body: BodyLine[] = [];
  let blankLines = 0;
  let isParted = false;
  lines.forEach((line, index) => {
    blankLines += line.source?.blankLinesBefore ?? 0;
    if (marks[index] !== null) {
      isParted = true;
      return;
    }
    const isNewPage = index > 0 && lines[index - 1]!.pageNumber !== line.pageNumber;
    body.push({ line, blankLines, isParted: isParted || isNewPage, isInterrupted: false });
    blankLines = 0;
    isParted = false;
  });
  return body;
}
