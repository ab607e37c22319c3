import type { DocumentText, Issue, Passage, Section, StageResult } from '../model/index.js';
import { findContainers } from './containers.js';
import { findContents } from './contents.js';
import { identify } from './eids.js';
import { fewOfEach } from './few-of-each.js';
import { divide } from './parts.js';
import { passagesOf } from './passages.js';
import { setOutPoints } from './points.js';
import { divisionsOf } from './ranks.js';
import { settle } from './settle.js';
import { readSource } from './source.js';
import { buildRegions } from './tree.js';

export { type ArticleEntry, articlesOf } from './articles.js';
export { parallelsOf } from './parallels.js';

/**
 * Reads the section tree and the passages off a document text. Post-conditions: sections nest and keep text
 * order; passages do not overlap and keep text order; labels, headings and passages together hold every
 * letter and digit of the text. Linear in the text. Page furniture is layout's business, not looked for here.
 */
export function structure(document: DocumentText): StageResult<{ sections: Section[]; passages: Passage[] }> {
  const source = readSource(document.text, document.pages);
  const [contentsFrom, contentsTo] = findContents(source);
  const containers = findContainers(source, contentsFrom, contentsTo);
  const regions = divide(source, containers, contentsTo);
  const drafts = settle(
    buildRegions({ source, containers, division: divisionsOf(source, containers) }, regions),
  );
  setOutPoints(document.text, drafts);
  const { sections, issues } = identify(document.text, drafts);
  const passages = passagesOf(drafts, sections, document.pages);
  return {
    output: { sections, passages },
    issues: [...fewOfEach(issues), ...noSections(document.text, sections)],
  };
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
