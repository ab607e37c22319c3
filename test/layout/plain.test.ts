import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.js';
import type { DocumentText } from '../../src/model/index.js';
import { plainPages } from './pages.js';

const lay = (file: string): DocumentText => layout(plainPages(file)).output;

describe('characters and lines', () => {
  it.each([
    ['plain text is left as it is', 'Article 1\n\nThe Parties', 'Article 1\n\nThe Parties'],
    ['white space at line ends goes', '  Article 1  \n\n\tThe Parties \n', 'Article 1\n\nThe Parties'],
    ['many blank lines are one', 'Article 1\n\n \n\nThe Parties', 'Article 1\n\nThe Parties'],
    ['blanks of all kinds are blanks', 'the\u00a0Parties\u2009and\tothers', 'the Parties and others'],
    ['ligatures are written out', 'oﬃcial ﬁles', 'official files'],
    ['soft hyphens go', 'inter\u00adnational', 'international'],
    ['characters without a shape go', '\u0007Arti\u200bcle\ufeff 1', 'Article 1'],
    ['separators of Unicode end lines', 'one\u2028two\u2029three', 'one\ntwo\nthree'],
    ['two blanks inside a line stay', 'Article 1.  Scope', 'Article 1.  Scope'],
    ['marks of headings go', '# Treaty\n\n## Article 1\n\nThe Parties', 'Treaty\n\nArticle 1\n\nThe Parties'],
    ['a sign for a number stays', 'Article 1\n\n# 4 Bridge Road', 'Article 1\n\n# 4 Bridge Road'],
    [
      'marks of bold and slanted words go',
      '**Article 1**\n\nThe *Ferry Board* and **all others** agree.',
      'Article 1\n\nThe Ferry Board and all others agree.',
    ],
    [
      'strokes before signs that would be marks go with them',
      '**Article 1**\n\n1\\. The **Parties** pay.',
      'Article 1\n\n1. The Parties pay.',
    ],
    [
      'stars for what is left out stay',
      'They pay [***] or **$5** a day,\n\n* by **Monday**\n\n[**] boats',
      'They pay [***] or $5 a day,\n\n* by Monday\n\n[**] boats',
    ],
    [
      'one pair of stars is no mark',
      'Pay **five** euros\n\n5 * 4 boats',
      'Pay **five** euros\n\n5 * 4 boats',
    ],
    ['a soft hyphen at a line end broke a word', 'the inter\u00ad\nnational body', 'the international\nbody'],
  ])('%s', (_, file, expected) => {
    expect(lay(file).text).toBe(expected);
  });
});

const WORDS = 'the measures that each of them takes in order to carry out what has been agreed on here'.split(
  ' ',
);

/** Prose wrapped at about 72 columns, no two lines alike. */
function prose(lines: number, seed: number): string[] {
  return Array.from({ length: lines }, (_, line) => {
    const own = [seed, line].map((number) => String.fromCharCode(97 + number)).join('x');
    let text = own;
    for (let word = line + seed * 7; text.length < 64; word += 1 + (line % 3)) {
      text += ` ${WORDS[word % WORDS.length]}`;
    }
    return text;
  });
}

/** `count` pages of prose with no sentence end but on the last line, put together by `between`. */
function printed(count: number, between: (pageNumber: number) => string): { file: string; whole: string } {
  const pages = Array.from({ length: count }, (_, index) => prose(20, index).join('\n'));
  const file = pages.reduce((text, page, index) => text + between(index) + page);
  return { file: `${file}.`, whole: `${pages.join('\n')}.` };
}

