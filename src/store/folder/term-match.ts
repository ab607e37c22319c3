import { MARKS_OF_ALL, NO_MARK } from '../marks.js';
import type { TermQuery } from '../sql/term-query.js';

/** The question in the language of FTS5, which has no sign for every clause nor for what is only left out. */
export function termMatch(asked: TermQuery): string {
  switch (asked.kind) {
    case 'every':
      return EVERY;
    case 'token':
      return quoted([asked.token]);
    case 'phrase':
      return quoted(asked.tokens);
    case 'any':
      return asked.parts.length === 0 ? quoted([NO_MARK]) : `(${asked.parts.map(termMatch).join(' OR ')})`;
    case 'not':
      return `(${EVERY} NOT ${termMatch(asked.part)})`;
    case 'all': {
      const found = asked.parts.filter(({ kind }) => kind !== 'not');
      const away = asked.parts.flatMap((part) => (part.kind === 'not' ? [termMatch(part.part)] : []));
      const must = found.length === 0 ? EVERY : `(${found.map(termMatch).join(' AND ')})`;
      return away.length === 0 ? must : `(${must} NOT (${away.join(' OR ')}))`;
    }
  }
}

/** Everything is quoted, so that nothing of it is syntax. */
const quoted = (tokens: readonly string[]): string => `"${tokens.join(' ')}"`;

const EVERY = `(${MARKS_OF_ALL.map((mark) => quoted([mark])).join(' OR ')})`;
