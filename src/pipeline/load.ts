import { z } from 'zod';
import {
  Lexicons,
  type Pipeline,
  PipelineHead,
  Rule,
  SafeguardGroup,
  SafeguardRule,
  Taxonomy,
} from '../model/index.js';
import {
  categoriesOf,
  checkLexicons,
  checkRules,
  checkSafeguards,
  checkTaxonomy,
  type LexiconFile,
  type PlacedRule,
  safeguardsOf,
} from './check.js';
import { keptPipeline } from './kept.js';
import { PipelineError, type Problem } from './problem.js';
import {
  HEAD,
  hashOf,
  isRuleFile,
  isSafeguardFile,
  isSharedFile,
  LEXICONS,
  readTexts,
  SAFEGUARDS,
  TAXONOMY,
  type Texts,
} from './texts.js';
import { type KeyPath, YamlFile } from './yaml-file.js';

/** A folder as read: what is wrong with it, and what is sound. */
export interface FolderReading {
  /** In the order of files and lines. */
  problems: Problem[];
  /** Without the rules that have problems; null when head, taxonomy or lexicons have some. */
  sound: Pipeline | null;
  /** Place of a part of a sound rule (its key path), 1-based line. */
  lineOf: (ruleId: string, path: KeyPath) => { file: string; line: number };
  /** Place of a phrase of a lexicon of `sound`, by its number from 0. */
  lineOfPhrase: (lexicon: string, index: number) => { file: string; line: number };
}

/**
 * Reads and checks a pipeline folder. Throws PipelineError with everything that is wrong with it. Only
 * `lexicons.yaml` and `safeguards.yaml` may be missing. Examples are not run: `lintPipeline` does that.
 */
export const loadPipeline = async (folder: string): Promise<Pipeline> => {
  const read = await readTexts(folder);
  const kept = read.problems.length === 0 ? await keptPipeline(hashOf(read.texts)) : null;
  if (kept) return kept;
  const { problems, sound } = check(read);
  if (problems.length > 0 || !sound) throw new PipelineError(folder, problems);
  return sound;
};

/** Reads and checks a pipeline folder, however much of it is wrong. */
export const readPipeline = async (folder: string): Promise<FolderReading> => check(await readTexts(folder));

const check = ({ texts, problems }: Texts): FolderReading => {
  const files = new Map([...texts].map(([file, text]) => [file, new YamlFile(file, text)] as const));
  const head = files.get(HEAD)?.read(PipelineHead);
  const taxonomyFile = files.get(TAXONOMY);
  const taxonomy = taxonomyFile?.read(Taxonomy);
  if (taxonomyFile && taxonomy) checkTaxonomy(taxonomyFile, taxonomy);
  const lexiconFiles = lexiconsOf([...files.values()]);
  if (lexiconFiles) checkLexicons(lexiconFiles);
  // Where a shared file is not to be had, the rules would only miss its lexicons.
  const lexicons: Lexicons | undefined =
    lexiconFiles && head && problems.every(({ file }) => file !== HEAD)
      ? Object.assign({}, ...lexiconFiles.map((each) => each.lexicons))
      : undefined;
  const safeguardsFile = files.get(SAFEGUARDS);
  const safeguards = safeguardsFile ? safeguardsFile.read(SafeguardGroups) : [];
  if (safeguardsFile && safeguards) checkSafeguards(safeguardsFile, safeguards);
  const holdsRules = ({ file }: YamlFile) => isRuleFile(file) || isSafeguardFile(file);
  const framed = [...files.values()].every((file) => holdsRules(file) || file.problems.length === 0);
  const placed = placedIn(files, isRuleFile, Rule);
  const rules = taxonomy && lexicons ? checkRules(placed, categoriesOf(taxonomy), lexicons) : [];
  const placedOfSafeguards = placedIn(files, isSafeguardFile, SafeguardRule);
  const safeguardRules =
    safeguards && lexicons ? checkRules(placedOfSafeguards, safeguardsOf(safeguards), lexicons) : [];
  for (const file of files.values()) problems.push(...file.problems.toSorted(byLine));
  const sorted = [...rules, ...safeguardRules];
  const byId = new Map(sorted.map((entry) => [entry.rule.id, entry]));
  const lineOf: FolderReading['lineOf'] = (ruleId, path) => {
    const { file, index } = byId.get(ruleId)!;
    return { file: file.file, line: file.lineOf([index, ...path]) };
  };
  const lineOfPhrase: FolderReading['lineOfPhrase'] = (lexicon, index) => {
    const { file } = lexiconFiles!.find(({ lexicons }) => lexicon in lexicons)!;
    return { file: file.file, line: file.lineOf([lexicon, index]) };
  };
  const placeOf = (id: string): string => {
    const { file, line } = lineOf(id, ['id']);
    return `${file}:${line}`;
  };
  const sound =
    framed && head && taxonomy && lexicons && safeguards
      ? {
          head,
          hash: hashOf(texts),
          taxonomy,
          lexicons,
          rules: rules.map(({ rule }) => rule),
          safeguards,
          safeguardRules: safeguardRules.map(({ rule }) => rule),
          places: new Map(sorted.map(({ rule }) => [rule.id, placeOf(rule.id)])),
        }
      : null;
  return { problems, sound, lineOf, lineOfPhrase };
};

const SafeguardGroups = z.array(SafeguardGroup).min(1);

/** The rules of the files of a kind, in the order of files and lines. */
const placedIn = <R extends Rule | SafeguardRule>(
  files: ReadonlyMap<string, YamlFile>,
  isOfKind: (file: string) => boolean,
  schema: z.ZodType<R>,
): PlacedRule<R>[] =>
  [...files.values()]
    .filter(({ file }) => isOfKind(file))
    .flatMap((file) => file.readList(schema).map(({ value, index }) => ({ rule: value, file, index })));

/** The lexicons of each file that has some; undefined when one of them cannot be read. */
const lexiconsOf = (files: readonly YamlFile[]): LexiconFile[] | undefined => {
  const found: LexiconFile[] = [];
  for (const file of files) {
    const isShared = isSharedFile(file.file);
    if (!isShared && file.file !== LEXICONS) continue;
    const lexicons = file.read(Lexicons);
    if (!lexicons) return undefined;
    found.push({ file, lexicons, isShared });
  }
  return found;
};

const byLine = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0);
