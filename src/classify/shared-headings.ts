import type { Passage } from '../model/index.js';
import { articleIn } from './articles.js';
import { OUTER_PLACE } from './constants.js';
import { type Finding, weighing } from './evidence.js';

/** Where the headings begin, in the document text, that stand over several articles, such as that of a part. */
export const sharedHeadingsOf = (passages: readonly Passage[]): ReadonlySet<number> => {
  const first = new Map<number, string>();
  const shared = new Set<number>();
  for (const { headings, sectionPath } of passages) {
    const article = articleIn(sectionPath);
    if (article === undefined || headings.length === 0) continue;
    const { start } = headings[0]!;
    if ((first.get(start) ?? article) !== article) shared.add(start);
    else first.set(start, article);
  }
  return shared;
};

/** An article without a heading stands one step further from that of its part than one that has its own. */
export const underShared = (
  findings: readonly Finding[],
  { headings, sectionPath }: Passage,
  shared: ReadonlySet<number>,
): readonly Finding[] =>
  headings.length > 0 && shared.has(headings[0]!.start) && articleIn(sectionPath) !== undefined
    ? findings.map((one) => (one.evidence.place === 'heading' ? weighing(one, OUTER_PLACE) : one))
    : findings;
