import type { CoverageState } from '../model/index.js';
import { LEAST_SIMILAR, type LocatedMissing } from '../query/index.js';
import { COVERAGE_SIGNS, COVERAGE_STYLES } from './coverage-signs.js';
import { sayTerm } from './record-words.js';
import { countOf, oneLine, shorten, styler, widthOf } from './terminal.js';

/** Clauses named for one component; `--json` has all. */
const MOST_CLAUSES = 3;

/** Everything about one agreement: its components, its safeguards, and what those like it have. */
export function missingChecklist({
  agreement,
  expectation,
  components,
  safeguards,
  similar,
  lackedBySimilar,
}: LocatedMissing): string {
  const style = styler(process.stdout);
  const width = widthOf(process.stdout);
  const names = [
    ...components.map(({ category }) => category),
    ...lackedBySimilar.map(({ category }) => category),
    ...safeguards.map(({ id }) => sayTerm(id)),
  ];
  const column = Math.max(0, ...names.map(({ length }) => length)) + 2;
  const line = (state: CoverageState, name: string, clauses: readonly string[], says: string): string => {
    const sign = style(COVERAGE_STYLES[state], COVERAGE_SIGNS[state]);
    const where = shorten(sayClauses(clauses), width - column - 4);
    const room = width - column - 4 - (where ? where.length + 2 : 0);
    const rest = room < LEAST_ROOM ? '' : style('dim', shorten(says, room));
    return `  ${sign} ${name.padEnd(column)}${[where && style('cyan', where), rest].filter(Boolean).join('  ')}`.trimEnd();
  };
  const lines = [
    style('bold', oneLine(agreement.title)),
    style('dim', `${agreement.id}  ${oneLine(agreement.fileName)}`),
  ];
  if (!expectation) {
    const kind =
      agreement.instrument === null ? 'that names no instrument' : `of the kind "${agreement.instrument}"`;
    lines.push('', `The rules expect nothing of an agreement ${kind}.`);
  }
  for (const need of ['core', 'usual'] as const) {
    const of = components.filter((component) => component.need === need);
    if (of.length === 0) continue;
    lines.push(
      '',
      style('bold', `${expectation!.title}: ${need === 'core' ? 'what it needs' : 'what most have'}`),
    );
    lines.push(
      ...of.map(({ category, state, why, clauses }) =>
        line(state, category, clauses, state === 'present' ? '' : why),
      ),
    );
  }
  for (const group of new Set(safeguards.map((safeguard) => safeguard.group))) {
    lines.push('', style('bold', `Safeguards: ${sayTerm(group)}`));
    const of = safeguards.filter((safeguard) => safeguard.group === group);
    lines.push(...of.map(({ id, state, clauses }) => line(state, sayTerm(id), clauses, '')));
  }
  if (similar.length < LEAST_SIMILAR) {
    lines.push(
      '',
      style('dim', 'Too few agreements of this store are like it to say what such agreements have.'),
    );
  } else {
    lines.push(
      '',
      style('bold', `What most of the ${countOf(similar.length, 'agreement')} like it have, and it has not`),
    );
    lines.push(
      ...(lackedBySimilar.length === 0 ? [style('dim', '  nothing')] : []),
      ...lackedBySimilar.map(({ category, state, have, clauses }) =>
        line(state, category, clauses, `${have} of ${similar.length}`),
      ),
    );
    lines.push(
      ...similar.map(({ id, title }) =>
        style('dim', `    ${id.slice(0, 8)}  ${shorten(oneLine(title), width - 14)}`),
      ),
    );
  }
  const signs = (Object.entries(COVERAGE_SIGNS) as [CoverageState, string][])
    .map(([state, sign]) => `${style(COVERAGE_STYLES[state], sign)} ${state}`)
    .join('   ');
  return `${lines.join('\n')}\n\n${signs}\n"pacta show ${agreement.id.slice(0, 8)} --clause <clause>" shows what a clause says and why it counts.\n`;
}

/** What is said behind the clauses is left out where it would be cut to less. */
const LEAST_ROOM = 12;

function sayClauses(clauses: readonly string[]): string {
  const more = clauses.length - MOST_CLAUSES;
  return clauses.slice(0, MOST_CLAUSES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