describe('furniture in the flow of lines', () => {
  it.each<[string, (pageNumber: number) => string, number]>([
    ['page numbers in the middle', (n) => `\n${String(n).padStart(36)}\n\n`, 4],
    ['page numbers at the left, where they cut sentences', (n) => `\n\n${n}\n\n`, 4],
    ['numbers between dashes', (n) => `\n- ${n} -\n`, 4],
    ['numbers with the word', (n) => `\n\nPage ${n}\n\n`, 4],
    ['a number and a head', (n) => `\n${String(n).padStart(36)}\n\nTREATY OF AMITY\n\n`, 8],
    ['a head above the number', (n) => `\n\nTREATY OF AMITY\n\n${n}\n\n`, 8],
    ['a head alone', () => '\n\nTREATY OF AMITY\n\n', 4],
    ['a page without number in between', (n) => (n === 3 ? '\n' : `\n\n– ${n} –\n\n`), 3],
  ])('takes out %s, and the sentence is whole', (_, between, expected) => {
    const { file, whole } = printed(5, between);
    const { text, furniture } = lay(file);
    expect(text).toBe(whole);
    expect(furniture).toHaveLength(expected);
    for (const { at } of furniture) expect(text[at]).toBe('\n');
  });

  it('takes out the only number of two pages and the head that repeats the title', () => {
    const [first, second] = [prose(20, 1).join('\n'), prose(20, 2).join('\n')];
    const file = `Treaty of Amity\n\n${first}\n${'1'.padStart(36)}\n\nTREATY OF AMITY\n\n${second}`;
    expect(lay(file).text).toBe(`Treaty of Amity\n\n${first}\n${second}`);
  });

  it.each([
    ['says that it numbers a page', '- 1 -', '- 2 -'],
    ['ends the file', '7'.padStart(36), '8'.padStart(36)],
  ])('takes out the number of a short last page that %s', (_, one, two) => {
    const whole = `${prose(20, 1).join('\n')}.\n\nAnd so on, as they see fit in each of these cases.`;
    const file = whole.replace('And', `${one}\n\nAnd`);
    expect(lay(`${file}\n\n${two}`).text).toBe(whole);
  });

  it.each([
    ['whole', 'postwar', 'post-', 'war'],
    ['with a hyphen', 'co-operation', 'co-', 'operation'],
  ])('joins a word that a page cuts as the document writes it: %s', (_, word, first, second) => {
    const cut = (n: number) =>
      n === 2 ? ` ${word}\nunder ${first}\n\n- 2 -\n\n${second} rules ` : `\n- ${n} -\n`;
    const { text, furniture } = lay(printed(5, cut).file);
    expect(furniture).toHaveLength(4);
    expect(text).toContain(`under ${word}\nrules`);
  });

  it('takes out a running head of two lines that never cuts a sentence', () => {
    const pages = [1, 2, 3, 4].map((n) => `${prose(20, n).join('\n')}.`);
    const head = 'TREATY OF AMITY\nNot for circulation';
    const { text } = lay(`Treaty of Amity\n\n${pages.join(`\n\n${head}\n\n`)}`);
    expect(text).toBe(`Treaty of Amity\n\n${pages.join('\n\n')}`);
  });

  it('takes out heads and numbers of pages divided by form feeds', () => {
    const pages = [1, 2, 3, 4].map(
      (n) =>
        `Treaty of Amity\n\n${prose(9, n).join('\n')} ${n}.\n\nThey agree on ${'abcd'[n - 1]}.\n\n            ${n}\n`,
    );
    const { text, furniture } = lay(pages.join('\f'));
    expect(furniture.map((one) => `${one.pageNumber} ${one.kind} ${one.text}`)).toEqual(
      [1, 2, 3, 4].flatMap((n) => [`${n} header Treaty of Amity`, `${n} page-number ${n}`]),
    );
    expect(text).not.toContain('Treaty of Amity');
  });

  it('parts blocks at a page where a new article begins', () => {
    const { file } = printed(
      5,
      (n) => `.\n\n${String(n).padStart(36)}\n\nTREATY OF AMITY\n\n\nArticle ${n}\n\n`,
    );
    expect(lay(file).text).toContain('.\n\nArticle 2\n\n');
  });

  it.each([
    [
      'the one line of a short page between two numbers',
      `${prose(20, 1).join('\n')}\n\n- 1 -\fand the growth of all that each of the Parties, who\n\n- 2 -`,
    ],
    [
      'numbered paragraphs that begin pages',
      [1, 2, 3, 4]
        .map((n) => `${5 * n}. The Parties shall pay\n${prose(20, n).join('\n')}.\n\n- ${n} -`)
        .join('\n\n'),
    ],
  ])('takes out page numbers and leaves %s', (_, file) => {
    const { text, furniture } = lay(file);
    expect(furniture.filter(({ kind }) => kind !== 'page-number')).toEqual([]);
    expect(text.split('\n').filter(Boolean)).toEqual(
      file.split(/[\n\f]/).filter((line) => line !== '' && !/^- \d -$/.test(line)),
    );
  });

  it.each([
    [
      'paragraph numbers on lines of their own',
      [1, 2, 3, 4].map((n) => `${n}\n\nThe Parties shall: ${prose(4, n).join(' ')}.`).join('\n\n'),
    ],
    [
      'long paragraphs numbered on lines of their own',
      [1, 2, 3, 4].map((n) => `${n}\n\nThe ${prose(20, n).join(' ')}.`).join('\n\n'),
    ],
    [
      'headings that come back',
      [1, 2, 3, 4].map((n) => `Article ${n}\n\nDefinitions\n\n${prose(20, n).join('\n')}.`).join('\n\n'),
    ],
    ['a table of numbers', ['Year', '1', '2', '3', '4', '5'].join('\n')],
    [
      'the same closing line under several notes',
      [1, 2, 3].map((n) => `${prose(20, n).join('\n')}.\n\nAccept, Sir, my regards,`).join('\n\n'),
    ],
  ])('leaves %s', (_, file) => {
    const { text, furniture } = lay(file);
    expect(furniture).toEqual([]);
    expect(text).toBe(file);
  });
});

