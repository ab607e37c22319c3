import type { DocumentText } from '../../src/model/index.js';

/** A document text of one page, as layout makes it of a plain text file. */
export function documentOf(text: string): DocumentText {
  const lines: DocumentText['pages'][number]['lines'] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    lines.push({ span: { start: at, end: at + line.length }, box: null });
    at += line.length + 1;
  }
  return {
    text,
    pages: [{ pageNumber: 1, widthPt: null, heightPt: null, lines }],
    furniture: [],
    joinedHyphens: [],
    origin: [],
    languages: ['en'],
    expressions: [],
  };
}
