import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.js';
import type { Page } from '../../src/model/index.js';

const lay = (text: string) => {
  const pages: Page[] = [{ kind: 'plain', pageNumber: 1, text, sourceOffset: 0 }];
  return layout(pages).output;
};

const SENTENCE = 'The ferry crosses the sound on every day on which the wind is weak and the sea is calm. ';
const PAGE = SENTENCE.repeat(12).trim();

describe('ends of pages in a text that is one line', () => {
  it.each([
    [
      'pages that count themselves',
      `${PAGE} The boat Page 1 of 3 leaves. ${PAGE} Page 2 of 3 ${PAGE} Page 3 of 3`,
      `${PAGE} The boat leaves. ${PAGE} ${PAGE}`,
      ['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'],
    ],
    [
      'pages cited in a sentence, more than once',
      `${PAGE} It is told on page 3 of 12. See Page 5 of 12. ${PAGE} It is told on page 6 of 12. See Page 7 of 12.`,
      `${PAGE} It is told on page 3 of 12. See Page 5 of 12. ${PAGE} It is told on page 6 of 12. See Page 7 of 12.`,
      [],
    ],
    [
      'numbers that go down',
      `${PAGE} Page 3 of 3 ${PAGE} Page 2 of 3 ${PAGE}`,
      `${PAGE} Page 3 of 3 ${PAGE} Page 2 of 3 ${PAGE}`,
      [],
    ],
    [
      'lines that name a filing, with the number before them',
      `${PAGE} The boat 1 Source: RURI FERRIES, INC., 10-K, 3/14/2019 leaves. ${PAGE} 2 Source: RURI FERRIES, INC., 10-K, 3/14/2019`,
      `${PAGE} The boat leaves. ${PAGE}`,
      ['1 Source: RURI FERRIES, INC., 10-K, 3/14/2019', '2 Source: RURI FERRIES, INC., 10-K, 3/14/2019'],
    ],
    [
      'the title as running head with page numbers, in the middle of sentences',
      `Ferry Lease and Repair Agreement ${PAGE} The 1 FERRY LEASE AND REPAIR AGREEMENT boat leaves. ${PAGE} It 2 FERRY LEASE AND REPAIR AGREEMENT returns. ${PAGE}`,
      `Ferry Lease and Repair Agreement ${PAGE} The boat leaves. ${PAGE} It returns. ${PAGE}`,
      ['1 FERRY LEASE AND REPAIR AGREEMENT', '2 FERRY LEASE AND REPAIR AGREEMENT'],
    ],
    [
      'the title as running head before articles',
      `FERRY LEASE AGREEMENT ${PAGE} ARTICLE 1 ${PAGE} FERRY LEASE AGREEMENT ARTICLE 2 ${PAGE} FERRY LEASE AGREEMENT ARTICLE 3 ${PAGE}`,
      `FERRY LEASE AGREEMENT ${PAGE} ARTICLE 1 ${PAGE} ARTICLE 2 ${PAGE} ARTICLE 3 ${PAGE}`,
      ['FERRY LEASE AGREEMENT', 'FERRY LEASE AGREEMENT'],
    ],
    [
      'sentences that speak of the agreement and its parties in capitals keep them',
      `FERRY LEASE AGREEMENT of THE SOUND COMPANY ${PAGE} This FERRY LEASE AGREEMENT binds THE SOUND COMPANY alone. ${PAGE} The FERRY LEASE AGREEMENT ends when THE SOUND COMPANY says so. ${PAGE}`,
      `FERRY LEASE AGREEMENT of THE SOUND COMPANY ${PAGE} This FERRY LEASE AGREEMENT binds THE SOUND COMPANY alone. ${PAGE} The FERRY LEASE AGREEMENT ends when THE SOUND COMPANY says so. ${PAGE}`,
      [],
    ],
    [
      'pages cited once stay',
      `${PAGE} The map is on page 3 of 12. ${PAGE}`,
      `${PAGE} The map is on page 3 of 12. ${PAGE}`,
      [],
    ],
  ])('%s', (_, text, expected, furniture) => {
    const output = lay(text);
    expect(output.text).toBe(expected);
    expect(output.furniture.map((piece) => piece.text)).toEqual(furniture);
  });

  it('says where the words behind a foot stand in the file', () => {
    const text = `${PAGE} Page 1 of 2 ${PAGE} Page 2 of 2 The end.`;
    const { text: laid, origin } = lay(text);
    const at = laid.indexOf('The end.');
    const [from, source] = [...origin].reverse().find(([start]) => start <= at)!;
    expect(source + at - from).toBe(text.indexOf('The end.'));
  });
});
