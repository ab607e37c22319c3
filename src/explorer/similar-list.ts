import type { SimilarClauses } from '../server/answers.js';
import { agreementAddress } from './address.js';
import { api } from './api.js';
import { el } from './dom.js';
import { lookedUp } from './looked-up.js';
import { which } from './which.js';

/** As much of a clause tells which it is. */
const QUOTED = 240;

/** Clauses worded like one, looked up when it is opened. */
export const similarList = (recordId: string, eId: string): HTMLElement =>
  lookedUp('similar', 'Clauses worded like it', async () =>
    list((await api.similar(recordId, eId, new AbortController().signal)).clauses),
  );

function list(clauses: SimilarClauses['clauses']): HTMLElement {
  if (clauses.length === 0) return el('p', { class: 'hint' }, 'No other clause is worded like this one.');
  return el(
    'ol',
    {},
    ...clauses.map(({ recordId, eId, title, text, likeness, ...hit }) =>
      el(
        'li',
        {},
        el(
          'a',
          { href: agreementAddress(recordId, eId), dir: 'auto' },
          `${Math.round(100 * likeness)} % ${title}`,
        ),
        ' ',
        which({ title, ...hit }),
        el('q', { dir: 'auto' }, text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text),
      ),
    ),
  );
}
