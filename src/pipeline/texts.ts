import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineHead } from '../model/index.js';
import { PACKAGED } from './find.js';
import type { Problem } from './problem.js';
import { YamlFile } from './yaml-file.js';

export const HEAD = 'pipeline.yaml';
export const TAXONOMY = 'taxonomy.yaml';
export const LEXICONS = 'lexicons.yaml';
const RULES = 'rules';
export const SAFEGUARDS = 'safeguards.yaml';
const SAFEGUARD_RULES = 'safeguards';
/** Beside the folders of pipelines: what several of them share. */
export const SHARED = 'shared';

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

const yamlFiles = async (folder: string, below: string): Promise<string[]> => {
  try {
    const names = await readdir(join(folder, below));
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${below}/${name}`);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

export const isRuleFile = (file: string): boolean => file.startsWith(`${RULES}/`);

/** A file of rules that find safeguards. */
export const isSafeguardFile = (file: string): boolean => file.startsWith(`${SAFEGUARD_RULES}/`);

export const isSharedFile = (file: string): boolean => file.startsWith(`../${SHARED}/`);

/**
 * The texts of a pipeline's files, by their paths from its folder, shared ones before its own lexicons, and a problem
 * for each that is missing.
 */
export interface Texts {
  texts: Map<string, string>;
  problems: Problem[];
}

export const readTexts = async (folder: string): Promise<Texts> => {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const rulePaths = await yamlFiles(folder, RULES);
  const take = async (file: string) => {
    const text = await readText(folder, file);
    if (text !== undefined) texts.set(file, text);
    else if (file !== LEXICONS && file !== SAFEGUARDS)
      problems.push({ file, line: null, message: `not found in ${folder}. Add it.` });
  };
  await take(HEAD);
  await take(TAXONOMY);
  const head = new YamlFile(HEAD, texts.get(HEAD) ?? '');
  for (const [index, name] of (head.read(PipelineHead)?.shared ?? []).entries()) {
    const file = `${name}.yaml`;
    const beside = join(folder, '..', SHARED);
    const text = (await readText(beside, file)) ?? (await readText(join(PACKAGED, SHARED), file));
    if (text !== undefined) texts.set(`../${SHARED}/${file}`, text);
    else {
      const message = `there are no shared lexicons "${name}": no ${file} in ${beside}, and none that comes with Pacta. Copy the file there, or correct the name.`;
      problems.push({ file: HEAD, line: head.lineOf(['shared', index]), message });
    }
  }
  const safeguardPaths = await yamlFiles(folder, SAFEGUARD_RULES);
  for (const file of [LEXICONS, ...rulePaths, SAFEGUARDS, ...safeguardPaths]) await take(file);
  if (safeguardPaths.length > 0 && !texts.has(SAFEGUARDS)) {
    const message = `not found in ${folder}, where ${SAFEGUARD_RULES}/ has rules for what it names. Add it.`;
    problems.push({ file: SAFEGUARDS, line: null, message });
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
