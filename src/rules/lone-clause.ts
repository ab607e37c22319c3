import type { Passage, Role, Span } from '../model/index.js';
import { clauseStart } from './clause-start.js';

/** What stands around a text that is classified on its own. */
export interface Surroundings {
  heading?: string | undefined;
  leadIn?: string | undefined;
  /** Of the agreement. */
  title?: string | undefined;
  role?: Role | undefined;
}

/** A text laid out as a document of one clause. */
export interface LoneClause {
  /** Title, heading, lead-in and text, each a block. */
  text: string;
  title: Span | null;
  passage: Passage;
}

/**
 * Lays out a text with its surroundings; the role is body unless it is given, and a number before the words is
 * skipped.
 */
export const loneClause = (words: string, { title, heading, leadIn, role }: Surroundings): LoneClause => {
  let text = '';
  const append = (part: string): Span => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += part;
    return { start, end: text.length };
  };
  const titled = title ? append(title) : null;
  const headings = heading ? [append(heading)] : [];
  const leadIns = leadIn ? [append(leadIn)] : [];
  const span = append(words);
  return {
    text,
    title: titled,
    passage: {
      id: 'text',
      sectionPath: ['text'],
      span,
      textStart: span.start + clauseStart(words),
      role: role ?? 'body',
      headings,
      leadIns,
      pages: [1, 1],
    },
  };
};
