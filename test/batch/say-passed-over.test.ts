import { expect, it } from 'vitest';
import { firstNames, nothingToRead, sayPassedOver } from '../../src/batch/say-passed-over.js';

/** Ten of `.0`, nine of `.1` and so on. */
const many = Array.from({ length: 10 }, (_, kind) =>
  Array.from({ length: 10 - kind }, (_, index) => `${index}.${kind}`),
).flat();

it.each<[string, string[], string[], string[]]>([
  ['nothing', [], [], []],
  ['one file', ['in/a.docx'], [], ['Passed over: 1 file (.docx 1):', '  in/a.docx']],
  [
    'most frequent first',
    ['a.rtf', 'b.DOC', 'old.zip#c.doc'],
    [],
    ['Passed over: 3 files (.doc 2, .rtf 1):', '  a.rtf', '  b.DOC', '  old.zip#c.doc'],
  ],
  ['no extension', ['in.d/a'], [], ['Passed over: 1 file (without extension 1):', '  in.d/a']],
  ['links', [], ['in/a'], ['Passed over: 1 link, for no link is followed:', '  in/a']],
  [
    'many',
    many,
    [],
    [
      'Passed over: 55 files (.0 10, .1 9, .2 8, .3 7, .4 6, .5 5, .6 4, .7 3, others 3):',
      ...['0.0', '1.0', '2.0', '3.0', '4.0', '5.0', '6.0', '7.0'].map((name) => `  ${name}`),
      '  and 47 more',
    ],
  ],
])('says %s', (_, files, links, expected) => {
  expect(sayPassedOver({ files, links })).toEqual(expected);
});

it('names all of a short list', () => {
  expect(firstNames(['a', 'b'])).toEqual(['  a', '  b']);
});

it('says what is there where there is nothing to read', () => {
  expect(nothingToRead(['in'], { files: ['in/a.doc'], links: [] }).message).toBe(
    'There is no .pdf, .docx, .html, .txt, .md or .zip file to read in in.\nPassed over: 1 file (.doc 1):\n  in/a.doc',
  );
});
