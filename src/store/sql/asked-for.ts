import type { ClauseCondition, QueryExpression } from '../../model/index.js';
import { words } from '../../nlp/index.js';
import type { Phrase } from '../full-text.js';

/** A condition on a label. */
export type LabelCondition = Extract<ClauseCondition, { kind: 'label' }>;

/** What a question asks to be there, and not to be away: by it answers are ordered and marked. */
export interface AskedFor {
  /** In the order of the question. */
  phrases: Phrase[];
  labels: LabelCondition[];
}

/** What must hold side by side. */
export const partsOf = (where: QueryExpression | undefined): QueryExpression[] =>
  where === undefined ? [] : where.kind === 'all' ? where.parts : [where];

/** The words of a condition, as a text would hold them: `third-party` is two. */
export const phraseOf = (typed: string): Phrase => words(typed);

export function askedFor(where: QueryExpression | undefined): AskedFor {
  const asked: AskedFor = { phrases: [], labels: [] };
  if (where) collect(where, true, asked);
  return asked;
}

function collect(part: QueryExpression, isAskedFor: boolean, into: AskedFor): void {
  switch (part.kind) {
    case 'all':
    case 'any':
      for (const each of part.parts) collect(each, isAskedFor, into);
      break;
    case 'not':
      collect(part.part, !isAskedFor, into);
      break;
    case 'words': {
      const phrase = phraseOf(part.words);
      if (isAskedFor && phrase.length > 0) into.phrases.push(phrase);
      break;
    }
    case 'label':
      if (isAskedFor) into.labels.push(part);
  }
}
