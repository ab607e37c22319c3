import type { Finding } from './evidence.js';
import { isQuiet } from './quiet.js';

/**
 * What the title says holds for the whole agreement and so little for any one passage: it supports a category
 * that something nearer speaks for, and speaks alone only where nothing nearer says much.
 */
export const underTitle = (findings: readonly Finding[]): readonly Finding[] => {
  const nearer = findings.filter(({ evidence }) => evidence.place !== 'title');
  if (nearer.length === findings.length || isQuiet(nearer)) return findings;
  const told = new Set(nearer.map(({ category }) => category));
  return findings.filter(({ category }) => told.has(category));
};
