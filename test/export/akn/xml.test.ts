import fc from 'fast-check';
import { expect, it } from 'vitest';
import { element, toXml } from '../../../src/export/akn/xml.js';
import { allowed } from '../../../src/export/characters.js';
import { readXml } from './read-xml.js';

const inside = (text: string): string => /<p>(.*)<\/p>/s.exec(toXml(element('p', {}, [text])))![1]!;

it.each<[string, string, string]>([
  ['plain words', 'The Parties', 'The Parties'],
  ['signs of XML', 'a < b & b > c', 'a &lt; b &amp; b &gt; c'],
  ['the end of a CDATA section', ']]>', ']]&gt;'],
  ['what looks like a reference', '&amp;', '&amp;amp;'],
  ['both quotes', `"it's"`, `&quot;it's&quot;`],
  ['a control character', 'a\u0000b\u001bc', 'a\ufffdb\ufffdc'],
  ['half a character', 'a\ud83db\udc00c', 'a\ufffdb\ufffdc'],
  ['half a character at either end', '\udc00 \ud83d', '\ufffd \ufffd'],
  ['a whole character of two halves', '\ud83d\udcdc', '\ud83d\udcdc'],
  ['what is no character', '\ufffe\uffff', '\ufffd\ufffd'],
  ['what a terminal would obey', 'a\u009b31m\u202eb', 'a&#x9b;31m&#x202e;b'],
  ['white space that a reader would change', 'a\tb\nc\rd', 'a&#x9;b&#xa;c&#xd;d'],
  ['other scripts', 'Č 条 ﷼', 'Č 条 ﷼'],
])('writes %s', (_, text, expected) => {
  expect(inside(text)).toBe(expected);
  expect(toXml(element('a', { b: text }))).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<a b="${expected}"/>\n`,
  );
});

it('writes what a reader of XML reads again, whatever the characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, text) => {
      const { attributes, children } = readXml(toXml(element('p', { value }, [`.${text}`])));
      expect(attributes.value).toBe(allowed(value));
      expect(children).toEqual([allowed(`.${text}`)]);
    }),
  );
});

it('indents elements, and adds no white space where there are characters', () => {
  const title = element('docTitle', {}, ['Treaty']);
  const doc = element('doc', { eId: undefined }, [element('p', {}, ['A ', title, ' of'])]);
  expect(
    toXml(element('a', {}, [doc, element('b', {})]))
      .split('\n')
      .slice(1),
  ).toEqual([
    '<a>',
    '  <doc>',
    '    <p>A <docTitle>Treaty</docTitle> of</p>',
    '  </doc>',
    '  <b/>',
    '</a>',
    '',
  ]);
});
