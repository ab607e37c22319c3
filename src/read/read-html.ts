import { Parser } from 'htmlparser2';
import { NESTING_LIMITS, type ReadLimits } from '../limits.js';
import type { Issue, PlainPage, PlainPrint, StageResult } from '../model/index.js';
import { isWrongGuess } from './decode-text.js';
import { encodingIssues, UNKNOWN_ENCODING } from './encoding-issues.js';
import { EnoughText, FlowText } from './flow-text.js';
import { decodeHtml } from './html/decode-html.js';
import { type MetInPage, NestedTooDeep, PageReader } from './html/page-reader.js';
import { Swallowed } from './html/swallowed.js';
import { tooManyCharacters } from './reached-limits.js';

/** What a document in a filing says of itself before its text begins. */
const FILING_HEAD = /^\s*<DOCUMENT>([^\0]{0,4000}?)<TEXT>/i;

/**
 * A web page as one page: what a browser shows, in paragraphs parted by blank lines, with the numbers of lists and the
 * rows of tables. Nothing is fetched and no script is run; what style sheets would do is not known, apart from styles
 * that stand in the elements themselves. Menus and the foot of the site are furniture.
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): StageResult<PlainPage[]> {
  const decoded = decodeHtml(bytes);
  if (isWrongGuess(decoded)) return { output: [], issues: [UNKNOWN_ENCODING] };
  const issues = encodingIssues(decoded);
  const filing = FILING_HEAD.exec(decoded.text);
  const text = new FlowText(limits.maxCharacters);
  const reader = new PageReader((block) => text.add(block), NESTING_LIMITS.maxHtmlDepth);
  const swallowed = new Swallowed();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      swallowed.opened(name, parser.endIndex + 1);
      reader.open(name, attributes);
    },
    onclosetag: (name) => {
      swallowed.closed(parser.endIndex + 1);
      reader.close(name);
    },
    ontext: (words) => {
      swallowed.reached(parser.endIndex + 1);
      reader.text(words);
    },
    oncomment: () => swallowed.reached(parser.endIndex + 1),
    onprocessinginstruction: () => swallowed.reached(parser.endIndex + 1),
  });
  try {
    readAll(parser, filing ? decoded.text.slice(filing[0].length) : decoded.text, swallowed, issues);
    reader.finish();
  } catch (error) {
    if (!(error instanceof EnoughText)) throw error;
    issues.push(tooManyCharacters(limits));
  }
  const heads = [filing?.[1]?.replace(/<[^>]{0,40}>/g, ' ') ?? '', ...reader.aside];
  const furniture: PlainPrint['furniture'] = [
    ...heads.map((words) => ({ kind: 'header' as const, text: oneLine(words) })),
    ...reader.feet.map((words) => ({ kind: 'footer' as const, text: oneLine(words) })),
    { kind: 'hidden' as const, text: oneLine(reader.unseen.join(' ')) },
  ].filter(({ text: words }) => words !== '');
  const page = text.page(furniture);
  if (page.text === '') {
    if (!issues.some(({ severity }) => severity === 'error')) issues.push(EMPTY);
    return { output: [], issues };
  }
  return { output: [page], issues: [...issues, ...issuesOf(reader.met)] };
}

const oneLine = (words: string): string => words.trim().replace(/\s+/g, ' ');

function readAll(parser: Parser, text: string, swallowed: Swallowed, issues: Issue[]): void {
  try {
    parser.write(text);
    if (swallowed.isMuch(text)) issues.push(UNCLOSED);
    parser.end();
  } catch (error) {
    if (!(error instanceof NestedTooDeep)) throw error;
    issues.push(TOO_DEEP);
  }
}

const TOO_DEEP: Issue = {
  code: 'read/nested-too-deep',
  severity: 'error',
  message:
    'The web page nests its elements deeper than any browser shows, and what stands behind is missing from the text; save it as PDF in a browser.',
};

const UNCLOSED: Issue = {
  code: 'read/unclosed-element',
  severity: 'error',
  message:
    'Something in the web page (a comment, a script, an attribute) is never closed and swallows the words behind it, which are missing from the text; look at its source, or fetch it again.',
};

const EMPTY: Issue = {
  code: 'read/empty',
  severity: 'error',
  message:
    'The web page holds no words of its own, perhaps because a script fetches them; save it as PDF in a browser.',
};

function issuesOf(met: MetInPage): Issue[] {
  const issues: Issue[] = [];
  if (met.deletedText) {
    issues.push({
      code: 'read/tracked-changes',
      severity: 'warning',
      message: 'The web page marks words as deleted, and they were left out.',
    });
  }
  if (met.hiddenText) {
    issues.push({
      code: 'read/hidden-text',
      severity: 'warning',
      message:
        'Text that the web page hides, or shows white or too small to be read, was left out; look whether it belongs to the agreement.',
    });
  }
  return issues;
}
