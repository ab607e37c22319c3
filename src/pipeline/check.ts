import {
  type Lexicons,
  type Rule,
  type SafeguardGroup,
  type SafeguardRule,
  similar,
  type Taxonomy,
} from '../model/index.js';
import { lexiconsUsed, type Pattern, PatternError, parsePattern } from '../rules/index.js';
import type { KeyPath, YamlFile } from './yaml-file.js';

/** A rule and where it was read. */
export interface PlacedRule<R extends Rule | SafeguardRule = Rule> {
  rule: R;
  file: YamlFile;
  index: number;
}

const suggestion = (written: string, known: Iterable<string>, otherwise: string): string => {
  const meant = similar(written, known);
  return meant ? `Did you mean "${meant}"?` : otherwise;
};

/** The pattern parsed, or undefined when it has a problem, which is then added to the file. */
const checkPattern = (
  file: YamlFile,
  path: KeyPath,
  text: string,
  lexicons: ReadonlySet<string>,
): Pattern | undefined => {
  try {
    const pattern = parsePattern(text);
    for (const { name, column } of lexiconsUsed(pattern)) {
      if (lexicons.has(name)) continue;
      const remedy = suggestion(name, lexicons, 'Add it to lexicons.yaml.');
      file.add(
        path,
        `in the pattern ${quoted(text)}, column ${column}: there is no lexicon {${name}}. ${remedy}`,
      );
    }
    return pattern;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    file.add(
      path,
      `in the pattern ${quoted(text)}, column ${error.column}: ${error.problem}. ${error.remedy}`,
    );
    return undefined;
  }
};

const quoted = (text: string): string => `'${text}'`;

/** Ids of families and categories are each used once, and a category comes before families that there are. */
export const checkTaxonomy = (file: YamlFile, taxonomy: Taxonomy): void => {
  const families = new Map<string, number>();
  const categories = new Map<string, number>();
  for (const [f, family] of taxonomy.families.entries()) {
    once(file, families, family.id, ['families', f, 'id'], 'family');
    for (const [c, category] of family.categories.entries()) {
      once(file, categories, category.id, ['families', f, 'categories', c, 'id'], 'category');
    }
  }
  for (const [f, { categories: its }] of taxonomy.families.entries()) {
    for (const [c, { before = [] }] of its.entries()) {
      for (const [b, family] of before.entries()) {
        if (families.has(family)) continue;
        const remedy = suggestion(family, families.keys(), 'Families are those of this file.');
        const path = ['families', f, 'categories', c, 'before', b];
        file.add(path, `there is no family "${family}" to come before. ${remedy}`);
      }
    }
  }
};

/** Ids of groups and safeguards are each used once. */
export const checkSafeguards = (file: YamlFile, groups: readonly SafeguardGroup[]): void => {
  const ofGroups = new Map<string, number>();
  const ofSafeguards = new Map<string, number>();
  for (const [g, group] of groups.entries()) {
    once(file, ofGroups, group.id, [g, 'id'], 'group');
    for (const [s, { id }] of group.safeguards.entries()) {
      once(file, ofSafeguards, id, [g, 'safeguards', s, 'id'], 'safeguard');
    }
  }
};

const once = (file: YamlFile, seen: Map<string, number>, id: string, path: KeyPath, what: string): void => {
  const before = seen.get(id);
  if (before !== undefined) {
    file.add(path, `the ${what} ${id} is already defined at ${file.file}:${before}. Rename one of them.`);
  } else seen.set(id, file.lineOf(path));
};

/** The lexicons of one file. */
export interface LexiconFile {
  file: YamlFile;
  lexicons: Lexicons;
  isShared: boolean;
}

/**
 * Every phrase is a pattern that does not begin with `^`, no lexicon contains itself, and no two have one name. Shared
 * ones use shared ones alone.
 */
export const checkLexicons = (files: readonly LexiconFile[]): void => {
  const places = new Map<string, YamlFile>();
  const uses = new Map<string, Set<string>>();
  for (const { file, lexicons, isShared } of files) {
    const known = new Set(
      files.filter((other) => other.isShared || !isShared).flatMap((other) => Object.keys(other.lexicons)),
    );
    for (const [name, phrases] of Object.entries(lexicons)) {
      const before = places.get(name);
      if (before) {
        const place = `${before.file}:${before.lineOf([name, 0])}`;
        file.add(
          [name, 0],
          `the lexicon {${name}} already stands at ${place}. Rename this one, or take it out.`,
        );
      } else places.set(name, file);
      uses.set(name, checkPhrases(file, name, phrases, known));
    }
  }
  for (const [name, file] of places) {
    const circle = circleFrom(name, uses);
    if (circle) {
      file.add(
        [name, 0],
        `the lexicon {${name}} contains itself (${circle.join(' → ')}). Take one of these uses out.`,
      );
    }
  }
};

