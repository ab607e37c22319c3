import {
  type AgreementRecord,
  boxesOf,
  type Clause,
  type DocumentText,
  type Evidence,
  type Fact,
  factValue,
  type Label,
  type Span,
  type StatementParts,
} from '../model/index.js';
import { type Decisions, sayVerdict } from './decisions.js';
import { sayPeriod } from './record-words.js';
import { sayParallels } from './say-expressions.js';
import { isPageless, sayPages } from './say-pages.js';
import { sayKind, sayParts, saySomebody } from './say-parts.js';
import { oneLine, plain, type Style, styler, widthOf, wrap } from './terminal.js';

type Styler = (style: Style, text: string) => string;

/**
 * One clause with everything the record says of it, and where the words of each evidence are printed. `why` holds the
 * rules' own reasons by rule id; null when the rules at hand are others than those the record was made with.
 */
export function explainClause(
  record: AgreementRecord,
  clause: Clause,
  why: ReadonlyMap<string, string> | null,
  decisions: Decisions,
): string {
  const style = styler(process.stdout);
  const width = widthOf(process.stdout);
  const { document } = record;
  const words = (span: Span) => oneLine(document.text.slice(span.start, span.end));
  const indented = (text: string, indent: string) =>
    wrap(text, width - indent.length).map(([start, end]) => indent + text.slice(start, end));

  const title = oneLine(record.agreement.title?.value ?? record.source.fileName);
  const lines = [
    style('bold', title),
    [
      style('cyan', clause.id),
      sayPages(clause.pages, isPageless(record.source.mediaType)),
      clause.role,
      `characters ${clause.span.start} to ${clause.span.end}`,
    ]
      .filter(Boolean)
      .join(', '),
  ];
  for (const heading of clause.headings) lines.push(`${style('dim', 'under')}    ${words(heading)}`);
  for (const leadIn of clause.leadIns) lines.push(`${style('dim', 'lead-in')}  ${words(leadIn)}`);
  lines.push('');
  const text = plain(document.text.slice(clause.span.start, clause.span.end));
  for (const paragraph of text.split(/\n{2,}/)) lines.push(...indented(paragraph.replace(/\s+/g, ' '), '  '));
  lines.push('');

  const bearer = clause.bearer ? saySomebody(clause.bearer, record) : 'none found';
  lines.push(`${style('dim', 'modality')} ${clause.modality}`, `${style('dim', 'bearer')}   ${bearer}`);
  const parts = (statement: StatementParts) =>
    sayParts(statement, record).map(([name, said]) => `${style('dim', name.padEnd(8))} ${said}`);
  lines.push(...parts(clause));
  for (const statement of clause.furtherStatements) {
    const { modality, bearer, span } = statement;
    const who = bearer ? ` of ${sayKind(bearer, record)}` : '';
    lines.push(`${style('dim', 'also')}     ${modality}${who} (“${words(span)}”)`);
    lines.push(...parts(statement).map((line) => `  ${line}`));
  }
  for (const fact of clause.facts) {
    lines.push(`${style('dim', 'fact')}     ${fact.kind} ${sayFact(fact)} (“${words(fact.span)}”)`);
  }
  for (const [language, ...place] of sayParallels(record, clause)) {
    lines.push(`${style('dim', 'beside')}   ${language}: ${oneLine(place.join(', '))}`);
  }
  lines.push('');
  if (clause.labels.length === 0) lines.push('No rule gives this clause a category.');
  for (const label of clause.labels) {
    lines.push(...explainLabel(label, why ?? new Map(), document, indented, style));
  }
  for (const { id, group, evidence } of record.safeguards) {
    const its = evidence.filter((each) => each.clause === clause.id);
    if (its.length === 0) continue;
    const polarity = its.some((each) => each.polarity === 'affirmed') ? 'affirmed' : 'excluded';
    const look = polarity === 'affirmed' ? 'green' : 'red';
    lines.push(
      `${style(look, oneLine(id))}  safeguard, ${polarity}  ${style('dim', `(${oneLine(group)})`)}`,
      ...its.flatMap((each) => [
        `  ${oneLine(each.ruleId)}`,
        ...explainWords(each, why ?? new Map(), document, indented, style),
      ]),
    );
  }
  for (const { category, verdict, note, by, at } of decisions.values()) {
    const who = `${at.slice(0, 10)}${by === null ? '' : ` by ${oneLine(by)}`}`;
    const look = verdict === 'accepted' ? 'green' : 'red';
    lines.push(`${oneLine(category)}  ${style(look, sayVerdict(verdict))}  ${style('dim', who)}`);
    if (note !== null) lines.push(...indented(oneLine(note), '    '));
  }
  if (!why && clause.labels.length > 0) {
    const { id } = record.producer.pipeline;
    lines.push(
      '',
      style('dim', `The rules (${id}) have changed since; "pacta annotate" applies them as they are.`),
    );
  }
  return `${lines.join('\n')}\n`;
}

