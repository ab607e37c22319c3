import { bilingualCases } from './bilingual-cases.js';
import type { DocumentCase } from './document-case.js';
import { docxCases } from './docx-cases.js';
import { htmlCases } from './html-cases.js';
import { numberingCases } from './numbering-cases.js';

export type { DocumentCase } from './document-case.js';

/** Word documents and web pages of which is known what Pacta must read. */
export const documentCases: readonly DocumentCase[] = [
  ...numberingCases,
  ...docxCases,
  ...htmlCases,
  ...bilingualCases,
];