describe('notices that parts were left out', () => {
  const notice = (number: number): string =>
    `[*] Parts marked so have been omitted from page ${number} and filed separately with the Commission.`;
  const file = (...notices: string[]): string =>
    notices.map((words, at) => `${at + 1}. Ships are welcome.\n\n${words}`).join('\n\n');

  it('are set aside where they come from page to page', () => {
    const { text, furniture } = lay(file(notice(1), notice(2), notice(3)));
    expect(text).toBe('1. Ships are welcome.\n\n2. Ships are welcome.\n\n3. Ships are welcome.');
    expect(furniture.map((each) => each.text)).toEqual([notice(1), notice(2), notice(3)]);
  });

  it.each<[string, string[]]>([
    ['that is said once or twice', [notice(1), notice(2)]],
    ['that is another each time', ['a', 'b', 'c'].map((what) => notice(1).replace('Parts', `Part ${what}`))],
  ])('stay %s', (_, notices) => {
    expect(lay(file(...notices)).text).toBe(file(...notices));
  });
});

describe('the feet of a print of a filing', () => {
  const FILED = 'Source: RURI BRIDGES, INC., 10-K, 3/14/2019';
  const file = (feet: string[]): string =>
    feet.map((foot, page) => `${prose(1, page)[0]}${foot}\n\n${FILED}\n\n`).join('');

  it.each<[string, string[], string[]]>([
    ['numbers behind the text', [' 1', ' 2', ' 3'], ['1', '2', '3']],
    [
      'numbers with words behind',
      [' 1 Ruri Bridges', ' 2 Ruri Bridges'],
      ['1 Ruri Bridges', '2 Ruri Bridges'],
    ],
    [
      'words on both sides',
      [' Lease Page 1 of Ruri', ' Lease Page 2 of Ruri'],
      ['Lease Page 1 of Ruri', 'Lease Page 2 of Ruri'],
    ],
    ['numbers that stand alone', ['\n\n1.', '\n\n2.', '\n\n3.'], ['1.', '2.', '3.']],
    ['no numbers', ['', '', ''], []],
    ['numbers that do not count pages', [' 7', ' 30', ' 4'], []],
  ])('are taken out: %s', (_, feet, expected) => {
    const { furniture } = lay(file(feet));
    expect(furniture.filter(({ text }) => text !== FILED).map(({ text }) => text)).toEqual(expected);
    expect(furniture.filter(({ text }) => text === FILED)).toHaveLength(feet.length);
  });

  it('goes on with the sentence that a page cut', () => {
    const text = `The Lessee shall repair the 1\n\n${FILED}\n\n\nBridge at once. 2\n\n${FILED}\n`;
    expect(lay(text).text).toBe('The Lessee shall repair the\nBridge at once.');
  });
});
