import type { Agreement, Span } from '../../model/index.js';

/** A value that the text states of the agreement as a whole. */
export interface StatedFact {
  /** Where the record has it: `signed.date`, `parties`, `parties.roles`. */
  name: string;
  value: string;
  span: Span;
}

/** All values of the agreement that stand beside the span of their words, in the order of the record. */
export function statedFacts(agreement: Agreement): StatedFact[] {
  const found: StatedFact[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, path);
    else if (isStated(value)) {
      found.push({ name: path.join('.'), value: inWords(value.value), span: value.span });
      walk(value.value, path);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inside] of Object.entries(value)) walk(inside, [...path, key]);
    }
  };
  walk(agreement, []);
  return found;
}

const isStated = (value: unknown): value is { value: string | { name: string }; span: Span } =>
  typeof value === 'object' && value !== null && 'value' in value && 'span' in value;

/** Parties, depositaries and laws go by their name. */
const inWords = (value: string | { name: string }): string =>
  typeof value === 'string' ? value : value.name;
