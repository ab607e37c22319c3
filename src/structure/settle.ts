import type { Draft } from './draft.js';

/**
 * Tidies finished drafts: a division whose only child is one block takes over its words, since nobody cites
 * `Article 5, block 1`; parts without any words are dropped.
 */
export function settle(drafts: readonly Draft[]): Draft[] {
  return drafts
    .map(settleOne)
    .filter(
      (one) => one.text !== null || one.heading !== null || one.label !== null || one.children.length > 0,
    );
}

const TAKES_OVER = new Set<Draft['kind']>(['article', 'section', 'chapter', 'part', 'title', 'annex']);

function settleOne(one: Draft): Draft {
  if (one.children.length === 0) return one;
  const children = settle(one.children);
  const [only, more] = children;
  if (
    TAKES_OVER.has(one.kind) &&
    one.text === null &&
    only?.kind === 'block' &&
    only.role === one.role &&
    more === undefined
  ) {
    return { ...one, text: only.text, children: only.children };
  }
  return { ...one, children };
}
