import type { AgreementRecord, Issue, Section, Span } from '../model/index.js';
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
  const facts = [...ofFile(record), ...agreementFacts(record), ...ofPrint(record)];
  const lines = facts.flatMap(([name, value, from = []]) =>
    value ? factLines(name, value, sectionsOf(record, from), width) : [],
  );
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

/** No more sections are named behind one fact. */
const MOST_SECTIONS = 3;

/** The eIds of the sections that spans lie in, each once. */
function sectionsOf(record: AgreementRecord, spans: readonly Span[]): string {
  const eIds = new Set(spans.flatMap(({ start }) => sectionAt(record, start)?.eId ?? []));
  const named = [...eIds].slice(0, MOST_SECTIONS).join(', ');
  return eIds.size > MOST_SECTIONS ? `${named}, …` : named;
}

/** The name once, the value on as many lines as it takes, behind it dim the sections that say so. */
function factLines(name: string, value: string, where: string, width: number): string[] {
  const style = styler(process.stdout);
  const whole = where ? `${value}  ${where}` : value;
  return wrap(whole, width - 12).map(([start, end], index) => {
    const said = whole.slice(start, Math.max(start, Math.min(end, value.length)));
    const dim = whole.slice(Math.max(start, value.length), Math.max(end, value.length));
    return `${style('dim', (index === 0 ? name : '').padEnd(11))} ${said}${dim && style('dim', dim)}`;
  });
}

function issueLine(record: AgreementRecord, { severity, message, code, span, pageNumber }: Issue): string {
  const style = styler(process.stdout);
  const page = pageNumber && `page ${pageNumber}`;
  const where = [span && sectionAt(record, span.start)?.eId, page].filter(Boolean).join(', ');
  return `${style(SEVERITY_STYLE[severity], severity.padEnd(11))} ${oneLine(message)}${where && ` (${where})`} [${code}]`;
}
