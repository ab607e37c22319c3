import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type ComparisonPage, comparisonPage } from '../../src/export/index.js';

const page = (words: string): ComparisonPage => ({
  agreements: [
    { title: words, beside: '1994-06-03 · first.txt' },
    { title: 'Radar Agreement', beside: words },
  ],
  counts: { same: 0, changed: 1, onlyOne: 1, onlyOther: 0 },
  groups: [
    {
      title: 'Termination',
      pairs: [
        {
          likeness: 0.8,
          places: ['art_1', 'art_2'],
          changes: [
            { kind: 'same', text: 'Notice of ' },
            { kind: 'removed', text: words },
            { kind: 'added', text: 'three months' },
          ],
        },
        { likeness: 0, places: ['art_3', null], changes: [{ kind: 'removed', text: 'Done.' }] },
      ],
    },
  ],
});

/** Names of all elements, with their attributes, and the text of `del` and `ins`. */
function read(html: string): { elements: string[]; removed: string; added: string } {
  const found = { elements: [] as string[], removed: '', added: '' };
  let inside = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      found.elements.push([name, ...Object.keys(attributes)].join(' '));
      if (name === 'del' || name === 'ins') inside = name;
    },
    ontext: (text) => {
      if (inside === 'del') found.removed += text;
      if (inside === 'ins') found.added += text;
    },
    onclosetag: (name) => {
      if (name === inside) inside = '';
    },
  });
  parser.end(html);
  return found;
}

it('marks what is taken out and put in', () => {
  const { removed, added } = read(comparisonPage(page('six months')));
  expect([removed, added]).toEqual(['six monthsDone.', 'three months']);
});

describe('nothing that a document holds becomes markup', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['the end of the title', '</title><script>alert(1)</script>'],
    ['an attribute', '" onmouseover="alert(1)'],
    ['an entity', '&lt;script&gt; &#60;'],
    ['a comment', '<!-- --!>'],
    ['control characters', 'a\u0000b\u001b[31m\u202ec'],
  ])('%s', (_, words) => {
    const plainly = read(comparisonPage(page('six months'))).elements;
    const html = comparisonPage(page(words));
    expect(read(html).elements).toEqual(plainly);
    expect(['\u0000', '\u001b', '\u202e', '&#x202e;'].filter((sign) => html.includes(sign))).toEqual([]);
  });
});
