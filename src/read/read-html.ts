import { Parser } from 'htmlparser2';
import { NESTING_LIMITS, type ReadLimits } from '../limits.js';
import type { Issue, PlainPage, StageResult } from '../model/index.js';
import { encodingIssues } from './encoding-issues.js';
import { EnoughText, FlowText } from './flow-text.js';
import { decodeHtml } from './html/decode-html.js';
import { type MetInPage, NestedTooDeep, PageReader } from './html/page-reader.js';
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
  const issues = encodingIssues(decoded);
  const filing = FILING_HEAD.exec(decoded.text);
  const text = new FlowText(limits.maxCharacters);
  const reader = new PageReader((block) => text.add(block), NESTING_LIMITS.maxHtmlDepth);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (words) => reader.text(words),
  });
  try {
    readAll(parser, filing ? decoded.text.slice(filing[0].length) : decoded.text, issues);
    reader.finish();
  } catch (error) {
    if (!(error instanceof EnoughText)) throw error;
    issues.push(tooManyCharacters(limits));
  }
  const filingHead =
    filing?.[1]
      ?.replace(/<[^>]{0,40}>/g, ' ')
      .trim()
      .replace(/\s+/g, ' ') ?? '';
  const heads = [filingHead, ...reader.aside].filter((words) => words !== '');
  const furniture = [
    ...heads.map((text) => ({ kind: 'header' as const, text })),
    ...reader.feet.map((text) => ({ kind: 'footer' as const, text })),
  ];
  const page = text.page(furniture);
  if (page.text === '') {
    if (!issues.some(({ severity }) => severity === 'error')) issues.push(EMPTY);
    return { output: [], issues };
  }
  return { output: [page], issues: [...issues, ...issuesOf(reader.met)] };
}

function readAll(parser: Parser, text: string, issues: Issue[]): void {
  try {
    parser.end(text);
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
      message: 'Text that the web page hides was left out, as it is when the page is shown.',
    });
  }
  return issues;
}
