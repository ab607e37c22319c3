export { type Access, inMemory } from './access.js';
export { beginsLikeZip, directoryOf, type Member, readDirectory } from './directory.js';
export { isTrickName } from './member-name.js';
export { unpack, unpackWhole } from './unpack.js';
export { ZipError } from './zip-error.js';
