import { describe, expect, it } from 'vitest';
import { tokenise, Vocabulary } from '../../src/nlp/index.js';

/** The text cut where sentences end, white space folded. */
const sentencesOf = (text: string): string[] => {
  const vocabulary = new Vocabulary();
  vocabulary.close();
  const tokens = tokenise(text, vocabulary);
  const found: string[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.count; i += 1) {
    if (i < tokens.count && tokens.sentences[i] === tokens.sentences[i - 1]) continue;
    found.push(text.slice(tokens.starts[from], tokens.ends[i - 1]).replace(/\s+/g, ' '));
    from = i;
  }
  return found;
};

const CASES: [string, string, string[]][] = [
  ['a full stop ends', 'One ends. Two begins.', ['One ends', 'Two begins']],
  ['a line end does not', 'One goes\non. Two\nbegins.', ['One goes on', 'Two begins']],
  ['question and exclamation marks end', 'Why? Stop! Go.', ['Why', 'Stop', 'Go']],
  [
    'a semicolon or colon does not',
    'The Parties: may train; may visit.',
    ['The Parties: may train; may visit'],
  ],
  ['a blank line ends', 'Heading\n\nThe text.', ['Heading', 'The text']],
  [
    'a blank line inside a sentence does not',
    'The Parties shall\n\nsettle it.',
    ['The Parties shall settle it'],
  ],
  ['nor after a comma', 'Done in Rome,\n\nin two copies.', ['Done in Rome, in two copies']],
  ['after a semicolon it ends', 'to train;\n\nto visit.', ['to train', 'to visit']],
  ['before a list label it ends', 'shall agree\n\n(a) to train', ['shall agree', 'a) to train']],
  [
    'closing quotes and brackets',
    'He said “yes.” Then (he left.) Now.',
    ['He said “yes', 'Then (he left', 'Now'],
  ],
  ['a small letter after the stop', 'the approx. value is known.', ['the approx. value is known']],
  [
    'numbers of things',
    'See No. 5 and Art. 3, para. 2 of Sec. IV.',
    ['See No. 5 and Art. 3, para. 2 of Sec. IV'],
  ],
  ['no, as a word', 'The answer is no. The Parties agree.', ['The answer is no', 'The Parties agree']],
  [
    'e.g. and i.e.',
    'Forms, e.g. Visits and i.e. Courses, count.',
    ['Forms, e.g. Visits and i.e. Courses, count'],
  ],
  ['initials of names', 'Signed by J. R. Smith here.', ['Signed by J. R. Smith here']],
  [
    'an initial before a plain beginning',
    'It is in Annex A. The Parties agree.',
    ['It is in Annex A', 'The Parties agree'],
  ],
  ['titles', 'Mr. The and Dr. No met Lt. Col. Ray.', ['Mr. The and Dr. No met Lt. Col. Ray']],
  ['companies', 'Acme Inc. and Bolt Ltd. Supply agree.', ['Acme Inc. and Bolt Ltd. Supply agree']],
  [
    'companies at the end',
    'It is owned by Acme Inc. The Supplier agrees.',
    ['It is owned by Acme Inc', 'The Supplier agrees'],
  ],
  [
    'the U.S.',
    'Forces of the U.S. Army. In the U.S. The law differs.',
    ['Forces of the U.S. Army', 'In the U.S', 'The law differs'],
  ],
  ['months', 'On Sept. 12 it ends. On 3 Dec. It began.', ['On Sept. 12 it ends', 'On 3 Dec', 'It began']],
  [
    'a list label does not end',
    '1. The Parties agree. 2. They meet.',
    ['1. The Parties agree', '2. They meet'],
  ],
  [
    'nor a letter or Roman number',
    'a. Training is free. iv. Visits are not.',
    ['a. Training is free', 'iv. Visits are not'],
  ],
  [
    'an article number at the end',
    'As in Article 5. The rest stands.',
    ['As in Article 5', 'The rest stands'],
  ],
  ['decimals', 'It costs 12.50 euros. It is due.', ['It costs 12.50 euros', 'It is due']],
  ['an ellipsis', 'The Government of ... and of Italy.', ['The Government of ... and of Italy']],
  ['et al.', 'Smith et al. wrote it.', ['Smith et al. wrote it']],
];

describe('sentences', () => {
  it.each(CASES)('%s', (_case, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});
