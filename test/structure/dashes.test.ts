import { expect, it } from 'vitest';
import { outlineOf } from './outline.js';

it.each<[string, string, string[]]>([
  [
    'a heading set off from the number above it',
    'Part I\n- Ferries\n\nArticle 1\n\nThey sail.\n\nPart II\n- Fares\n\nArticle 2\n\nThey cost.',
    ['body', '  part_I *Ferries*', '    art_1 They sail.', '  part_II *Fares*', '    art_2 They cost.'],
  ],
  [
    'the only paragraph of an article: its words',
    'Article 1\n\n– Ferries sail daily.\n\nArticle 2\n- They may be late.',
    ['body', '  art_1 Ferries sail daily.', '  art_2 They may be late.'],
  ],
  [
    'two of them: points',
    'Article 1\n- Ferries;\n- Boats.\n\nArticle 2\n\nThey sail.',
    [
      'body',
      '  art_1',
      '    art_1__point_n1 - Ferries;',
      '    art_1__point_n2 - Boats.',
      '  art_2 They sail.',
    ],
  ],
  [
    'one that words announce: a point',
    'Article 1\n\nThese sail:\n\n- ferries.\n\nArticle 2\n\nThey cost.',
    ['body', '  art_1 These sail:', '    art_1__point_n1 - ferries.', '  art_2 They cost.'],
  ],
  [
    'a small o before each, as typewriters make a bullet',
    'Article 1\n\nThe port gives:\n\no   Water for each ship.\n\no   Light on each pier.\n\nArticle 2\n\nShips pay.',
    [
      'body',
      '  art_1 The port gives:',
      '    art_1__point_n1 o Water for each ship.',
      '    art_1__point_n2 o Light on each pier.',
      '  art_2 Ships pay.',
    ],
  ],
  [
    'a heading below the number of a part, right above its first article',
    'Part I\n\n- Ferries\n\nArticle 1\n\nThey sail.\n\nPart II\n\n- Fares\n\nArticle 2\n\nThey cost.',
    ['body', '  part_I *Ferries*', '    art_1 They sail.', '  part_II *Fares*', '    art_2 They cost.'],
  ],
])('%s', (_, text, expected) => {
  expect(outlineOf(text)).toEqual(expected);
});
