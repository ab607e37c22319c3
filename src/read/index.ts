export { DEFAULT_LIMITS, type ReadLimits, type ReadOptions } from './limits.js';
export { detectMediaType } from './media-type.js';
export { readSource } from './read-source.js';
