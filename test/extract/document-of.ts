import { recogniseFacts } from '../../src/extract/index.js';
import type { DocumentText, Fact, Passage, Role, Span } from '../../src/model/index.js';

/** One block of a document made for a test; headings and lead-ins are blocks before the passage. */
export interface Block {
  role?: Role;
  /** Printed before the text and not part of its words: `(a) `. */
  label?: string;
  text: string;
  heading?: string;
  /** The heading of what that one is part of. */
  above?: string;
  leadIn?: string;
  /** The eId of the article that the block is a paragraph of. */
  article?: string;
}

export interface MadeDocument {
  document: DocumentText;
  passages: Passage[];
  facts: Fact[];
}

/** Joins the blocks with blank lines and marks them as passages, the way structure would. */
export function documentOf(blocks: readonly Block[]): MadeDocument {
  let text = '';
  const add = (words: string): Span => {
    const start = text.length;
    text += `${words}\n\n`;
    return { start, end: start + words.length };
  };
  const passages = blocks.map((block, index): Passage => {
    const above = block.above === undefined ? [] : [add(block.above)];
    const headings = [...(block.heading === undefined ? [] : [add(block.heading)]), ...above];
    const leadIns = block.leadIn === undefined ? [] : [add(block.leadIn)];
    const span = add((block.label ?? '') + block.text);
    return {
      id: `block_${index}`,
      sectionPath: [...(block.article === undefined ? [] : [block.article]), `block_${index}`],
      span,
      textStart: span.start + (block.label?.length ?? 0),
      role: block.role ?? 'body',
      headings,
      leadIns,
      pages: [1, 1],
    };
  });
  return {
    document: {
      text,
      pages: [],
      furniture: [],
      joinedHyphens: [],
      origin: [],
      languages: ['en'],
      expressions: [],
    },
    passages,
    facts: recogniseFacts(text),
  };
}
