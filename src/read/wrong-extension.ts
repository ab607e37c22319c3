import path from 'node:path';
import { DOCX, type Issue, type MediaType } from '../model/index.js';

/** What the ending of a name promises; other endings promise nothing. */
const PROMISED = new Map<string, MediaType>([
  ['.pdf', 'application/pdf'],
  ['.docx', DOCX],
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.txt', 'text/plain'],
  ['.md', 'text/plain'],
  // An archive is never a document itself.
  ['.zip', 'application/octet-stream'],
]);

const NAMES: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'a PDF',
  [DOCX]: 'a Word document',
  'text/html': 'a web page',
  'text/plain': 'plain text',
  'application/octet-stream': 'something else',
};

/** An issue where the name of a file that was read promises something else than its content. */
export function wrongExtension(fileName: string, mediaType: MediaType): Issue[] {
  const extension = path.extname(fileName).toLowerCase();
  const promised = PROMISED.get(extension);
  if (!promised || promised === mediaType || mediaType === 'application/octet-stream') return [];
  const message = `The name ends in ${extension}, but the content is ${NAMES[mediaType]} and was read as that; rename the file.`;
  return [{ code: 'read/wrong-extension', severity: 'warning', message }];
}
