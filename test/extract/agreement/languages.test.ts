import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, closing, read, stated, title } from './read.js';

describe('languages', () => {
  const rows: [what: string, blocks: Block[], languages: string[]][] = [
    [
      'of the closing formula',
      [closing('Done at Lima in two originals in the Spanish and English languages.')],
      ['Spanish', 'English'],
    ],
    ['of an article', [body('The French and Arabic texts are equally authentic.')], ['French', 'Arabic']],
    [
      'the Netherlands language is Dutch, the Netherlands a State',
      [closing('Done for the Kingdom of the Netherlands in the Netherlands and English languages.')],
      ['Dutch', 'English'],
    ],
    [
      'translations are no authentic texts',
      [
        body(
          'This Convention is made in the English and French languages, both equally authentic. Official translations in the Spanish and Arabic languages shall be prepared.',
        ),
      ],
      ['English', 'French'],
    ],
    [
      'translations before the authentic text',
      [
        closing(
          'Done at Lima in two originals, with translations into English and French, the Spanish text being authentic.',
        ),
      ],
      ['Spanish'],
    ],
    [
      'translations alone beside one text',
      [
        closing(
          'Done at Lima in the Spanish language, translated into the English, French and Arabic languages.',
        ),
      ],
      ['Spanish'],
    ],
    ['for letters only', [body('Letters shall be written in English.')], []],
  ];
  it.each(rows)('%s', (_, blocks, languages) => {
    expect(read([title('Agreement'), body('Each Party pays.'), ...blocks]).languages.map(stated)).toEqual(
      languages,
    );
  });
});
