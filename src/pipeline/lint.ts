import { compileRules } from '../rules/index.js';
import { type RecogniseFacts, runExamples } from './examples.js';
import { loadPipelineFiles } from './load.js';
import { PipelineError, type Problem } from './problem.js';

/** What `pacta rules lint` says of a folder: every problem, or the counts of a sound one. */
export interface LintReport {
  problems: Problem[];
  counts: { categories: number; lexicons: number; rules: number; patterns: number; examples: number };
}

/** Loads a pipeline folder, compiles its rules and runs every example. Never throws for what is wrong with it. */
export const lintPipeline = async (folder: string, recogniseFacts: RecogniseFacts): Promise<LintReport> => {
  try {
    const { pipeline, lineOf } = await loadPipelineFiles(folder);
    const compiled = compileRules(pipeline);
    const { count, failures } = runExamples(pipeline, compiled, recogniseFacts);
    return {
      problems: failures.map(({ rule, list, index, message }) => ({
        ...lineOf(rule.id, ['examples', list, index]),
        message,
      })),
      counts: {
        categories: pipeline.taxonomy.families.reduce((sum, family) => sum + family.categories.length, 0),
        lexicons: Object.keys(pipeline.lexicons).length,
        rules: pipeline.rules.length,
        patterns: compiled.entries.length,
        examples: count,
      },
    };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return {
      problems: [...error.problems],
      counts: { categories: 0, lexicons: 0, rules: 0, patterns: 0, examples: 0 },
    };
  }
};
