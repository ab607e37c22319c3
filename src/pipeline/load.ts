import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Lexicons, type Pipeline, PipelineHead, RuleFile, Taxonomy } from '../model/index.js';
import { checkLexicons, checkRules, checkTaxonomy, type PlacedRule } from './check.js';
import { PipelineError, type Problem } from './problem.js';
import { YamlFile } from './yaml-file.js';

const HEAD = 'pipeline.yaml';
const TAXONOMY = 'taxonomy.yaml';
const LEXICONS = 'lexicons.yaml';
const RULES = 'rules';

/** Text of a file below the folder, with `\n` line ends; undefined when there is none. */
const readText = async (folder: string, file: string): Promise<string | undefined> => {
  try {
    return (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const ruleFiles = async (folder: string): Promise<string[]> => {
  try {
    const names = await readdir(join(folder, RULES));
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${RULES}/${name}`);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** First 16 hexadecimal digits of sha256 over names and texts. */
const hashOf = (texts: ReadonlyMap<string, string>): string => {
  const hash = createHash('sha256');
  for (const [file, text] of texts) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
};

/** A pipeline, and where the parts of its rules stand. */
export interface LoadedPipeline {
  pipeline: Pipeline;
  /** Place of a part of a rule (its key path), 1-based line. */
  lineOf: (ruleId: string, path: readonly PropertyKey[]) => { file: string; line: number };
}

/**
 * Reads and checks a pipeline folder. Throws PipelineError with everything that is wrong with it. Only
 * `lexicons.yaml` may be missing. Examples are not run: `lintPipeline` does that.
 */
export const loadPipeline = async (folder: string): Promise<Pipeline> =>
  (await loadPipelineFiles(folder)).pipeline;

/** Like `loadPipeline`, for tools that speak of places inside the files. */
export const loadPipelineFiles = async (folder: string): Promise<LoadedPipeline> => {
  const texts = new Map<string, string>();
  const missing: Problem[] = [];
  const rulePaths = await ruleFiles(folder);
  for (const file of [HEAD, TAXONOMY, LEXICONS, ...rulePaths]) {
    const text = await readText(folder, file);
    if (text !== undefined) texts.set(file, text);
    else if (file !== LEXICONS)
      missing.push({ file, line: null, message: `not found in ${folder}. Add it.` });
  }
  if (rulePaths.length === 0) {
    missing.push({
      file: RULES,
      line: null,
      message: `no .yaml file in ${join(folder, RULES)}. Add one for each family.`,
    });
  }
  if (missing.length > 0) throw new PipelineError(folder, missing);

  const files = new Map([...texts].map(([file, text]) => [file, new YamlFile(file, text)] as const));
  const headFile = files.get(HEAD)!;
  const head = headFile.read(PipelineHead);
  const taxonomyFile = files.get(TAXONOMY)!;
  const taxonomy = taxonomyFile.read(Taxonomy);
  if (taxonomy) checkTaxonomy(taxonomyFile, taxonomy);
  const lexiconFile = files.get(LEXICONS);
  const lexicons = lexiconFile ? lexiconFile.read(Lexicons) : {};
  if (lexiconFile && lexicons) checkLexicons(lexiconFile, lexicons);
  const rules: PlacedRule[] = rulePaths.flatMap((path) => {
    const file = files.get(path)!;
    return (file.read(RuleFile) ?? []).map((rule, index) => ({ rule, file, index }));
  });
  if (taxonomy && lexicons) {
    const categories = taxonomy.families.flatMap((family) =>
      family.categories.map((category) => category.id),
    );
    checkRules(rules, new Set(categories), new Set(Object.keys(lexicons)));
  }
  const problems = [...files.values()].flatMap((file) => file.problems.toSorted(byLine));
  if (problems.length > 0 || !head || !taxonomy || !lexicons) throw new PipelineError(folder, problems);
  const placed = new Map(rules.map((entry) => [entry.rule.id, entry]));
  const lineOf: LoadedPipeline['lineOf'] = (ruleId, path) => {
    const { file, index } = placed.get(ruleId)!;
    return { file: file.file, line: file.lineOf([index, ...path]) };
  };
  const placeOf = (id: string): string => {
    const { file, line } = lineOf(id, ['id']);
    return `${file}:${line}`;
  };
  return {
    lineOf,
    pipeline: {
      head,
      hash: hashOf(texts),
      taxonomy,
      lexicons,
      rules: rules.map(({ rule }) => rule),
      places: new Map(rules.map(({ rule }) => [rule.id, placeOf(rule.id)])),
    },
  };
};

const byLine = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0);
