import Table from 'cli-table3';
import type { EvaluationReport, Miss } from '../evaluate/index.js';
import { oneLine, shorten } from './terminal.js';

const QUOTED_CHARACTERS = 600;

const percent = (share: number): string => (share * 100).toFixed(1);

/** Figures for people, in percent. */
export function printEvaluation(report: EvaluationReport): void {
  const { perCategory, fields } = report;
  if (perCategory) {
    const table = plainTable(['category', 'precision', 'recall', 'F1', 'support']);
    for (const [id, { precision, recall, f1, support }] of Object.entries(perCategory)) {
      table.push([id, percent(precision), percent(recall), percent(f1), String(support)]);
    }
    print(table.toString());
  }
  if (fields) {
    const table = plainTable(['field', 'precision', 'recall', 'support']);
    for (const [name, { precision, recall, support }] of Object.entries(fields)) {
      table.push([name, percent(precision), percent(recall), String(support)]);
    }
    print(table.toString());
  }
  print('');
  for (const [name, figure] of totals(report)) print(`${name.padEnd(24)}${figure}`);
}

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
  add('modality', report.modality?.accuracy);
  add('bearer', report.bearer?.accuracy);
  add('polarity', report.polarity?.accuracy);
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

function plainTable(head: string[]): InstanceType<typeof Table> {
  return new Table({
    head,
    colAligns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '  ',
    },
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
