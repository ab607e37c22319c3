import { isMissing, type Missing } from '../query/index.js';
import { type Columns, plainTable } from './plain-table.js';
import { countOf, oneLine, plain, shorten, styler, widthOf, wrap } from './terminal.js';

const COLUMNS: Columns = [
  ['agreement', 'left'],
  ['lacks, and has of safeguards', 'left'],
];
const NAME = 40;
const LEGEND =
  'needed: the text does not work without it   usual: most have it   to look at: only weak signs speak of it';

/** A row for each agreement with the components it lacks, those it needs first, and how many safeguards it has. */
export function missingTable(found: readonly Missing[]): string {
  const style = styler(process.stdout);
  const room = Math.max(30, widthOf(process.stdout) - NAME - 2);
  const rows = found.map(({ agreement, expectation, components, safeguards }) => {
    const kind = expectation?.title ?? agreement.instrument ?? 'no instrument named';
    const lacks = components.filter(({ state }) => state === 'absent');
    const perhaps = components.filter(({ state }) => state === 'inconclusive');
    const names = (need: 'core' | 'usual') =>
      lacks.filter((component) => component.need === need).map(({ category }) => category);
    const parts = [
      ...say('needed', names('core')),
      ...say('usual', names('usual')),
      ...say(
        'to look at',
        perhaps.map(({ category }) => category),
      ),
    ];
    const given = safeguards.filter(({ state }) => state === 'present').length;
    if (!expectation) parts.push('nothing is expected of this kind of instrument');
    else if (parts.length === 0) parts.push('nothing');
    if (safeguards.length > 0) parts.push(`has ${given} of ${countOf(safeguards.length, 'safeguard')}`);
    const lines = parts.flatMap((part) => wrap(part, room).map(([start, end]) => part.slice(start, end)));
    const name = [
      shorten(oneLine(agreement.title), NAME),
      style('dim', shorten(`${agreement.id.slice(0, 8)}  ${kind}`, NAME)),
    ];
    return [name.join('\n'), lines.join('\n')];
  });
  return `${plainTable(COLUMNS, rows, style)}\n\n${LEGEND}\n${countOf(found.length, 'agreement')}. "pacta missing <id>" tells all of one, and which safeguards it has.\n`;
}

const say = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}`];

/** A row for each component and safeguard that an agreement has not, or perhaps not. */
export async function missingCsv(found: readonly Missing[]): Promise<string> {
  const { toCsv } = await import('../export/index.js');
  const header = ['record', 'title', 'file', 'instrument', 'what', 'id', 'need', 'state', 'why'];
  return toCsv(
    header,
    found.flatMap(
      ({
        agreement: { id, title, fileName, instrument },
        components,
        safeguards,
        similar,
        lackedBySimilar,
      }) => {
        const of = [id, plain(title), plain(fileName), instrument];
        return [
          ...components
            .filter(({ state }) => isMissing(state))
            .map(({ category, need, state, why }) => [...of, 'component', category, need, state, why]),
          ...safeguards
            .filter(({ state }) => state !== 'present')
            .map((safeguard) => [...of, 'safeguard', safeguard.id, safeguard.group, safeguard.state, null]),
          ...lackedBySimilar.map(({ category, state, have }) => [
            ...[...of, 'similar', category, null, state],
            `${have} of ${similar.length} similar agreements have it`,
          ]),
        ];
      },
    ),
  );
}
