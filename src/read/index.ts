export { detectMediaType } from './media-type.js';
export { tooLarge } from './reached-limits.js';
export { type ReadOptions, readSource } from './read-source.js';
export { unpackInPlace } from './unpack-in-place.js';
export { wrongExtension } from './wrong-extension.js';
