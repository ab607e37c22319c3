import type { ReadLimits } from '../limits.js';
import type { Issue, PlainPage, StageResult } from '../model/index.js';
import { decodeText, isWrongGuess } from './decode-text.js';
import { encodingIssues, UNKNOWN_ENCODING } from './encoding-issues.js';
import { tooManyCharacters, tooManyPages } from './reached-limits.js';

/**
 * A text file as pages: form feeds divide them and belong to none. `\r\n` and `\r` become `\n` first, so
 * `sourceOffset` counts UTF-16 units of the decoded text *after* that, without byte order mark. An empty page
 * after a last form feed is left out.
 */
export function readText(bytes: Uint8Array, limits: ReadLimits): StageResult<PlainPage[]> {
  const decoded = decodeText(bytes);
  if (isWrongGuess(decoded)) return { output: [], issues: [UNKNOWN_ENCODING] };
  const issues: Issue[] = encodingIssues(decoded);
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') {
    issues.push({
      code: 'read/empty',
      severity: 'error',
      message: 'The file holds no words; supply the agreement itself.',
    });
    return { output: [], issues };
  }
  const pages: PlainPage[] = [];
  let from = 0;
  while (from <= text.length) {
    const feed = text.indexOf('\f', from);
    const to = feed === -1 ? text.length : feed;
    const isLast = feed === -1;
    if (!isLast || to > from || pages.length === 0) {
      if (pages.length === limits.maxPages) {
        issues.push(tooManyPages(limits));
        break;
      }
      const room = limits.maxCharacters - from;
      pages.push({
        kind: 'plain',
        pageNumber: pages.length + 1,
        text: text.slice(from, Math.min(to, from + room)),
        sourceOffset: from,
      });
      if (to - from > room) {
        issues.push(tooManyCharacters(limits));
        break;
      }
    }
    from = to + 1;
  }
  return { output: pages, issues };
}
