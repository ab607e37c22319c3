import { Option } from 'commander';
import type { Limits } from '../batch/index.js';
import { DEFAULT_READ_LIMITS, LIMIT_FLAGS, OCR_MODES, type OcrMode, type ReadLimits } from '../limits.js';
import { positiveInteger, positiveNumber } from './options.js';

/** What a person said with `limitOptions`. */
export interface LimitOptions {
  timeLimit?: number;
  memoryLimit?: number;
  ocr?: OcrMode;
}

type ReadLimitName = keyof typeof LIMIT_FLAGS;

const READ_LIMITS = Object.keys(LIMIT_FLAGS) as ReadLimitName[];

/** What one document may cost; the same for every command that reads documents. */
export const limitOptions = (): Option[] => [
  new Option(
    '--time-limit <seconds>',
    'give up a document after this long, recognised pages apart (default: 300)',
  ).argParser(positiveNumber),
  new Option('--memory-limit <MB>', 'give up a document that needs more memory (default: 2048)').argParser(
    positiveInteger,
  ),
  ...READ_LIMITS.map(readLimitOption),
];

/** When scans are recognised; the same for every command that says how documents are read. */
export const ocrOption = (): Option =>
  new Option(
    '--ocr <when>',
    `recognise the text of pages that are pictures (default: ${DEFAULT_READ_LIMITS.ocr}, where they have no good text of their own)`,
  ).choices(OCR_MODES);

/** The limits of a worker process, those of `defaults` where none are given. */
export const processLimits = ({ timeLimit, memoryLimit }: LimitOptions, defaults: Limits): Limits => ({
  timeLimitMs: timeLimit ? timeLimit * 1000 : defaults.timeLimitMs,
  memoryLimitMb: memoryLimit ?? defaults.memoryLimitMb,
});

/** The limits of the reader that are given. */
export function readLimits(options: LimitOptions): Partial<ReadLimits> {
  const given = options as Record<string, number | undefined>;
  const limits: Partial<ReadLimits> = {};
  for (const name of READ_LIMITS) {
    const value = given[readLimitOption(name).attributeName()];
    if (value !== undefined) limits[name] = Math.ceil(value * LIMIT_FLAGS[name].perUnit);
  }
  if (options.ocr) limits.ocr = options.ocr;
  return limits;
}

function readLimitOption(name: ReadLimitName): Option {
  const { flag, unit, perUnit, says } = LIMIT_FLAGS[name];
  const usual = DEFAULT_READ_LIMITS[name] / perUnit;
  return new Option(`${flag} <${unit}>`, `${says} (default: ${usual})`).argParser(
    perUnit === 1 ? positiveInteger : positiveNumber,
  );
}
