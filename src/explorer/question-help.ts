import type { Fields } from '../server/answers.js';
import { el } from './dom.js';

/** How a question is written; the fields are those that the server reads. */
export function questionHelp(fields: Fields['fields']): HTMLElement {
  const rows: [string, string][] = [
    [
      'tribunal "armed attack"',
      'words in any form, all in one clause; a phrase, in which \\" is a quote mark',
    ],
    ['tribunal or arbitration', 'either of them'],
    ['-tribunal', 'not this; so does "not" before a field or a parenthesis'],
    ...fields.map(({ example, says }): [string, string] => [example, says]),
  ];
  return el(
    'details',
    { class: 'help' },
    el('summary', {}, 'How to ask'),
    el(
      'dl',
      {},
      ...rows.flatMap(([example, says]) => [el('dt', {}, el('code', {}, example)), el('dd', {}, says)]),
    ),
    el(
      'p',
      { class: 'hint' },
      'Several values of a field stand with commas between them: any of them will do.',
    ),
  );
}
