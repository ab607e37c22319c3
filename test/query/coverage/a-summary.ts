import type { AgreementSummary } from '../../../src/model/index.js';

/** A whole summary from a few words. */
export const aSummary = (given: Partial<AgreementSummary> & { id: string }): AgreementSummary => ({
  status: 'complete',
  problem: null,
  uri: `file:///${given.id}.txt`,
  fileName: `${given.id}.txt`,
  title: given.id,
  instrument: 'agreement',
  parties: [],
  signed: null,
  pages: 1,
  recognisedPages: 0,
  clauses: 1,
  pipelineId: 'rules',
  pipelineHash: '0',
  readerVersion: '1',
  ...given,
});
