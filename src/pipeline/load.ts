import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Lexicons, type Pipeline, PipelineHead, Rule, Taxonomy } from '../model/index.js';
import { checkLexicons, checkRules, checkTaxonomy, type PlacedRule } from './check.js';
import { PipelineError, type Problem } from './problem.js';
import { type KeyPath, YamlFile } from './yaml-file.js';

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

const isRuleFile = (file: string): boolean => file.startsWith(`${RULES}/`);

/** The texts of a pipeline's files, and a problem for each that is missing. */
const readTexts = async (folder: string): Promise<{ texts: Map<string, string>; problems: Problem[] }> => {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const rulePaths = await ruleFiles(folder);
  for (const file of [HEAD, TAXONOMY, LEXICONS, ...rulePaths]) {
    const text = await readText(folder, file);
    if (text !== undefined) texts.set(file, text);
    else if (file !== LEXICONS)
      problems.push({ file, line: null, message: `not found in ${folder}. Add it.` });
  }
  if (rulePaths.length === 0) {
    const message = `no .yaml file in ${join(folder, RULES)}. Add one for each family.`;
    problems.push({ file: RULES, line: null, message });
  }
  return { texts, problems };
};

/** First 16 hexadecimal digits of sha256 over names and texts. */
const hashOf = (texts: ReadonlyMap<string, string>): string => {
  const hash = createHash('sha256');
  for (const [file, text] of texts) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
};

/** A folder as read: what is wrong with it, and what is sound. */
export interface FolderReading {
  /** In the order of files and lines. */
  problems: Problem[];
  /** Without the rules that have problems; null when head, taxonomy or lexicons have some. */
  sound: Pipeline | null;
  /** Place of a part of a sound rule (its key path), 1-based line. */
  lineOf: (ruleId: string, path: KeyPath) => { file: string; line: number };
}

/**
 * Reads and checks a pipeline folder. Throws PipelineError with everything that is wrong with it. Only
 * `lexicons.yaml` may be missing. Examples are not run: `lintPipeline` does that.
 */
export const loadPipeline = async (folder: string): Promise<Pipeline> => {
  const { problems, sound } = await readPipeline(folder);
  if (problems.length > 0 || !sound) throw new PipelineError(folder, problems);
  return sound;
};

/** Reads and checks a pipeline folder, however much of it is wrong. */
export const readPipeline = async (folder: string): Promise<FolderReading> => {
  const { texts, problems } = await readTexts(folder);
  const files = new Map([...texts].map(([file, text]) => [file, new YamlFile(file, text)] as const));
  const head = files.get(HEAD)?.read(PipelineHead);
  const taxonomyFile = files.get(TAXONOMY);
  const taxonomy = taxonomyFile?.read(Taxonomy);
  if (taxonomyFile && taxonomy) checkTaxonomy(taxonomyFile, taxonomy);
  const lexiconFile = files.get(LEXICONS);
  const lexicons = lexiconFile ? lexiconFile.read(Lexicons) : {};
  if (lexiconFile && lexicons) checkLexicons(lexiconFile, lexicons);
  const framed = [...files.values()].every((file) => isRuleFile(file.file) || file.problems.length === 0);
  const placed: PlacedRule[] = [...files.values()]
    .filter(({ file }) => isRuleFile(file))
    .flatMap((file) => file.readList(Rule).map(({ value, index }) => ({ rule: value, file, index })));
  const rules = taxonomy && lexicons ? checkRules(placed, taxonomy, lexicons) : [];
  for (const file of files.values()) problems.push(...file.problems.toSorted(byLine));
  const byId = new Map(rules.map((entry) => [entry.rule.id, entry]));
  const lineOf: FolderReading['lineOf'] = (ruleId, path) => {
    const { file, index } = byId.get(ruleId)!;
    return { file: file.file, line: file.lineOf([index, ...path]) };
  };
  const placeOf = (id: string): string => {
    const { file, line } = lineOf(id, ['id']);
    return `${file}:${line}`;
  };
  const sound =
    framed && head && taxonomy && lexicons
      ? {
          head,
          hash: hashOf(texts),
          taxonomy,
          lexicons,
          rules: rules.map(({ rule }) => rule),
          places: new Map(rules.map(({ rule }) => [rule.id, placeOf(rule.id)])),
        }
      : null;
  return { problems, sound, lineOf };
};

const byLine = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0);
