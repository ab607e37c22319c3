import type { Pipeline, Rule } from '../../model/index.js';
import { Letters, type Pattern, PatternComparison, parsePattern } from '../../rules/index.js';
import type { FolderReading } from '../load.js';
import type { Problem } from '../problem.js';
import type { KeyPath } from '../yaml-file.js';

export const CONDITIONS = ['any', 'heading', 'lead-in', 'title'] as const;
export const PATTERN_LISTS = [...CONDITIONS, 'unless'] as const;
export type Condition = (typeof CONDITIONS)[number];
export type PatternList = (typeof PATTERN_LISTS)[number];

/** A rule with its patterns parsed; a list it does not have is empty. */
export interface ParsedRule extends Readonly<Record<PatternList, readonly Pattern[]>> {
  rule: Rule;
}

/** What all advice is given on: sound rules, parsed once, and where they stand. */
export interface Craft {
  rules: readonly ParsedRule[];
  lexicons: ReadonlyMap<string, readonly Pattern[]>;
  /** A new one for each task: what a comparison comes across it keeps. */
  comparison: () => PatternComparison;
  places: Places;
}

export type Places = Pick<FolderReading, 'lineOf' | 'lineOfPhrase'>;

/** Something to be said of a line of a rule. */
export const onRule = (craft: Craft, { rule }: ParsedRule, path: KeyPath, said: string): Problem => ({
  ...craft.places.lineOf(rule.id, path),
  message: `${rule.id}: ${said}`,
});

export const craftOf = (pipeline: Pipeline, places: Places): Craft => {
  const parsed = (texts: readonly string[] | undefined): Pattern[] => (texts ?? []).map(parsePattern);
  const lexicons = new Map(
    Object.entries(pipeline.lexicons).map(([name, phrases]) => [name, parsed(phrases)]),
  );
  const letters = new Letters();
  return {
    rules: pipeline.rules.map((rule) => ({
      rule,
      any: parsed(rule.any),
      heading: parsed(rule.heading),
      'lead-in': parsed(rule['lead-in']),
      title: parsed(rule.title),
      unless: parsed(rule.unless),
    })),
    lexicons,
    comparison: () => new PatternComparison(lexicons, letters),
    places,
  };
};
