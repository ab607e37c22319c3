/** Agreements that were read with the rules of another pipeline than those asked with. */
export interface OtherRules {
  /** Id of the pipeline they were read with. */
  pipeline: string;
  /** How many of them. */
  agreements: number;
}

/** By the pipelines that they were read with, without the one of this id; in the order in which they come first. */
export function otherRulesOf(agreements: readonly { pipelineId: string }[], own: string): OtherRules[] {
  const counts = new Map<string, number>();
  for (const { pipelineId } of agreements)
    if (pipelineId !== own) counts.set(pipelineId, (counts.get(pipelineId) ?? 0) + 1);
  return [...counts].map(([pipeline, count]) => ({ pipeline, agreements: count }));
}

/** What that means for whoever looks at what `all` agreements have, by the rules of the pipeline `own`. */
export function sayOtherRules({ pipeline, agreements }: OtherRules, all: number, own: string): string {
  const which = `${agreements} of ${all} ${all === 1 ? 'agreement' : 'agreements'}`;
  const were = agreements === 1 ? 'was' : 'were';
  return `${which} ${were} read with the rules "${pipeline}", not "${own}": what these look for was not looked for there.`;
}
