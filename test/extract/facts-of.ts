import { recogniseFacts } from '../../src/extract/index.js';
import type { Fact, FactKind } from '../../src/model/index.js';

/** Facts of one kind as `[words, value]`, for tables. */
export function factsOf(text: string, kind: FactKind): [words: string, value: string][] {
  return recogniseFacts(text)
    .filter((fact) => fact.kind === kind)
    .map((fact) => [text.slice(fact.span.start, fact.span.end), statedValue(fact)]);
}

function statedValue(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return fact.date;
    case 'duration':
      return fact.period;
    case 'money':
      return `${fact.amount} ${fact.currency ?? '?'}`;
    case 'country':
      return fact.country;
  }
}
