/** Gold files in, precision and recall out. */
export { evaluateClauses, type Prediction } from './clauses.js';
export { evaluateFacts } from './facts.js';
export {
  ClauseGold,
  FactsGold,
  GoldError,
  labelledBy,
  PassageGold,
  readGold,
  SegmentationGold,
  SpanGold,
  spansOf,
} from './gold.js';
export { evaluatePassages } from './passages.js';
export type { Evaluation, EvaluationReport, Miss } from './report.js';
export { evaluateSegmentation } from './segmentation.js';
export { evaluateSpans } from './spans.js';
export { VARIANTS, type Variant } from './variants.js';
