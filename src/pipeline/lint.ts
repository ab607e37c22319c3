import type { Pipeline } from '../model/index.js';
import { compileRules } from '../rules/index.js';
import { adviceOn } from './advice/index.js';
import { type RecogniseFacts, runExamples } from './examples.js';
import { loadExpectations } from './expectations.js';
import { readPipeline } from './load.js';
import { PipelineError, type Problem } from './problem.js';

/** What `pacta rules lint` says of a folder: every problem, advice, and the counts of what is sound. */
export interface LintReport {
  /** What has to be put right: it keeps the rules from being used, or an example does not do what its rule says. */
  problems: Problem[];
  /** What could be better in the sound rules. */
  advice: Problem[];
  counts: {
    categories: number;
    lexicons: number;
    rules: number;
    safeguardRules: number;
    patterns: number;
    examples: number;
  };
}

const NOTHING = { categories: 0, lexicons: 0, rules: 0, safeguardRules: 0, patterns: 0, examples: 0 };

/**
 * Checks a pipeline folder, compiles its sound rules and runs their examples. Never throws for what is wrong
 * with the folder.
 */
export const lintPipeline = async (folder: string, recogniseFacts: RecogniseFacts): Promise<LintReport> => {
  const { problems, sound, ...places } = await readPipeline(folder);
  if (!sound) return { problems, advice: [], counts: NOTHING };
  const compiled = compileRules(sound);
  const { count, failures } = runExamples(sound, compiled, recogniseFacts);
  return {
    problems: [
      ...problems,
      ...failures.map(({ rule, list, index, message }) => ({
        ...places.lineOf(rule.id, ['examples', list, index]),
        message,
      })),
      ...(await problemsOfExpectations(folder, sound)),
    ],
    advice: adviceOn(sound, places),
    counts: {
      categories: sound.taxonomy.families.reduce((sum, family) => sum + family.categories.length, 0),
      lexicons: Object.keys(sound.lexicons).length,
      rules: sound.rules.length,
      safeguardRules: sound.safeguardRules.length,
      patterns: compiled.entries.length,
      examples: count,
    },
  };
};

const problemsOfExpectations = (folder: string, { taxonomy }: Pipeline): Promise<readonly Problem[]> =>
  loadExpectations(folder, taxonomy).then(
    () => [],
    (error: unknown) => {
      if (error instanceof PipelineError) return error.problems;
      throw error;
    },
  );
