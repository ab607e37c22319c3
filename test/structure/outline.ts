import type { Section } from '../../src/model/index.js';
import { structure } from '../../src/structure/index.js';
import { documentOf } from './document.js';

/**
 * The tree of a text as lines, two blanks of indentation a level: eId, heading between stars, then the words
 * of its passage with white space folded.
 */
export function outlineOf(text: string): string[] {
  const { sections, passages } = structure(documentOf(text)).output;
  const words = new Map(
    passages.map(({ id, textStart, span }) => [id, text.slice(textStart, span.end).replace(/\s+/g, ' ')]),
  );
  const lines: string[] = [];
  const visit = (section: Section, depth: number): void => {
    const heading = section.heading === null ? '' : ` *${section.heading.text}*`;
    const own = words.has(section.eId) ? ` ${words.get(section.eId)}` : '';
    lines.push(`${'  '.repeat(depth)}${section.eId}${heading}${own}`);
    for (const child of section.children) visit(child, depth + 1);
  };
  for (const section of sections) visit(section, 0);
  return lines;
}

/** Codes of the issues of a text, in order. */
export const issuesOf = (text: string): string[] =>
  structure(documentOf(text)).issues.map((issue) => issue.code);
