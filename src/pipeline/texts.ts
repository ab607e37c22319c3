import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './problem.js';

export const HEAD = 'pipeline.yaml';
export const TAXONOMY = 'taxonomy.yaml';
export const LEXICONS = 'lexicons.yaml';
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

export const isRuleFile = (file: string): boolean => file.startsWith(`${RULES}/`);

/** The texts of a pipeline's files, by their paths in its folder, and a problem for each that is missing. */
export interface Texts {
  texts: Map<string, string>;
  problems: Problem[];
}

export const readTexts = async (folder: string): Promise<Texts> => {
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
export const hashOf = (texts: ReadonlyMap<string, string>): string => {
  const hash = createHash('sha256');
  for (const [file, text] of texts) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
};
