import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Expectation, similar, type Taxonomy } from '../model/index.js';
import { PipelineError } from './problem.js';
import { YamlFile } from './yaml-file.js';

const FILE = 'expected.yaml';

/**
 * `expected.yaml` of a pipeline folder: what agreements of each kind have as a rule; empty where there is no such
 * file. It is no part of the pipeline's hash: records do not depend on it. Throws PipelineError with everything that
 * is wrong.
 */
export const loadExpectations = async (folder: string, taxonomy: Taxonomy): Promise<Expectation[]> => {
  const text = await textOf(join(folder, FILE));
  if (text === null) return [];
  const file = new YamlFile(FILE, text);
  const read = file.readList(Expectation);
  checkExpectations(file, read, taxonomy);
  if (file.problems.length > 0) throw new PipelineError(folder, file.problems);
  return read.map(({ value }) => value);
};

const textOf = async (path: string): Promise<string | null> => {
  try {
    return (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Ids and instruments stand once, categories are those of the taxonomy and stand once in an entry. */
const checkExpectations = (
  file: YamlFile,
  read: readonly { value: Expectation; index: number }[],
  { families }: Taxonomy,
): void => {
  const known = new Set(families.flatMap(({ categories }) => categories.map(({ id }) => id)));
  const ids = new Set<string>();
  const instruments = new Map<string, string>();
  for (const { value, index } of read) {
    if (ids.has(value.id)) file.add([index, 'id'], `the id ${value.id} stands twice. Rename one of them.`);
    ids.add(value.id);
    for (const [i, instrument] of value.instruments.entries()) {
      const before = instruments.get(instrument);
      if (before !== undefined)
        file.add(
          [index, 'instruments', i],
          `${instrument} already stands in ${before}. Take one of them out.`,
        );
      instruments.set(instrument, value.id);
    }
    const seen = new Set<string>();
    for (const [c, { category }] of value.components.entries()) {
      const path = [index, 'components', c, 'category'];
      if (!known.has(category)) {
        const meant = similar(category, known);
        file.add(
          path,
          `there is no category "${category}". ${meant ? `Did you mean "${meant}"?` : 'Categories are those of taxonomy.yaml.'}`,
        );
      } else if (seen.has(category)) file.add(path, `${category} stands twice. Take one of them out.`);
      seen.add(category);
    }
  }
};
