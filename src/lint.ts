import { recogniseFacts } from './extract/index.js';
import { type LintReport, lintPipeline } from './pipeline/index.js';

/** Checks a pipeline folder and runs every example of its rules. */
export const lint = (folder: string): Promise<LintReport> => lintPipeline(folder, recogniseFacts);
