import { expect, it } from 'vitest';
import type { MediaType } from '../../src/model/index.js';
import { wrongExtension } from '../../src/read/index.js';

it.each<[string, string, MediaType, string | null]>([
  ['a PDF named as text', 'treaty.txt', 'application/pdf', 'ends in .txt, but the content is a PDF'],
  ['a PDF named as Markdown, in capitals', 'TREATY.MD', 'application/pdf', 'ends in .md'],
  ['a text named as PDF', 'treaty.pdf', 'text/plain', 'ends in .pdf, but the content is plain text'],
  ['a PDF named as such', 'treaty.PDF', 'application/pdf', null],
  ['a text named as such', 'treaty.v2.txt', 'text/plain', null],
  ['a text whose ending promises nothing', 'treaty.final', 'text/plain', null],
  ['a name without an ending', 'pdf', 'text/plain', null],
  ['bytes that could not be read, of which enough is said', 'noise.pdf', 'application/octet-stream', null],
])('of %s', (_, fileName, mediaType, message) => {
  const issues = wrongExtension(fileName, mediaType);
  expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
    message ? ['warning read/wrong-extension'] : [],
  );
  if (message) expect(issues[0]!.message).toContain(message);
});
