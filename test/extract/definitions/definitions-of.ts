import { recogniseDefinitions } from '../../../src/extract/definitions/recognise-definitions.js';

/** What the words alone define: `[terms, how, definition]`, for tables. */
export function definitionsOf(text: string): [terms: string, how: string, definition: string | null][] {
  return recogniseDefinitions(text).map(({ terms, how, definition }) => [
    terms.map(({ start, end }) => text.slice(start, end)).join(' | '),
    how,
    definition && text.slice(definition.start, definition.end),
  ]);
}
