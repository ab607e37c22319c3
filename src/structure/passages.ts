import { linesInOrder, type PageLayout, type Passage, type Section, type Span } from '../model/index.js';
import type { Draft } from './draft.js';

/** Kinds whose number is read as part of the passage; the number of an article stands apart like a heading. */
const LABELLED = new Set<Section['kind']>(['paragraph', 'point', 'section']);

/**
 * The passages of a section tree, in text order. `drafts` and `sections` are the same tree. A passage is a
 * section's own words, its label included where no heading stands between label and words.
 */
export function passagesOf(
  drafts: readonly Draft[],
  sections: readonly Section[],
  pages: readonly PageLayout[],
): Passage[] {
  const passages: Passage[] = [];
  const visit = (
    one: Draft,
    section: Section,
    above: { ids: string[]; headings: Span[]; leadIns: Span[] },
  ): void => {
    const ids = [...above.ids, section.eId];
    const headings = one.heading === null ? above.headings : [one.heading, ...above.headings];
    if (one.text !== null) {
      const labelled = one.label !== null && one.heading === null && LABELLED.has(one.kind);
      const start = labelled ? one.label!.start : one.text.start;
      passages.push({
        id: section.eId,
        sectionPath: ids,
        span: { start, end: one.text.end },
        textStart: one.text.start,
        role: one.role,
        headings,
        leadIns: above.leadIns,
        pages: [1, 1],
      });
    }
    if (one.children.length === 0) return;
    // The children share their lists: what is worked out for a list is worked out once.
    const beside = { ids, headings, leadIns: above.leadIns };
    const below = one.text === null ? beside : { ids, headings, leadIns: [one.text, ...above.leadIns] };
    one.children.forEach((child, index) => {
      const hangs = child.kind === 'point' || child.kind === 'paragraph' || child.kind === 'wrapUp';
      visit(child, section.children[index]!, hangs ? below : beside);
    });
  };
  drafts.forEach((one, index) => {
    visit(one, sections[index]!, { ids: [], headings: [], leadIns: [] });
  });
  setPages(passages, pages);
  return passages;
}

/** Gives each passage its first and last page number; passages are in text order. */
function setPages(passages: Passage[], pages: readonly PageLayout[]): void {
  const starts = linesInOrder(pages)
    .filter(({ pageNumber }, index, lines) => pageNumber !== lines[index - 1]?.pageNumber)
    .map(({ pageNumber, line }) => ({ at: line.span.start, pageNumber }));
  if (starts.length === 0) return;
  let page = 0;
  for (const passage of passages) {
    while (page + 1 < starts.length && starts[page + 1]!.at <= passage.span.start) page += 1;
    let [first, last] = [starts[page]!.pageNumber, starts[page]!.pageNumber];
    for (let on = page + 1; on < starts.length && starts[on]!.at < passage.span.end; on += 1) {
      first = Math.min(first, starts[on]!.pageNumber);
      last = Math.max(last, starts[on]!.pageNumber);
    }
    passage.pages[0] = first;
    passage.pages[1] = last;
  }
}
