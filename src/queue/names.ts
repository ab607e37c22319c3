/** All keys of Pacta in a Redis that others may use too; in PostgreSQL the schema of the queue's tables. */
export const NAMESPACE = 'pacta';
/** The queue of documents: one job a document. */
export const DOCUMENTS = 'documents';
/** The queue of batches: one job a submission, the parent of its documents' jobs. */
export const BATCHES = 'batches';
