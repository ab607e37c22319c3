import type { Pattern } from './pattern.js';

/** A pattern written out again: the same pattern, on one line, whatever white space it was read with. */
export const written = (pattern: Pattern): string => {
  switch (pattern.kind) {
    case 'word':
      return pattern.word;
    case 'exact':
      return `"${pattern.word}"`;
    case 'fact':
      return `<${pattern.fact}>`;
    case 'lexicon':
      return `{${pattern.name}}`;
    case 'start':
      return '^';
    case 'gap':
      return `..${pattern.most}`;
    case 'optional':
      return `[${inner(pattern.item)}]`;
    case 'choice':
      return `(${inner(pattern)})`;
    case 'sequence':
      return pattern.items.map(written).join(' ');
  }
};

/** Without the parentheses of a choice, which brackets around it stand for too. */
const inner = (pattern: Pattern): string =>
  pattern.kind === 'choice' ? pattern.options.map(written).join('|') : written(pattern);
