import type { Lexicons, Role, Rule, SafeguardRule } from '../model/index.js';
import { Role as RoleSchema } from '../model/index.js';
import { Vocabulary } from '../nlp/index.js';
import { type AnchorIndex, indexAnchors, type Requirements, requirementsOf } from './anchors.js';
import type { Automaton } from './automaton.js';
import { compilePatterns } from './compile-pattern.js';
import { parsePattern } from './parse-pattern.js';
import type { Pattern } from './pattern.js';
import { newScratch, type Scratch } from './scratch.js';
import { START, type SymbolPattern, SymbolResolver } from './symbols.js';

export type Place = 'text' | 'heading' | 'lead-in' | 'title';
export const PLACES: readonly Place[] = ['text', 'heading', 'lead-in', 'title'];

/** The conditions of one rule, its patterns by number. */
export interface CompiledConditions {
  /** Bit i: the rule may fire in role i of the model. */
  roles: number;
  patterns: Readonly<Record<Place, readonly number[]>>;
  unless: readonly number[];
}

export interface CompiledRule extends CompiledConditions {
  rule: Rule;
}

export interface CompiledSafeguardRule extends CompiledConditions {
  rule: SafeguardRule;
}

/** What there is to know of rules to match them: plain data. */
export interface RuleTables {
  rules: readonly CompiledRule[];
  /** Numbered after the rules. */
  safeguardRules: readonly CompiledSafeguardRule[];
  /** One more than the highest symbol. */
  symbols: number;
  automaton: Automaton;
  /** First junction of each pattern. */
  entries: Int32Array;
  /** Rule of each pattern. */
  ruleOfPattern: Int32Array;
  requirements: Requirements;
  /** Which patterns to try, given a symbol, for each place. */
  anchors: Readonly<Record<Place, AnchorIndex>>;
}

/** Rules ready to be matched. Holds scratch space: use one from one thread at a time. */
export interface CompiledRules extends RuleTables {
  /** Of the rules, then of those of safeguards: by number. */
  conditions: readonly CompiledConditions[];
  vocabulary: Vocabulary;
  scratch: Scratch;
}

const ROLES = RoleSchema.options;
export const roleBit = (role: Role): number => 1 << ROLES.indexOf(role);
const EVERY_ROLE = (1 << ROLES.length) - 1;
const OPERATIVE = roleBit('body') | roleBit('annex');

/**
 * Compiles rules into one automaton. Throws PatternError on a bad pattern and Error on an unknown or
 * circular lexicon: `loadPipeline` reports those with their places beforehand.
 */
export const compileRules = (source: {
  rules: readonly Rule[];
  safeguardRules?: readonly SafeguardRule[];
  lexicons: Lexicons;
}): CompiledRules => {
  const vocabulary = new Vocabulary(START);
  const lexicons = new Map<string, Pattern[]>();
  for (const [name, phrases] of Object.entries(source.lexicons))
    lexicons.set(name, phrases.map(parsePattern));
  const resolver = new SymbolResolver(vocabulary, lexicons);
  const patterns: SymbolPattern[] = [];
  const ruleOf: number[] = [];
  const add = (texts: readonly string[] | undefined, rule: number): number[] =>
    (texts ?? []).map((text) => {
      ruleOf.push(rule);
      return patterns.push(resolver.resolve(parsePattern(text))) - 1;
    });
  const conditionsOf = (rule: Rule | SafeguardRule, index: number, roles: number): CompiledConditions => ({
    roles,
    patterns: {
      text: add(rule.any, index),
      heading: add(rule.heading, index),
      'lead-in': add(rule['lead-in'], index),
      title: add(rule.title, index),
    },
    unless: add(rule.unless, index),
  });
  const rules = source.rules.map((rule, index): CompiledRule => {
    const roles = rule.role ? rule.role.reduce((bits, role) => bits | roleBit(role), 0) : EVERY_ROLE;
    return { rule, ...conditionsOf(rule, index, roles) };
  });
  const safeguardRules = (source.safeguardRules ?? []).map((rule, index): CompiledSafeguardRule => {
    return { rule, ...conditionsOf(rule, rules.length + index, OPERATIVE) };
  });
  vocabulary.close();
  const symbols = vocabulary.size + 1;
  const { automaton, entries } = compilePatterns(patterns);
  const { requirements, anchors } = requirementsOf(patterns, vocabulary);
  const indexOf = (place: Place): AnchorIndex =>
    indexAnchors(
      [...rules, ...safeguardRules].flatMap((rule) => rule.patterns[place]),
      anchors,
      symbols,
    );
  const tables: RuleTables = {
    rules,
    safeguardRules,
    symbols,
    automaton,
    entries,
    ruleOfPattern: Int32Array.from(ruleOf),
    requirements,
    anchors: {
      text: indexOf('text'),
      heading: indexOf('heading'),
      'lead-in': indexOf('lead-in'),
      title: indexOf('title'),
    },
  };
  return ready(tables, vocabulary);
};

/** The rules of these tables, whose words are those of the vocabulary. */
export const ready = (tables: RuleTables, vocabulary: Vocabulary): CompiledRules => ({
  ...tables,
  conditions: [...tables.rules, ...tables.safeguardRules],
  vocabulary,
  scratch: newScratch(tables.entries.length, tables.automaton.junctions),
});
