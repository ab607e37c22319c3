import type { DocumentText, Issue, Passage, Section, StageResult } from '../model/index.js';
import { missingAnnexes } from './annex-check.js';
import { annexLists } from './annex-lists.js';
import { findContainers } from './containers.js';
import { findContents } from './contents.js';
import { contentsIssues } from './contents-check.js';
import { type Draft, draft } from './draft.js';
import { identify } from './eids.js';
import { fewOfEach } from './few-of-each.js';
import { markInserted } from './inserted.js';
import { instrumentStarts, titleEnd } from './instruments.js';
import { mendGaps } from './mend-gaps.js';
import { nestAnnexes } from './nest-annexes.js';
import { markLetters } from './notes.js';
import { divide } from './parts.js';
import { passagesOf } from './passages.js';
import { hangPlainLists } from './plain-lists.js';
import { spanOfLines } from './plain-parts.js';
import { setOutPoints } from './points.js';
import { divisionsOf } from './ranks.js';
import { setRunInHeadings } from './run-in-headings.js';
import { settle } from './settle.js';
import { readSource, type Source } from './source.js';
import { buildRegions } from './tree.js';

export { type ArticleEntry, articlesOf } from './articles.js';
export { parallelsOf } from './parallels.js';

/**
 * Reads the section tree and the passages off a document text. Post-conditions: sections nest and keep text
 * order; passages do not overlap and keep text order; labels, headings and passages together hold every
 * letter and digit of the text. Linear in the text. Page furniture is layout's business, not looked for here.
 */
export function structure(document: DocumentText): StageResult<{ sections: Section[]; passages: Passage[] }> {
  const source = markLetters(markInserted(readSource(document.text, document.pages)));
  const contents = findContents(source);
  const found = findContainers(source, ...contents);
  const listed = annexLists(source, found);
  const containers = found.map((opens, index) => opens && !listed.has(index));
  const drafts = settle(draftsOf(source, containers, contents[1]));
  mendGaps(document.text, drafts);
  setRunInHeadings(document.text, drafts);
  hangPlainLists(document.text, drafts);
  setOutPoints(document.text, drafts);
  const { sections, issues } = identify(document.text, drafts);
  const inContents = (line: number): boolean => line >= contents[0] && line < contents[1];
  issues.push(
    ...contentsIssues(source, contents, sections),
    ...missingAnnexes(source, sections, inContents, (line) => inContents(line) || listed.has(line)),
  );
  const passages = passagesOf(drafts, sections, document.pages);
  return {
    output: { sections, passages },
    issues: [...fewOfEach(issues), ...noSections(document.text, sections)],
  };
}

/** The parts of the first instrument, and each further one with its parts below it. */
function draftsOf(source: Source, containers: readonly boolean[], contentsEnd: number): Draft[] {
  const starts = instrumentStarts(source, containers, contentsEnd);
  return starts.flatMap((from, nth) => {
    const to = starts[nth + 1] ?? source.lines.length;
    if (nth === 0) return partsOf(source, containers, from, to, contentsEnd);
    const body = Math.min(to, titleEnd(source, from));
    const heading = spanOfLines(source, from, body);
    return draft('instrument', 'body', { heading, children: partsOf(source, containers, body, to, 0) });
  });
}

/** Preface, preamble, body, conclusions and annexes of the instrument in lines `[from, to)`. */
function partsOf(
  whole: Source,
  opens: readonly boolean[],
  from: number,
  to: number,
  contentsEnd: number,
): Draft[] {
  const source = { ...whole, lines: whole.lines.slice(from, to) };
  const containers = opens.slice(from, to);
  const regions = divide(source, containers, contentsEnd, from === 0);
  const plan = { source, containers, division: divisionsOf(source, containers) };
  return nestAnnexes(source.text, buildRegions(plan, regions));
}

/** Nothing is said of an empty text: why it is empty has been told before. */
function noSections(text: string, sections: readonly Section[]): Issue[] {
  const numbered = sections.some(function hasNumber(section: Section): boolean {
    return section.number !== null || section.children.some(hasNumber);
  });
  if (numbered || text === '') return [];
  return [
    {
      code: 'structure/no-sections',
      severity: 'warning',
      message: 'No numbered provision was found; the text is kept as unnumbered passages.',
    },
  ];
}
