export { absoluteAddress, digestDocument, isDocumentAt, isOnThisMachine, readDocument } from './choose.js';
export type { Digest } from './digest.js';
export { findDocuments } from './find-documents.js';
export {
  type ClosedPath,
  DOCUMENT_KINDS,
  type Found,
  type FoundDocument,
  type PassedOver,
  PathError,
} from './search.js';
export { CHANGED, type Closed, SourceError } from './source.js';
export { unchangedDocument } from './unchanged.js';
