import type { CoverageState, SafeguardCoverage } from '../model/index.js';
import type { Missing } from '../query/index.js';
import { COVERAGE_SIGNS, COVERAGE_STYLES } from './coverage-signs.js';
import { sayTerm } from './record-words.js';
import { countOf, oneLine, shorten, styler, widthOf } from './terminal.js';

/** Everything about one agreement: its components, its safeguards, and what those like it have. */
export function missingChecklist({
  agreement,
  expectation,
  components,
  safeguards,
  similar,
  lackedBySimilar,
}: Missing): string {
  const style = styler(process.stdout);
  const width = widthOf(process.stdout);
  const names = [
    ...components.map(({ category }) => category),
    ...lackedBySimilar.map(({ category }) => category),
    ...safeguards.map(({ id }) => sayTerm(id)),
  ];
  const column = Math.max(0, ...names.map(({ length }) => length)) + 2;
  const line = (state: CoverageState, name: string, says: string): string => {
    const sign = style(COVERAGE_STYLES[state], COVERAGE_SIGNS[state]);
    return `  ${sign} ${name.padEnd(column)}${style('dim', shorten(says, width - column - 4))}`.trimEnd();
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
    lines.push(...of.map(({ category, state, why }) => line(state, category, saysWhere(state, why))));
  }
  for (const group of new Set(safeguards.map((safeguard) => safeguard.group))) {
    lines.push('', style('bold', `Safeguards: ${sayTerm(group)}`));
    const of: SafeguardCoverage[] = safeguards.filter((safeguard) => safeguard.group === group);
    lines.push(...of.map(({ id, state }) => line(state, sayTerm(id), '')));
  }
  if (similar.length > 0) {
    lines.push(
      '',
      style('bold', `What most of the ${countOf(similar.length, 'agreement')} like it have, and it has not`),
    );
    lines.push(
      ...(lackedBySimilar.length === 0 ? [style('dim', '  nothing')] : []),
      ...lackedBySimilar.map(({ category, state, have }) =>
        line(state, category, `${have} of ${similar.length}`),
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
  return `${lines.join('\n')}\n\n${signs}\n"pacta show ${agreement.id.slice(0, 8)} --safeguards" and "pacta query --document ${agreement.id.slice(0, 8)} --category <category>" show where.\n`;
}

/** Why it is expected matters where it is not there. */
const saysWhere = (state: CoverageState, why: string): string => (state === 'present' ? '' : why);
