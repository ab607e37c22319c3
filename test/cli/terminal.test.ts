import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../src/cli/hit-blocks.js';
import { oneLine, plain, shorten, wantsColour, wrap } from '../../src/cli/terminal.js';

describe('text of documents on a terminal', () => {
  it.each([
    ['a colour', 'red \u001b[31mtext\u001b[0m', 'red text'],
    ['a window title', '\u001b]0;owned\u0007text', 'text'],
    ['an 8-bit control sequence', '\u009b31mtext', 'text'],
    ['a backspace and a bell', 'a\bb\u0007c', 'abc'],
    ['a carriage return', 'safe\rSAFE', 'safeSAFE'],
    ['a tab', 'a\tb', 'a b'],
    ['a line end', 'a\nb', 'a\nb'],
    ['a bidirectional override', 'abc\u202edcba', 'abcdcba'],
    ['a link that a terminal would open', '\u001b]8;;http://x\u001b\\here\u001b]8;;\u001b\\', 'here'],
    ['NUL', 'a\u0000b', 'ab'],
    ['isolates', 'a\u2066b\u2069c', 'abc'],
    ['letters from right to left', 'اتفاقية 12', 'اتفاقية 12'],
    ['letters of all kinds', 'Ünïcödé 協定 договор', 'Ünïcödé 協定 договор'],
  ])('loses %s', (_, text, expected) => expect(plain(text)).toBe(expected));

  it('never reaches it with a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(oneLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
  });
});

describe('colour', () => {
  it.each<[string, { isTTY?: boolean }, NodeJS.ProcessEnv, boolean]>([
    ['on a terminal', { isTTY: true }, {}, true],
    ['not in a file', {}, {}, false],
    ['not when NO_COLOR is set', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['NO_COLOR wins', { isTTY: true }, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['an empty NO_COLOR does not count', { isTTY: true }, { NO_COLOR: '' }, true],
    ['by force in a file', {}, { FORCE_COLOR: '1' }, true],
    ['not on a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
  ])('%s', (_, stream, env, expected) => expect(wantsColour(stream, env)).toBe(expected));
});

describe('lines', () => {
  it.each([
    ['short text', 'one two', 20, ['one two']],
    ['between words', 'one two three', 8, ['one two', 'three']],
    ['a word that fills the line', 'abcdefgh ij', 8, ['abcdefgh', 'ij']],
    ['a word longer than the line', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['nothing', '', 10, []],
  ])('are cut: %s', (_, text, width, expected) => {
    expect(wrap(text, width).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });

  it('hold all words in order and are never too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/)),
        fc.integer({ min: 5, max: 40 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = wrap(text, width).map(([start, end]) => text.slice(start, end));
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('are shortened with an ellipsis', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdef', 4)).toBe('abc…');
  });
});

describe('a quoted passage', () => {
  const mark = (_: string, text: string) => `[${text}]`;

  it('has the words found marked, across a line end too', () => {
    const text = 'Any dispute shall be settled by consultation.';
    const spans = [
      { start: 4, end: 11 },
      { start: 29, end: 44 },
    ];
    expect(quote(text, spans, 37, mark)).toEqual([
      '“Any [dispute] shall be settled [by]',
      ' [consultation].”',
    ]);
  });

  it('begins shortly before the words found when it is long', () => {
    const text = `${'word '.repeat(400)}needle ${'word '.repeat(400)}`;
    const start = text.indexOf('needle');
    const lines = quote(text, [{ start, end: start + 6 }], 80, mark);
    expect(lines[0]).toMatch(/^… word/);
    expect(lines.at(-1)).toMatch(/ …$/);
    expect(lines.join('\n')).toContain('[needle]');
    expect(stripVTControlCharacters(lines.join('')).length).toBeLessThan(1100);
  });
});
