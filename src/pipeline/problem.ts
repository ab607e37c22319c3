/** One thing wrong with a pipeline folder: where, what, and what to do about it. */
export interface Problem {
  /** Path below the pipeline folder, `/`-separated. */
  file: string;
  /** 1-based; null when it is about the file as a whole. */
  line: number | null;
  /** What is wrong, and the remedy, in plain sentences. */
  message: string;
}

/** `file:line: what is wrong. remedy` */
export const formatProblem = ({ file, line, message }: Problem): string =>
  `${file}${line === null ? '' : `:${line}`}: ${message}`;

/** Everything that is wrong with a pipeline folder, in the order of its files and lines. */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  constructor(
    readonly folder: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map(formatProblem).join('\n'));
  }
}
