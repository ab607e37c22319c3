import { recogniseFacts } from '../../src/extract/index.js';
import { type FactKind, factValue } from '../../src/model/index.js';

/** Facts of one kind as `[words, value]`, for tables. */
export function factsOf(text: string, kind: FactKind): [words: string, value: string][] {
  return recogniseFacts(text)
    .filter((fact) => fact.kind === kind)
    .map((fact) => [text.slice(fact.span.start, fact.span.end), factValue(fact)]);
}
