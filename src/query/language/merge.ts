import type { ClauseCondition, QueryExpression } from '../../model/index.js';

type Label = Extract<ClauseCondition, { kind: 'label' }>;
type Statement = Extract<ClauseCondition, { kind: 'statement' }>;

/**
 * All parts must hold. What is asked of labels side by side is asked of one label: polarity and tier of each category
 * and family beside them, a category of the one family beside it; likewise a modality and a bearer of one statement.
 * Two categories are two labels.
 */
export function allOf(parts: readonly QueryExpression[]): QueryExpression {
  const flat = parts.flatMap((part) => (part.kind === 'all' ? part.parts : [part]));
  const labels = flat.filter((part) => part.kind === 'label');
  const statements = flat.filter((part) => part.kind === 'statement');
  const merged = [
    ...flat.filter((part) => part.kind !== 'label' && part.kind !== 'statement'),
    ...ofOneLabel(labels),
    ...ofOneStatement(statements),
  ];
  return merged.length === 1 ? merged[0]! : { kind: 'all', parts: merged };
}

/** One part must hold. Values of one and the same field become one condition that takes any of them. */
export function anyOf(parts: readonly QueryExpression[]): QueryExpression {
  const flat = parts.flatMap((part) => (part.kind === 'any' ? part.parts : [part]));
  const merged: QueryExpression[] = [];
  for (const part of flat) {
    const at = merged.findIndex((other) => listOf(other) !== null && listOf(other) === listOf(part));
    if (at === -1) merged.push(part);
    else merged[at] = joined(merged[at]!, part, listOf(part)!);
  }
  return merged.length === 1 ? merged[0]! : { kind: 'any', parts: merged };
}

/** The one list of a condition that has nothing else; null for others. */
function listOf(part: QueryExpression): string | null {
  const keys = Object.keys(part).filter((key) => key !== 'kind');
  const [only] = keys;
  return keys.length === 1 &&
    only &&
    only !== 'parts' &&
    Array.isArray((part as Record<string, unknown>)[only])
    ? only
    : null;
}

function joined(one: QueryExpression, other: QueryExpression, list: string): QueryExpression {
  const values = (part: QueryExpression): unknown[] => (part as unknown as Record<string, unknown[]>)[list]!;
  return { ...one, [list]: [...values(one), ...values(other)] } as QueryExpression;
}

function ofOneLabel(labels: readonly Label[]): Label[] {
  const named = labels.filter(({ category, family }) => category || family);
  const manners = labels.filter(({ category, family }) => !category && !family);
  const [one, other] = named;
  const pair = named.length === 2 && Boolean(one!.category) !== Boolean(other!.category);
  const subjects = pair && canJoin(one!, other!) ? [{ ...one!, ...other! }] : named;
  const left: Label[] = [];
  for (const manner of manners) {
    const into = subjects.length > 0 ? subjects : left;
    if (into.length === 0 || !into.every((subject) => canJoin(subject, manner))) left.push(manner);
    else for (const [index, subject] of into.entries()) into[index] = { ...subject, ...manner };
  }
  return [...subjects, ...left];
}

/** They do not name the same thing. */
const canJoin = <T extends object>(one: T, other: T): boolean =>
  Object.keys(other).every((key) => key === 'kind' || !(key in one));

function ofOneStatement(statements: readonly Statement[]): Statement[] {
  const [one, other] = statements;
  return statements.length === 2 && canJoin(one!, other!) ? [{ ...one!, ...other! }] : [...statements];
}
