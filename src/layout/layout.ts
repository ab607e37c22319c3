import { type DocumentText, groupBy, type Issue, type Page, type StageResult } from '../model/index.js';
import { assemble } from './assemble.js';
import { positionedBreaks } from './blocks.js';
import { findFootnotes, type NoteLine, withFootnotesLast } from './footnotes.js';
import { findFurniture, type Mark } from './furniture.js';
import { languagesOf } from './languages.js';
import { plainBreaks } from './plain-blocks.js';
import { plainLines } from './plain-lines.js';
import { positionedLines } from './positioned-lines.js';
import type { BodyBreak, BodyLine, PrintedLine } from './printed-line.js';
import { setAside } from './set-aside.js';
import { turnedIssue } from './turned.js';

/**
 * Pages to the one document text: lines in reading order, paragraphs parted by blank lines and whole across
 * pages, words made whole, page furniture kept aside, footnotes behind the words of their page. Every character of the text comes from the pages, apart
 * from blanks and line ends. Pages are all positioned or all plain, in ascending order.
 */
export function layout(pages: Page[]): StageResult<DocumentText> {
  const cleared = setAside(pages);
  const aside = groupBy(cleared.aside, ({ pageNumber }) => pageNumber);
  const lines = cleared.pages.flatMap((page) =>
    page.kind === 'positioned'
      ? [...positionedLines(page), ...(aside.get(page.pageNumber) ?? [])]
      : plainLines(page),
  );
  const marks = findFurniture(lines, pages);
  const notes = findFootnotes(lines, marks);
  const breaks = breaksOf(lines, marks, notes);
  const order = withFootnotesLast(lines, notes, breaks, marks);
  const document = assemble(
    pages,
    order.map((index) => lines[index]!),
    order.map((index) => marks[index]!),
    order.map((index) => breaks[index]!),
  );
  const issues: Issue[] = [];
  if (document.text === '' && pages.some(isWritten)) {
    issues.push({
      code: 'layout/no-text',
      severity: 'error',
      message: lines.some(({ turned }) => turned)
        ? 'The pages hold no words but such as are turned or mirrored, or stand at their edges, so there is nothing to analyse.'
        : 'The pages hold no words but running heads and page numbers, so there is nothing to analyse.',
    });
  }
  const turned = turnedIssue(lines);
  if (turned) issues.push(turned);
  return { output: { ...document, languages: languagesOf(document.text) }, issues };
}

/** Of pages with nothing on them the reader has told already. */
const isWritten = (page: Page): boolean =>
  page.kind === 'positioned' ? page.runs.length > 0 : page.text.trim() !== '';

/** A break for every line, furniture included (there it means nothing). A footnote is a block. */
function breaksOf(
  lines: readonly PrintedLine[],
  marks: readonly Mark[],
  notes: readonly NoteLine[],
): BodyBreak[] {
  const body = bodyOf(lines, marks, notes);
  const isPositioned = lines[0]?.position != null;
  const bodyBreaks = isPositioned ? positionedBreaks(body) : plainBreaks(body);
  let next = 0;
  return lines.map((_, index) => {
    if (notes[index] !== null) return notes[index] === 'first' ? 'block' : 'line';
    return marks[index] === null ? bodyBreaks[next++]! : 'line';
  });
}

function bodyOf(
  lines: readonly PrintedLine[],
  marks: readonly Mark[],
  notes: readonly NoteLine[],
): BodyLine[] {
  const body: BodyLine[] = [];
  let blankLines = 0;
  let isParted = false;
  lines.forEach((line, index) => {
    blankLines += line.source?.blankLinesBefore ?? 0;
    if (marks[index] !== null || notes[index] !== null) {
      isParted = true;
      return;
    }
    const isNewPage = index > 0 && lines[index - 1]!.pageNumber !== line.pageNumber;
    body.push({ line, blankLines, isParted: isParted || isNewPage });
    blankLines = 0;
    isParted = false;
  });
  return body;
}
