import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../src/extract/clauses/parts/mark-rules.js';
import { marksIn } from '../../../../src/extract/clauses/parts/marks.js';
import { Words } from '../../../../src/extract/clauses/sentence.js';

/** The first rule, in order, that matches at each word. */
function marksOneByOne(flat: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < flat.length; at += 1) {
    if (!/[a-z]/i.test(flat[at]!) || /\w/.test(flat[at - 1] ?? '')) continue;
    const [word] = /^[a-z]+/i.exec(flat.slice(at))!;
    for (const [words, kind, source] of RULES) {
      if (!words.split(' ').includes(word.toLowerCase())) continue;
      const pattern = new RegExp(`(?:${source})(?!\\w)`, 'iy');
      pattern.lastIndex = at;
      if (!pattern.test(flat)) continue;
      found.push(`${kind} ${flat.slice(at, pattern.lastIndex)}`);
      at = pattern.lastIndex - 1;
      break;
    }
  }
  return found;
}

describe('marks in a sentence', () => {
  it.each<[string, string]>([
    [
      'in capitals',
      'THE LESSEE SHALL, TO THE EXTENT POSSIBLE, AND SUBJECT TO CLAUSE 4, PAY ON THE DATE OF SIGNATURE',
    ],
    ['with more than one space', 'pay  at  the  end of the  term and  without  undue  delay'],
    [
      'behind which no word stands',
      'pay in, on (such dates), as "agreed", with: the guests, by 3 May, at no cost',
    ],
    [
      'behind articles',
      'in the event of loss, in the light of it, in a timely manner, in any case, at the request of',
    ],
    ['by an ending', 'by paying, after having paid, and promptly notify the Buyer, by reason of'],
    [
      'with a hyphen',
      'on a semi-annual basis, in co-operation with them, semi-annually, within the time-limit',
    ],
    ['behind words that forbid one', 'remain subject to it, except in the case of fire, but not limited to'],
    ['with figures', 'before 3 June 2031, by the 4th day of May, no later than 30 days, for30, to_day'],
    [
      'many words before a request',
      'upon the prior written and formal request of any Party, with its express consent',
    ],
  ])('%s', (_, flat) => {
    const found = marksIn(new Words(flat, 0), 0, flat.length).map(
      ({ kind, start, end }) => `${kind} ${flat.slice(start, end)}`,
    );
    expect(found).toEqual(marksOneByOne(flat));
    expect(found.length).toBeGreaterThan(1);
  });
});
