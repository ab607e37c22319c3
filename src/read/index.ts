export { detectMediaType } from './media-type.js';
export { type ReadOptions, readSource } from './read-source.js';
export { wrongExtension } from './wrong-extension.js';
