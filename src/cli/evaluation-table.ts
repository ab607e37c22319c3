import type { EvaluationReport, Miss } from '../evaluate/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { oneLine, shorten, styler } from './terminal.js';

const QUOTED_CHARACTERS = 600;

const percent = (share: number): string => (share * 100).toFixed(1);

/** Figures for people, in percent. */
export function printEvaluation(report: EvaluationReport): void {
  const { perCategory, fields, reliability, spans } = report;
  const style = styler(process.stdout);
  if (perCategory) {
    const rows = Object.entries(perCategory).map(([id, { precision, recall, f1, support }]) => [
      ...[id, percent(precision), percent(recall), percent(f1), support],
    ]);
    print(plainTable(figures('category', 'precision', 'recall', 'F1', 'support'), rows, style));
  }
  if (fields) {
    const rows = Object.entries(fields).map(([name, { precision, recall, support }]) => [
      ...[name, percent(precision), percent(recall), support],
    ]);
    print(plainTable(figures('field', 'precision', 'recall', 'support'), rows, style));
  }
  if (spans) {
    const rows = Object.entries(spans).map(([id, { support, ...scores }]) => [
      ...[id, support, ...spanFigures(scores)],
    ]);
    print(plainTable(figures('category', 'support', ...SPAN_FIGURES), rows, style));
    const totals = [report.pooled, report.averaged].flatMap((scores, index) =>
      scores ? [[index === 0 ? 'pooled' : 'average of categories', ...spanFigures(scores)]] : [],
    );
    print('');
    print(plainTable(figures('all', ...SPAN_FIGURES), totals, style));
  }
  if (reliability) {
    const rows = reliability.map(({ from, labels, right }) => [
      ...[`${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`, labels, percent(right / labels)],
    ]);
    print('');
    print(plainTable(figures('score of a label', 'labels', 'right'), rows, style));
  }
  print('');
  for (const [name, figure] of totals(report)) print(`${name.padEnd(24)}${figure}`);
}

const SPAN_FIGURES = ['precision', 'recall', 'AUPR', 'P at 80 % recall'];

const spanFigures = (scores: NonNullable<EvaluationReport['pooled']>): string[] =>
  [scores.precision, scores.recall, scores.aupr, scores.precisionAt80Recall].map(percent);

/** A name on the left, figures on the right. */
const figures = (name: string, ...others: string[]): Columns => [
  [name, 'left'],
  ...others.map((other): Columns[number] => [other, 'right']),
];

function totals(report: EvaluationReport): [string, string][] {
  const lines: [string, string][] = [[`${report.task}: items`, String(report.items)]];
  const add = (name: string, share: number | undefined) => {
    if (share !== undefined) lines.push([name, percent(share)]);
  };
  const addScores = (name: string, scores: { precision: number; recall: number; f1: number } | undefined) => {
    if (!scores) return;
    lines.push([
      name,
      `F1 ${percent(scores.f1)}   precision ${percent(scores.precision)}   recall ${percent(scores.recall)}`,
    ]);
  };
  add('accuracy', report.accuracy);
  add('main category', report.main);
  addScores('micro', report.micro);
  addScores('macro', report.macro);
  addScores('micro, strict labels', report.tiers?.strict);
  addScores('micro, all labels', report.tiers?.broad);
  for (const name of ['modality', 'bearer', 'polarity'] as const) {
    const figure = report[name];
    // Gold of labels alone says nothing of these.
    if (figure && figure.support > 0) add(name, figure.accuracy);
  }
  addScores('article starts, exact', report.starts?.exact);
  addScores('… within one line', report.starts?.withinOneLine);
  add('article number', report.number);
  add('article heading', report.heading);
  return lines;
}

/** The worst misses, on stderr so that figures on stdout stay clean. */
export function printMisses(misses: readonly Miss[]): void {
  for (const { id, expected, got, text } of misses) {
    const quoted = shorten(oneLine(text), QUOTED_CHARACTERS);
    process.stderr.write(`\n${oneLine(id)}\n  expected  ${oneLine(expected)}\n  got       ${oneLine(got)}\n`);
    if (quoted) process.stderr.write(`  text      ${quoted}\n`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