function explainLabel(
  label: Label,
  why: ReadonlyMap<string, string>,
  document: DocumentText,
  indented: (text: string, indent: string) => string[],
  style: Styler,
): string[] {
  const { category, family, score, tier, polarity, evidence, against } = label;
  const words = (span: Span) => oneLine(document.text.slice(span.start, span.end));
  const name = style(tier === 'strict' ? 'green' : 'yellow', oneLine(category));
  const lines = [
    `${name}  ${score.toFixed(2)}, ${tier}, ${polarity}  ${style('dim', `(${oneLine(family)})`)}`,
  ];
  for (const each of evidence) {
    lines.push(`  ${oneLine(each.ruleId)}  ${style('dim', `weight ${each.weight}`)}`);
    lines.push(...explainWords(each, why, document, indented, style, ` in the ${sayPlace(each)}`));
  }
  for (const each of against) {
    lines.push(`  ${style('dim', 'held back')} ${oneLine(each.ruleId)}`);
    lines.push(...indented(`because of “${words(each.span)}”`, '    '));
    lines.push(...indented(sayPosition(document, each.span), '    '));
  }
  return lines;
}

/** The words that a rule saw, where they are printed, and the rule's reason. */
function explainWords(
  { span, ruleId }: { span: Span; ruleId: string },
  why: ReadonlyMap<string, string>,
  document: DocumentText,
  indented: (text: string, indent: string) => string[],
  style: Styler,
  place = '',
): string[] {
  const reason = why.get(ruleId);
  return [
    ...indented(`“${oneLine(document.text.slice(span.start, span.end))}”${place}`, '    '),
    ...indented(sayPosition(document, span), '    '),
    ...(reason ? indented(oneLine(reason), '    ').map((line) => style('dim', line)) : []),
  ];
}

function sayPlace({ place, inheritedFrom }: Evidence): string {
  const where = { text: 'words', heading: 'heading', 'lead-in': 'lead-in', title: 'title' }[place];
  return inheritedFrom ? `${where} of ${inheritedFrom}, which this clause goes with` : where;
}

/** `page 3 at x 72 y 140, 210 × 11 pt` for each printed line; of a text file its characters. */
function sayPosition(document: DocumentText, span: Span): string {
  const boxes = boxesOf(document, span);
  if (boxes.length === 0) return `characters ${span.start} to ${span.end}`;
  return boxes
    .map(({ pageNumber, box: { xPt, yPt, widthPt, heightPt } }) => {
      const [x, y, width, height] = [xPt, yPt, widthPt, heightPt].map((value) => Math.round(value));
      return `page ${pageNumber} at x ${x} y ${y}, ${width} × ${height} pt`;
    })
    .join('; ');
}

function sayFact(fact: Fact): string {
  switch (fact.kind) {
    case 'duration': {
      const to = fact.to === undefined ? '' : ` to ${sayPeriod(fact.to)}`;
      return `${sayPeriod(fact.period)}${to}${fact.working ? ' (working days)' : ''}`;
    }
    case 'money':
      return fact.currency ? factValue(fact) : factValue(fact).replace(/\?$/, '(currency not clear)');
    case 'address':
      return `${fact.medium} ${fact.address}`;
    default:
      return factValue(fact);
  }
}
