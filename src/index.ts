/** The public library surface. Everything not exported here may change without notice. */
export {
  analyse,
  annotate,
  type CompiledPipeline,
  parse,
  sourceOf,
} from './analyse.js';
export { toAkomaNtoso, toAnnotations } from './export/index.js';
export * from './model/index.js';
export { openPipeline } from './open-pipeline.js';
export { PipelineError } from './pipeline/index.js';
export { openStore, type Store } from './store/index.js';
export { PACTA_VERSION, READER_VERSION } from './version.js';
