/** Loads and checks pipeline folders. */
export { compiledRules, packedRules } from './compiled-rules.js';
export { type ExampleFailure, type RecogniseFacts, runExamples } from './examples.js';
export { findPipeline, packagedPipelines } from './find.js';
export { type LintReport, lintPipeline } from './lint.js';
export { loadPipeline } from './load.js';
export { formatProblem, PipelineError, type Problem } from './problem.js';
export { reasonsOf } from './reasons.js';
export { RULE_TABLE, ruleTable } from './rule-table.js';