/** Checks the phrases of one lexicon, and gives back the names of those it uses. */
const checkPhrases = (
  file: YamlFile,
  name: string,
  phrases: readonly string[],
  known: ReadonlySet<string>,
): Set<string> => {
  const used = new Set<string>();
  for (const [index, phrase] of phrases.entries()) {
    const path = [name, index];
    const pattern = checkPattern(file, path, phrase, known);
    if (!pattern) continue;
    if (phrase.includes('^')) {
      file.add(
        path,
        `the phrase ${quoted(phrase)} says where a clause begins. Write the ^ in the rule instead.`,
      );
    }
    for (const use of lexiconsUsed(pattern)) used.add(use.name);
    if (phrases.indexOf(phrase) < index) {
      file.add(path, `the phrase ${quoted(phrase)} stands in {${name}} twice. Take one out.`);
    }
  }
  return used;
};

/** Names from `name` back to itself, following uses; undefined when there is no such way. */
const circleFrom = (name: string, uses: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined => {
  const from = new Map<string, string>();
  const open = [name];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of uses.get(at) ?? []) {
      if (next === name) {
        const way = [name];
        for (let step = at; step !== name; step = from.get(step)!) way.unshift(step);
        return [name, ...way];
      }
      if (from.has(next)) continue;
      from.set(next, at);
      open.push(next);
    }
  }
  return undefined;
};

const PATTERN_KEYS = ['any', 'heading', 'lead-in', 'title', 'unless'] as const;

/** What the rules of a list are for: the key that names it, the ids there are, and where they stand. */
export interface Purpose {
  key: 'category' | 'safeguard';
  ids: ReadonlySet<string>;
  /** In a sentence: "Categories are those of taxonomy.yaml." */
  otherwise: string;
}

export const categoriesOf = (taxonomy: Taxonomy): Purpose => ({
  key: 'category',
  ids: new Set(taxonomy.families.flatMap((family) => family.categories.map(({ id }) => id))),
  otherwise: 'Categories are those of taxonomy.yaml.',
});

export const safeguardsOf = (groups: readonly SafeguardGroup[]): Purpose => ({
  key: 'safeguard',
  ids: new Set(groups.flatMap(({ safeguards }) => safeguards.map(({ id }) => id))),
  otherwise: 'Safeguards are those of safeguards.yaml.',
});

/** Checks ids, purposes and patterns of the rules, and gives back those without problems. */
export const checkRules = <R extends Rule | SafeguardRule>(
  rules: readonly PlacedRule<R>[],
  purpose: Purpose,
  lexicons: Lexicons,
): PlacedRule<R>[] => {
  const names = new Set(Object.keys(lexicons));
  const seen = new Map<string, string>();
  return rules.filter((placed) => {
    const { file } = placed;
    const before = file.problems.length;
    checkIdentity(placed, purpose, seen);
    checkPatterns(placed, names);
    return file.problems.length === before;
  });
};

const checkIdentity = (
  { rule, file, index }: PlacedRule<Rule | SafeguardRule>,
  { key, ids, otherwise }: Purpose,
  seen: Map<string, string>,
): void => {
  const before = seen.get(rule.id);
  if (before !== undefined) {
    const remedy = 'Ids are permanent: give the newer rule another.';
    file.add([index, 'id'], `the id ${rule.id} is already used at ${before}. ${remedy}`);
  } else seen.set(rule.id, `${file.file}:${file.lineOf([index, 'id'])}`);
  const named = 'category' in rule ? rule.category : rule.safeguard;
  if (!ids.has(named)) {
    const remedy = suggestion(named, ids, otherwise);
    file.add([index, key], `there is no ${key} "${named}". ${remedy}`);
  } else if (!rule.id.startsWith(`${named}/`)) {
    const name = rule.id.slice(rule.id.indexOf('/') + 1);
    const remedy = `Write ${named}/${name}.`;
    file.add([index, 'id'], `the id ${rule.id} does not begin with its ${key}. ${remedy}`);
  }
};

const checkPatterns = (
  { rule, file, index }: PlacedRule<Rule | SafeguardRule>,
  lexicons: ReadonlySet<string>,
): void => {
  for (const key of PATTERN_KEYS) {
    const patterns = rule[key] ?? [];
    for (const [n, pattern] of patterns.entries()) {
      checkPattern(file, [index, key, n], pattern, lexicons);
      if (patterns.indexOf(pattern) < n) {
        file.add([index, key, n], `the pattern ${quoted(pattern)} stands in this list twice. Take one out.`);
      }
    }
  }
};
