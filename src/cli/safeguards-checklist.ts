import type {
  AgreementRecord,
  LadderStep,
  Safeguard,
  SafeguardEvidence,
  Span,
  Stated,
} from '../model/index.js';
import { COVERAGE_SIGNS, COVERAGE_STYLES } from './coverage-signs.js';
import { plainTable } from './plain-table.js';
import { sayPeriod, sayTerm } from './record-words.js';
import { oneLine, styler, widthOf, wrap } from './terminal.js';
import { wordsAround } from './words-around.js';

/** Clauses named for one safeguard; the record has all. */
const MOST_CLAUSES = 6;
/** What the signs in front of safeguards mean, in the order they are told. */
const STATES = [
  ['present', 'stands in the text'],
  ['excluded', 'ruled out'],
  ['absent', 'no clause speaks of it'],
] as const;

/** What `pacta show <id> --safeguards --json` prints: each piece of evidence and each step with its words. */
export function safeguardsAsJson({ id, agreement, document, safeguards }: AgreementRecord): object {
  const withWords = <T extends { span: Span }>(one: T) => ({
    text: document.text.slice(one.span.start, one.span.end),
    ...one,
  });
  return {
    recordId: id,
    safeguards: safeguards.map((one) => ({ ...one, evidence: one.evidence.map(withWords) })),
    disputeLadder: agreement.disputeLadder.map(withWords),
    disputeExcluded: agreement.disputeExcluded.map(withWords),
    markings: agreement.markings,
  };
}

/** Which safeguards stand in an agreement and where; below, how disputes are settled and how levels are marked. */
export function safeguardsChecklist(record: AgreementRecord): string {
  const style = styler(process.stdout);
  const { agreement, document, safeguards, source } = record;
  const lines = [style('bold', oneLine(agreement.title?.value ?? source.fileName))];
  if (safeguards.length === 0)
    lines.push('', 'Its rules ask for no safeguards, or are older; see "pacta annotate".');
  const names = safeguards.map(({ id }) => sayTerm(id).length);
  const column = Math.max(0, ...names) + 2;
  let group = '';
  for (const safeguard of safeguards) {
    if (safeguard.group !== group) {
      group = safeguard.group;
      lines.push('', style('bold', capitalised(sayTerm(group))));
    }
    lines.push(...entry(safeguard, column));
  }
  if (safeguards.length > 0) lines.push('', legend());
  if (agreement.disputeLadder.length > 0 || agreement.disputeExcluded.length > 0) {
    lines.push('', style('bold', 'Settlement of disputes'));
    lines.push(...agreement.disputeLadder.flatMap((step, index) => rung(step, index + 1)));
    const ruledOut = agreement.disputeExcluded.map(({ value }) => sayTerm(value)).join(', ');
    if (ruledOut) lines.push(`  ${style('red', COVERAGE_SIGNS.excluded)} ruled out: ${ruledOut}`);
  }
  if (agreement.markings.levels.length > 0)
    lines.push('', style('bold', 'Levels of classification'), ...markingTable(record));
  return `${lines.join('\n')}\n`;

  function entry({ id, state, evidence }: Safeguard, width: number): string[] {
    const sign = style(COVERAGE_STYLES[state], COVERAGE_SIGNS[state]);
    const name = sayTerm(id).padEnd(width);
    if (state === 'absent') return [`  ${sign} ${style('dim', name.trimEnd())}`];
    const clauses = [...new Set(evidence.map(({ clause }) => clause))];
    const named = namesThatFit(clauses, widthOf(process.stdout) - width - 4);
    const first = evidence.find(({ polarity }) => (polarity === 'affirmed') === (state === 'present'))!;
    const indent = ' '.repeat(4);
    const isDenied = state === 'present' && evidence.some(({ polarity }) => polarity === 'excluded');
    return [
      `  ${sign} ${name}${style('cyan', named)}${isDenied ? ' (and a clause against it)' : ''}`,
      style('dim', `${indent}“${inSentence(first, widthOf(process.stdout) - indent.length - 2)}”`),
    ];
  }

  function inSentence({ clause, span }: SafeguardEvidence, room: number): string {
    const within = record.clauses.find(({ id }) => id === clause)?.span ?? span;
    return wordsAround(document.text, span, within, room);
  }

  function legend(): string {
    const signs = STATES.map(
      ([state, says]) => `${style(COVERAGE_STYLES[state], COVERAGE_SIGNS[state])} ${says}`,
    ).join('   ');
    const reference = record.id.slice(0, 8);
    return `${signs}\n"pacta show ${reference} --clause <clause>" shows why a clause counts; "pacta categories" what each safeguard asks.`;
  }

  function rung(step: LadderStep, number: number): string[] {
    const say = (name: string, value: Stated<string> | null) =>
      value ? [`${name} ${oneLine(value.value)}`] : [];
    const details = [
      ...(step.after ? [`after ${sayPeriod(step.after.value, step.working)} without a settlement`] : []),
      ...say('before', step.body),
      ...say('appointed by', step.appointedBy),
      ...say('in', step.seat),
      ...say('under', step.rules),
      ...(step.final ? [`“${words(step.final)}”`] : []),
    ].join('; ');
    const head = `  ${number} ${sayTerm(step.step)}`;
    const told = details && wrap(details, widthOf(process.stdout) - 4);
    return [
      `${head}  ${style('cyan', step.clause)}`,
      ...(told ? told.map(([start, end]) => `    ${details.slice(start, end)}`) : []),
    ];
  }

  function words({ start, end }: Span): string {
    return oneLine(document.text.slice(start, end));
  }
}

/** As many clauses as have room, at least one, and how many there are besides. */
function namesThatFit(clauses: readonly string[], room: number): string {
  for (let count = Math.min(clauses.length, MOST_CLAUSES); ; count -= 1) {
    const more = clauses.length - count;
    const named = clauses.slice(0, count).join(', ') + (more > 0 ? ` and ${more} more` : '');
    if (named.length <= room || count === 1) return named;
  }
}

/** A row for each level, a column for each party that has markings of its own. */
function markingTable({ agreement }: AgreementRecord): string[] {
  const { levels } = agreement.markings;
  const parties = [...new Set(levels.flatMap(({ byParty }) => byParty.map(({ party }) => party)))].sort(
    (a, b) => Number(a === null) - Number(b === null),
  );
  const rows = levels.map(({ level, byParty }) => [
    sayTerm(level),
    ...parties.map((party) =>
      byParty
        .filter((one) => one.party === party)
        .map(({ marking }) => oneLine(marking))
        .join(', '),
    ),
  ]);
  const columns = [
    'level',
    ...parties.map((party) => (party === null ? 'not said whose' : oneLine(party))),
  ].map((name) => [name, 'left'] as [string, 'left']);
  return plainTable(columns, rows, styler(process.stdout))
    .split('\n')
    .map((line) => `  ${line}`);
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
