import { describe, expect, it } from 'vitest';
import type { Block } from '../document-of.js';
import { body, closing, read, stated, title } from './read.js';

describe('languages', () => {
  const rows: [what: string, blocks: Block[], languages: string[]][] = [
    [
      'copies made in two languages, in a clause',
      [body('21.3 Made in Lima on 4 May 2007, in three copies in Bulgarian and English.')],
      ['Bulgarian', 'English'],
    ],
    [
      'counterparts drawn up',
      [body('This Contract is drawn up in four counterparts in the Slovak and English languages.')],
      ['Slovak', 'English'],
    ],
    [
      'a report drawn up in one language is no text of the agreement',
      [body('The minutes of each meeting are drawn up in the English language.')],
      [],
    ],
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
    [
      'in two copies, with no word for text or language',
      [closing('Done at Riga in two copies, in Latvian and English.')],
      ['Latvian', 'English'],
    ],
    [
      'in capitals',
      [closing('DONE AT LIMA IN THE SPANISH AND ENGLISH LANGUAGES, BOTH TEXTS BEING EQUALLY AUTHENTIC.')],
      ['Spanish', 'English'],
    ],
    [
      'a language of two names is one',
      [closing('Done at Belgrade in the Serbo-Croatian, Castilian and Bahasa Indonesia languages.')],
      ['Serbo-Croatian', 'Spanish', 'Indonesian'],
    ],
    [
      'the adjective of a State that keeps the original',
      [closing('Done at Lima in the English language, in one original kept by the French Republic.')],
      ['English'],
    ],
    [
      'the Netherlands beside a language are the State',
      [closing('Done at Lima, for the Kingdom of the Netherlands, in the English language.')],
      ['English'],
    ],
    [
      'the Netherlands language at the head of a list',
      [closing('Done at Lima in Netherlands, Croatian, Serbian and English, all texts being equal.')],
      ['Dutch', 'Croatian', 'Serbian', 'English'],
    ],
    [
      'texts of equal force',
      [body('The Greek and Latvian texts of this Treaty, which have equal force, are kept by the Office.')],
      ['Greek', 'Latvian'],
    ],
    [
      'official texts made later',
      [
        body(
          'This Act is signed in a single original in the French language. Official texts shall be established by the Director, after consultation, in the English, German and Russian languages.',
        ),
      ],
      ['French'],
    ],
    [
      'a signature block in capitals',
      [
        closing(
          'DONE at Lima in two originals in the English language FOR THE DANISH DEFENCE COMMAND FOR THE GREEK NAVY',
        ),
      ],
      ['English'],
    ],
    [
      'a mess, and troops that keep a text',
      [
        closing(
          'Done in the mess of the Welsh Guards, in the English language, the original text being kept by the Danish troops.',
        ),
      ],
      ['English'],
    ],
    [
      'one in each language',
      [
        closing(
          'Done at Riga in two texts, one in Latvian and the other in the Danish language, and a version in Greek.',
        ),
      ],
      ['Latvian', 'Danish', 'Greek'],
    ],
    [
      'texts in capitals one by one',
      [closing('DONE AT RIGA IN LATVIAN, GREEK AND ENGLISH, THE ENGLISH TEXT PREVAILING.')],
      ['Latvian', 'Greek', 'English'],
    ],
    [
      'names joined by other than a comma',
      [
        closing(
          'Done at Riga in English (two copies) and Greek as well as Thai/Danish; Latvian texts prevail.',
        ),
      ],
      ['English', 'Greek', 'Thai', 'Danish', 'Latvian'],
    ],
    [
      'the navies of two States in a signature block',
      [
        closing(
          'Done at Riga in the English language. For the Danish and Greek Navies, which keep the texts.',
        ),
      ],
      ['English'],
    ],
    [
      'a note that is quoted in translation',
      [closing('Done at Lima. I have received your note, which reads in English translation as follows.')],
      [],
    ],
  ];
  it.each(rows)('%s', (_, blocks, languages) => {
    expect(read([title('Agreement'), body('Each Party pays.'), ...blocks]).languages.map(stated)).toEqual(
      languages,
    );
  });
});
