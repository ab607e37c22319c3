import type { AgreementRecord, InForceMechanism, Note, Section } from '../model/index.js';
import { sayNames, sayPeriod, sayTerm } from './record-words.js';
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

/** `part_I, 2003-06-12, from … to …` */
const sayNote = ({ eId, date, from, to }: Note): string =>
  [eId, date?.value, from && `from ${oneLine(from.value)}`, to && `to ${oneLine(to.value)}`]
    .filter(Boolean)
    .join(' ');

const sayMechanism = (how: InForceMechanism): string => (how === 'other' ? 'on another event' : sayTerm(how));

/** Title, facts and issues of an agreement, a line each. `width`: characters of a line. */
export function outlineHeader(record: AgreementRecord, width: number): string[] {
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
        duration.expires && !duration.until && `to ${duration.expires.value}`,
        duration.renewal && `renewal ${sayTerm(duration.renewal.value)}`,
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['Notice', agreement.terminationNotice && sayPeriod(agreement.terminationNotice.value)],
    ['Disputes', terms(agreement.disputeSteps)],
    ['Ruled out', terms(agreement.disputeExcluded)],
    ['Notes', agreement.notes.map(sayNote).join('; ')],
    ['Law', agreement.governingLaw.map(({ value }) => value.name).join(', ')],
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
    [
      'Also here',
      furtherInstruments(record.sections)
        .map((title) => shorten(title, TITLE_LENGTH))
        .join('; '),
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
  const issues = record.issues.map(({ severity, message, code, span, pageNumber }) => {
    const page = pageNumber && `page ${pageNumber}`;
    const where = [span && sectionAt(record, span.start)?.eId, page].filter(Boolean).join(', ');
    const place = where && ` (${where})`;
    return `${style(SEVERITY_STYLE[severity], severity.padEnd(11))} ${oneLine(message)}${place} [${code}]`;
  });
  return [style('bold', oneLine(agreement.title?.value ?? source.fileName)), ...lines, ...issues];
}
