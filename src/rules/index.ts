/** The rule language: parse, compile, match. Knows no category by name. */
export {
  type CompiledRule,
  type CompiledRules,
  type CompiledSafeguardRule,
  compileRules,
  type Place,
} from './compile.js';
export { type Extent, PatternComparison } from './covers.js';
export { type DeadPart, deadParts } from './dead-parts.js';
export { Letters } from './letters.js';
export { type LoneClause, loneClause, type Surroundings } from './lone-clause.js';
export {
  type DocumentMatcher,
  type HeldRule,
  type Match,
  type Matchable,
  matcherFor,
  type PassageMatch,
  type RuleHit,
  type RuleOutcomes,
} from './match.js';
export { packRules, unpackRules } from './pack.js';
export { parsePattern } from './parse-pattern.js';
export { lexiconsUsed, type Pattern, PatternError } from './pattern.js';
export { wordsAsked, wordsSaid } from './pattern-words.js';
export { gapsTogether, widestGap } from './widest-gap.js';
export { written } from './written.js';
