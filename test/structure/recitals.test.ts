import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.js';

const TITLE = 'Memorandum of Understanding between Ruritania and Elbonia on Ferries';
const BODY = 'Article 1\n\nThe ferries shall run daily.';

/** The words of each recital of a memorandum with this preamble. */
const recitalsOf = (preamble: string): string[] =>
  outlineOf(`${TITLE}\n\n${preamble}\n\n${BODY}`)
    .filter((line) => /^ +preamble__rec_/.test(line))
    .map((line) => line.replace(/^ +\S+ /, ''));

describe('recitals', () => {
  it.each<[string, string, string[]]>([
    [
      'in small letters, each a paragraph',
      'The Governments of Ruritania and Elbonia,\n\nguided by the Charter,\n\nconvinced that ferries serve all,\n\nhave agreed as follows:',
      [
        'The Governments of Ruritania and Elbonia,',
        'guided by the Charter,',
        'convinced that ferries serve all,',
        'have agreed as follows:',
      ],
    ],
    [
      'in small letters, behind semicolons',
      'The Governments of Ruritania and Elbonia; considering that ferries are old; and recognising that piers are short; have agreed as follows:',
      [
        'The Governments of Ruritania and Elbonia;',
        'considering that ferries are old; and',
        'recognising that piers are short;',
        'have agreed as follows:',
      ],
    ],
    [
      'in small letters, each on a line behind a semicolon',
      'The Governments of Ruritania and Elbonia;\nmindful of the floods;\nwishing to cross the river at all times;\nhave agreed as follows:',
      [
        'The Governments of Ruritania and Elbonia;',
        'mindful of the floods;',
        'wishing to cross the river at all times;',
        'have agreed as follows:',
      ],
    ],
    [
      'with capitals, each on a line behind a comma',
      'The Governments of Ruritania and Elbonia,\nReferring to the Treaty on Rivers,\nHave agreed as follows:',
      [
        'The Governments of Ruritania and Elbonia,',
        'Referring to the Treaty on Rivers,',
        'Have agreed as follows:',
      ],
    ],
    [
      'not at a participle inside a recital',
      'The Governments of Ruritania and Elbonia,\n\nNoting that the Council, recognising the floods and considering their cost, has built a pier; that ferries are old; and that piers, noting their age, are short,\n\nHave agreed as follows:',
      [
        'The Governments of Ruritania and Elbonia,',
        'Noting that the Council, recognising the floods and considering their cost, has built a pier; that ferries are old; and that piers, noting their age, are short,',
        'Have agreed as follows:',
      ],
    ],
  ])('%s', (_case, preamble, expected) => {
    expect(recitalsOf(preamble)).toEqual(expected);
  });
});
