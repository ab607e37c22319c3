import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type AgreementRecord, foldWhiteSpace, type Section } from '../../src/model/index.js';

/** What a fixture says, from its source: the whole as clean text, and its passages in order. */
export interface FixtureSource {
  text: string;
  passages: string[];
}

const UNQUOTED = new Set(['title', 'heading', 'signature']);

/** By fixture name, from fixtures/gold. Passages without headings, titles and signature blocks. */
export async function fixtureSources(): Promise<Map<string, FixtureSource>> {
  const sources = new Map<string, FixtureSource>();
  for (const { doc, text } of await goldRows<{ doc: string; text: string }>('facts.jsonl')) {
    sources.set(doc, { text, passages: [] });
  }
  for (const row of await goldRows<{ doc: string; text: string; role: string }>('passages.jsonl')) {
    if (!UNQUOTED.has(row.role)) sources.get(row.doc)!.passages.push(row.text);
  }
  return sources;
}

async function goldRows<T>(file: string): Promise<T[]> {
  const path = fileURLToPath(new URL(`../../fixtures/gold/${file}`, import.meta.url));
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

/**
 * What came back of what was typeset. `lost` and `added`: words that stand more often in the source, or in the
 * document text. `notOneClause`: passages of the source that no clause quotes whole and alone, with or without
 * a heading that runs in and ends with a stop. Empty lists are what a right record has, but for tables, whose
 * rows may be clauses each.
 */
export function againstSource(record: AgreementRecord, source: FixtureSource): object {
  const { text } = record.document;
  const sections = new Map(record.sections.flatMap(withDescendants).map((section) => [section.eId, section]));
  const quoted = new Set<string>();
  for (const { id, span } of record.clauses) {
    const words = foldWhiteSpace(text.slice(span.start, span.end));
    const section = sections.get(id);
    const heading = section?.heading?.text ?? '';
    quoted.add(words);
    if (heading.endsWith('.')) quoted.add(foldWhiteSpace(`${section?.label ?? ''} ${heading} ${words}`));
  }
  return {
    lost: surplus(source.text, text),
    added: surplus(text, source.text),
    notOneClause: source.passages.filter((passage) => !quoted.has(passage)),
  };
}

const withDescendants = (section: Section): Section[] => [
  section,
  ...section.children.flatMap(withDescendants),
];

/** Words of `a` that `b` has less often, in the order of `a`. */
function surplus(a: string, b: string): string[] {
  const left = new Map<string, number>();
  for (const word of words(b)) left.set(word, (left.get(word) ?? 0) + 1);
  return words(a).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
