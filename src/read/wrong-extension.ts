import path from 'node:path';
import type { Issue, MediaType } from '../model/index.js';

/** What the ending of a name promises; other endings promise nothing. */
const PROMISED = new Map<string, MediaType>([
  ['.pdf', 'application/pdf'],
  ['.txt', 'text/plain'],
  ['.md', 'text/plain'],
]);

/** An issue where the name of a file that was read promises something else than its content. */
export function wrongExtension(fileName: string, mediaType: MediaType): Issue[] {
  const extension = path.extname(fileName).toLowerCase();
  const promised = PROMISED.get(extension);
  if (!promised || promised === mediaType || mediaType === 'application/octet-stream') return [];
  const content = mediaType === 'application/pdf' ? 'a PDF' : 'plain text';
  const message = `The name ends in ${extension}, but the content is ${content} and was read as that; rename the file.`;
  return [{ code: 'read/wrong-extension', severity: 'warning', message }];
}
