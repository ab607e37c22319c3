import type { AgreementRecord, Clause, InForceMechanism, Section } from '../model/index.js';
import { sayLabels } from './hit-blocks.js';
import { sayNames, sayPeriod, sayTerm } from './record-words.js';
import { sayExpressions } from './say-expressions.js';
import { isPageless, sayPages } from './say-pages.js';
import { countOf, oneLine, shorten, styler, widthOf, wrap } from './terminal.js';

/** What an agreement is, and its sections as a tree with the labels of the clauses. */
export function outline(record: AgreementRecord): string {
  const style = styler(process.stdout);
  const width = widthOf(process.stdout);
  const clauses = new Map(record.clauses.map((clause) => [clause.id, clause]));
  const lines = [...header(record, width), ''];
  const isText = isPageless(record.source.mediaType);

  const visit = (section: Section, depth: number) => {
    const clause = clauses.get(section.eId);
    const indent = '  '.repeat(depth);
    const name = [section.label, section.heading?.text].filter(Boolean).map((part) => oneLine(part!));
    const words = clause ? firstWords(record, clause) : '';
    const title = name.length > 0 ? name.join('  ') : section.kind;
    const isTop = section.kind === 'article' || depth === 0;
    const start = `${indent}${isTop ? style('bold', title) : title}`;
    const room = width - indent.length - title.length - 2;
    lines.push(words && room > 20 ? `${start}  ${style('dim', shorten(words, room))}` : start);
    if (clause) {
      const pages = sayPages(clause.pages, isText);
      const says = [style('cyan', clause.id), ...(pages ? [style('dim', pages)] : [])];
      if (clause.labels.length > 0) says.push(sayLabels(clause.labels, style));
      if (clause.modality !== 'none') says.push(clause.modality);
      lines.push(`${indent}  ${says.join(style('dim', ' · '))}`);
    }
    for (const child of section.children) visit(child, depth + 1);
  };
  for (const section of record.sections) visit(section, 0);
  return `${lines.join('\n')}\n`;
}

const SEVERITY_STYLE = { error: 'red', warning: 'yellow', info: 'dim' } as const;

const firstWords = (record: AgreementRecord, clause: Clause): string =>
  oneLine(record.document.text.slice(clause.textStart, Math.min(clause.span.end, clause.textStart + 300)));

const sayMechanism = (how: InForceMechanism): string => (how === 'other' ? 'on another event' : sayTerm(how));

function header(record: AgreementRecord, width: number): string[] {
  const style = styler(process.stdout);
  const { agreement, source, document, producer } = record;
  const { signed, inForce, duration } = agreement;
  const list = (values: { value: string }[]) => sayNames(values.map(({ value }) => oneLine(value)));
  const terms = (values: { value: string }[]) => values.map(({ value }) => sayTerm(value)).join(', ');
  const facts: [string, string | null | undefined][] = [
    ['Record', `${record.id}, ${record.status}`],
    ['File', `${oneLine(source.uri)} (${source.mediaType}, ${source.bytes} bytes)`],
    [
      'Instrument',
      [agreement.instrument && sayTerm(agreement.instrument.value), agreement.arity]
        .filter(Boolean)
        .join(', '),
    ],
    [
      'Parties',
      sayNames(
        agreement.parties.map(
          ({ value }) => `${oneLine(value.name)}${value.country ? ` (${value.country})` : ''}`,
        ),
      ),
    ],
    ['Signed', [signed.date?.value, signed.place && oneLine(signed.place.value)].filter(Boolean).join(', ')],
    [
      'In force',
      [inForce.how && sayMechanism(inForce.how.value), inForce.date?.value].filter(Boolean).join(', '),
    ],
    [
      'Duration',
      [
        duration.value && sayPeriod(duration.value.value),
        duration.until && `until ${duration.until.value}`,
        duration.renewal && `renewal ${sayTerm(duration.renewal.value)}`,
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['Notice', agreement.terminationNotice && sayPeriod(agreement.terminationNotice.value)],
    ['Disputes', terms(agreement.disputeSteps)],
    ['Ruled out', terms(agreement.disputeExcluded)],
    ['Languages', list(agreement.languages)],
    ['Printed in', sayExpressions(record)],
    [
      'Size',
      [
        isPageless(source.mediaType) && document.pages.length === 1
          ? ''
          : countOf(document.pages.length, 'page'),
        countOf(record.clauses.length, 'clause'),
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['Rules', `${producer.pipeline.id} ${producer.pipeline.version}`],
  ];
  const lines = facts
    .filter(([, value]) => value)
    .flatMap(([name, value]) =>
      wrap(value!, width - 12).map(
        ([start, end], index) =>
          `${style('dim', (index === 0 ? name : '').padEnd(11))} ${value!.slice(start, end)}`,
      ),
    );
  const issues = record.issues.map(({ severity, message, code, pageNumber }) => {
    const where = pageNumber ? ` (page ${pageNumber})` : '';
    return `${style(SEVERITY_STYLE[severity], severity.padEnd(11))} ${oneLine(message)}${where} [${code}]`;
  });
  return [style('bold', oneLine(agreement.title?.value ?? source.fileName)), ...lines, ...issues];
}
