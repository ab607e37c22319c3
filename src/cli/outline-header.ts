import type { AgreementRecord, Issue, Section } from '../model/index.js';
import { agreementFacts, type FactLine } from './agreement-facts.js';
import { sayExpressions } from './say-expressions.js';
import { isPageless } from './say-pages.js';
import { sectionAt } from './section-at.js';
import { countOf, oneLine, shorten, styler, wrap } from './terminal.js';

const SEVERITY_STYLE = { error: 'red', warning: 'yellow', info: 'dim' } as const;

const TITLE_LENGTH = 80;

/** Titles of the further instruments printed in the same file. */
const furtherInstruments = (sections: readonly Section[]): string[] =>
  sections
    .filter(({ kind }) => kind === 'instrument')
    .map(({ eId, heading }) => `${oneLine(heading?.text ?? 'an instrument')} (${eId})`);

/** Title, facts and issues of an agreement, a line each. `width`: characters of a line. */
export function outlineHeader(record: AgreementRecord, width: number): string[] {
  const style = styler(process.stdout);
  const title = style('bold', oneLine(record.agreement.title?.value ?? record.source.fileName));
  const facts = [...ofFile(record), ...agreementFacts(record.agreement), ...ofPrint(record)];
  const lines = facts.flatMap(([name, value]) => (value ? factLines(name, value, width) : []));
  return [title, ...lines, ...record.issues.map((issue) => issueLine(record, issue))];
}

const ofFile = ({ id, status, source }: AgreementRecord): FactLine[] => [
  ['Record', `${id}, ${status}`],
  ['File', `${oneLine(source.uri)} (${source.mediaType}, ${source.bytes} bytes)`],
];

const ofPrint = (record: AgreementRecord): FactLine[] => [
  ['Printed in', sayExpressions(record)],
  ['Size', saySize(record)],
  [
    'Also here',
    furtherInstruments(record.sections)
      .map((title) => shorten(title, TITLE_LENGTH))
      .join('; '),
  ],
  ['Rules', `${record.producer.pipeline.id} ${record.producer.pipeline.version}`],
];

function saySize({ source, document, clauses }: AgreementRecord): string {
  const pages =
    isPageless(source.mediaType) && document.pages.length === 1
      ? []
      : [countOf(document.pages.length, 'page')];
  return [...pages, countOf(clauses.length, 'clause')].join(', ');
}

/** The name once, the value on as many lines as it takes. */
function factLines(name: string, value: string, width: number): string[] {
  const style = styler(process.stdout);
  return wrap(value, width - 12).map(
    ([start, end], index) =>
      `${style('dim', (index === 0 ? name : '').padEnd(11))} ${value.slice(start, end)}`,
  );
}

function issueLine(record: AgreementRecord, { severity, message, code, span, pageNumber }: Issue): string {
  const style = styler(process.stdout);
  const page = pageNumber && `page ${pageNumber}`;
  const where = [span && sectionAt(record, span.start)?.eId, page].filter(Boolean).join(', ');
  return `${style(SEVERITY_STYLE[severity], severity.padEnd(11))} ${oneLine(message)}${where && ` (${where})`} [${code}]`;
}
