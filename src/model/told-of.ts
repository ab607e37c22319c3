import { foldWhiteSpace } from './fold-white-space.js';
import type { AgreementRecord } from './record.js';
import type { Told } from './tell-apart.js';

/** What an agreement is told by, as the catalogue has it: without a title in the text, the file name stands for it. */
export const toldOf = ({ agreement, source: { fileName } }: AgreementRecord): Told => ({
  title: foldWhiteSpace(agreement.title?.value ?? '') || fileName,
  fileName,
  signed: agreement.signed.date?.value ?? null,
});
