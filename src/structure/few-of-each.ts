import type { Issue } from '../model/index.js';

/** More of one kind say nothing new about a document, and it may have as many of them as it has lines. */
const MOST_OF_A_KIND = 20;

/** The first issues of each code, in their order; the last of them says how many more there are. */
export function fewOfEach(issues: readonly Issue[]): Issue[] {
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  const seen = new Map<string, number>();
  return issues.flatMap((issue) => {
    const nth = (seen.get(issue.code) ?? 0) + 1;
    seen.set(issue.code, nth);
    if (nth > MOST_OF_A_KIND) return [];
    const more = counts.get(issue.code)! - MOST_OF_A_KIND;
    if (nth < MOST_OF_A_KIND || more <= 0) return [issue];
    return [{ ...issue, message: `${issue.message} There are ${more} more of this kind.` }];
  });
}
