import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.js';

const textOf = (text: string) =>
  layout([{ kind: 'plain', pageNumber: 1, text, sourceOffset: 0 }]).output.text;

describe('hyphens at line ends', () => {
  it.each([
    ['a broken word is made whole', 'the interna-\ntional body', 'the international\nbody'],
    [
      'the word written whole elsewhere decides',
      'a postwar plan; the post-\nwar period',
      'a postwar plan; the postwar\nperiod',
    ],
    [
      'the hyphenated word elsewhere decides',
      'on co-operation and co-\noperation',
      'on co-operation and co-operation',
    ],
    ['a prefix keeps its hyphen', 'a policy of non-\nproliferation', 'a policy of non-proliferation'],
    ['a tail keeps the hyphen before it', 'their know-\nhow', 'their know-how'],
    ['a number in words keeps its hyphen', 'within seventy-\ntwo hours', 'within seventy-two\nhours'],
    ['a number in figures keeps its hyphen', 'a 12-\nmonth period', 'a 12-month\nperiod'],
    ['a capital keeps the hyphen before it', 'the Anglo-\nSaxon law', 'the Anglo-Saxon\nlaw'],
    ['capitals are made whole', 'THIS AGREE-\nMENT IS', 'THIS AGREEMENT\nIS'],
    ['a compound of several parts keeps its hyphens', 'an up-to-\ndate list', 'an up-to-date\nlist'],
    ['a suspended part stays apart', 'pre-\nand post-war', 'pre-\nand post-war'],
    ['a dash is no hyphen', 'the Parties -\nand others', 'the Parties -\nand others'],
    ['a figure after a hyphen stays apart', 'pages 12-\n14', 'pages 12-\n14'],
    ['a blank line ends the word', 'the interna-\n\ntional body', 'the interna-\n\ntional body'],
    [
      'two words of the document keep their hyphen',
      'a mine or the clearance of one; mine-\nclearance',
      'a mine or the clearance of one; mine-clearance',
    ],
    ['a word of the language that begins like a compound is made whole', 'the ex-\nercise', 'the exercise'],
    [
      'two words of the language that are none together keep it',
      'an arms-\ncontrol body; the interna-\ntional',
      'an arms-control\nbody; the international',
    ],
    [
      'a word of the same family decides',
      'to co-operate for the co-\nordination; the interna-\ntional',
      'to co-operate for the co-ordination;\nthe international',
    ],
    [
      'a conjunction inside a compound does not suspend it',
      'the search-\nand-rescue team',
      'the search-and-rescue\nteam',
    ],
    ['a hyphen of typographers is one', 'the interna\u2010\ntional body', 'the international\nbody'],
    ['a soft hyphen breaks a word', 'the interna\u00ad\ntional body', 'the international\nbody'],
    ['a double surname keeps it', 'Mrs Harding-\nWhitlock', 'Mrs Harding-Whitlock'],
    ['a word over three lines', 'inter-\nnatio-\nnal law', 'international\nlaw'],
  ])('%s', (_, file, expected) => {
    expect(textOf(file)).toBe(expected);
  });

  it('keeps them where the document breaks no words', () => {
    const lines = Array.from(
      { length: 100 },
      (_, line) => `line ${line} of a text that is set without breaks`,
    );
    lines[50] = 'this one ends in a long-\nstanding practice';
    expect(textOf(lines.join('\n'))).toContain('a long-standing\npractice');
  });
});
