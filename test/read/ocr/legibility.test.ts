import { describe, expect, it } from 'vitest';
import { legibility } from '../../../src/read/ocr/legibility.js';

const SENTENCE =
  'The Parties shall consult each other once a year on the training of their crews, and shall tell one another of every change in the courses that are open to the other Party.';

describe('legibility', () => {
  it.each<[string, string]>([
    ['prose', SENTENCE],
    ['capitals', SENTENCE.toUpperCase()],
    [
      'German',
      'Die Vertragsparteien unterrichten einander über jede Änderung ihrer Rechtsvorschriften, soweit sie die Zusammenarbeit betrifft, und treffen sich jährlich abwechselnd in ihren Hauptstädten.',
    ],
    [
      'Polish',
      'Strony informują się wzajemnie o każdej zmianie przepisów, które dotyczą współpracy, i spotykają się co roku na przemian w swoich stolicach, o ile nie postanowią inaczej.',
    ],
    ['a table of prices', `${SENTENCE} 12,50 EUR 3.1 | 4 000,00 | 5 % 17.04.2031 (a) (b) (c) 1.1.1 §§ 12–14`],
    ['words spaced out', `${SENTENCE} T H E  P A R T I E S  H A V E  A G R E E D`],
  ])('%s is words', (_, text) => {
    expect(legibility(text)).toBeGreaterThan(0.9);
  });

  it.each<[string, string]>([
    [
      'another letter for each',
      SENTENCE.replace(/[a-z]/g, (letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 94) % 26))),
    ],
    ['signs between the letters', SENTENCE.replace(/e/g, '%').replace(/a/g, '#').replace(/o/g, '*')],
    [
      'letters of a private font',
      SENTENCE.replace(/[a-m]/g, (letter) => String.fromCharCode(0xf000 + letter.charCodeAt(0))),
    ],
    ['large and small by chance', SENTENCE.replace(/[aeio]./g, (letters) => letters.toUpperCase())],
  ])('%s is no words', (_, text) => {
    expect(legibility(text)).toBeLessThan(0.7);
  });

  it.each<[string, string]>([
    ['little text', 'Page 3'],
    ['numbers alone', '12.5 13.7 14 999 1 000 000 17.04.2031 '.repeat(9)],
    [
      'another script',
      'Стороны проводят консультации не реже одного раза в год, поочередно в столице каждой из них.',
    ],
  ])('of %s nothing can be said', (_, text) => {
    expect(legibility(text)).toBeNull();
  });
});
