import { describe, expect, it } from 'vitest';
import { foreignArticles } from '../../src/structure/foreign-articles.js';
import { numberKey } from '../../src/structure/foreign-numbers.js';
import { parallelsOf, structure } from '../../src/structure/index.js';
import { documentOf } from './document.js';

describe('numbers', () => {
  it.each([
    ['Arabic digits', '5', '5'],
    ['those of the East', '٥', '5'],
    ['of Persian', '۱۲', '12'],
    ['of full width', '１２', '12'],
    ['Roman numerals', 'XIV', '14'],
    ['decimals', '4.2', '4.2'],
    ['an inserted article', '5 bis', '5bis'],
    ['an inserted letter', '12A', '12a'],
    ['French words', 'premier', '1'],
    ['Spanish words', 'Décimo segundo', '12'],
    ['German words', 'Dritter', '3'],
    ['Russian words', 'первая', '1'],
    ['Arabic words', 'الثانية', '2'],
    ['Arabic words above ten', 'الحادية عشرة', '11'],
    ['Chinese numerals', '二十三', '23'],
    ['Chinese numerals above a hundred', '一百零四', '104'],
    ['ten in Chinese', '十', '10'],
    ['a word that is no number', 'quelconque', null],
  ])('%s: %s', (_, token, expected) => {
    expect(numberKey(token)).toBe(expected);
  });
});

describe('articles of a text in another language', () => {
  it.each<[string, string, string[]]>([
    ['French', 'Article premier\n\nObjet\n\nArticle 2\n\nFrais', ['Article premier 1', 'Article 2 2']],
    ['French, 1er', 'Article 1er\n\nObjet', ['Article 1er 1']],
    ['Spanish', 'Artículo 1. Objeto\n\nARTÍCULO SEGUNDO', ['Artículo 1 1', 'ARTÍCULO SEGUNDO 2']],
    ['Italian', 'Articolo 5\n\nArt. 6', ['Articolo 5 5', 'Art. 6 6']],
    ['Portuguese', 'Artigo 1.º\n\nArtigo II', ['Artigo 1 1', 'Artigo II 2']],
    ['German and Dutch', 'Artikel 5\n\nArtikel 5a – Zweck', ['Artikel 5 5', 'Artikel 5a 5a']],
    ['German, numbered by signs', '§ 5 Kosten\n\n§ 6', ['§ 5 5', '§ 6 6']],
    ['Polish', 'Artykuł 5', ['Artykuł 5 5']],
    ['Hungarian', '5. cikk', ['5. cikk 5']],
    ['Turkish', 'MADDE 5\n\n6. Madde', ['MADDE 5 5', '6. Madde 6']],
    ['Greek', 'Άρθρο 5', ['Άρθρο 5 5']],
    ['Russian', 'Статья 5\n\nСТАТЬЯ VI', ['Статья 5 5', 'СТАТЬЯ VI 6']],
    ['Bulgarian', 'Член 5\n\nчл. 6', ['Член 5 5', 'чл. 6 6']],
    ['Arabic', 'المادة 5\n\nالمادة السادسة', ['المادة 5 5', 'المادة السادسة 6']],
    ['Chinese', '第五条\n\n第6條', ['第五条 5', '第6條 6']],
    ['Korean', '제5조 (목적)', ['제5조 5']],
    ['paragraphs where there are no articles', '1. Zweck\n\n2. Kosten', ['1. 1', '2. 2']],
    ['citations at the beginning of a line', 'Selon\nArticle 5 de la Convention\n\nArticle 6, alinéa 2', []],
    ['words of prose', 'Article quelconque\n\nArt et culture', []],
  ])('%s', (_, text, expected) => {
    expect(foreignArticles(text).map(({ label, key }) => `${label} ${key}`)).toEqual(expected);
  });

  it('reach up to the next one', () => {
    const text = 'Accord\n\nArticle 1\n\nObjet.\n\nArticle 2\n\nFrais.';
    expect(foreignArticles(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Article 1\n\nObjet.',
      'Article 2\n\nFrais.',
    ]);
  });
});

const provision = (label: string): string => `${label}\n\nThe Parties shall consult each other.`;
const counterpart = (label: string): string => `${label}\n\nLes Parties se consultent.`;

describe('articles side by side', () => {
  it.each<[string, string[], string[], (string | null)[]]>([
    ['by number', ['Article 1', 'Article 2'], ['Article premier', 'Article 2'], ['art_1', 'art_2']],
    [
      'written in another way',
      ['Article I', 'Article II'],
      ['Artículo 1', 'Artículo 2'],
      ['art_I', 'art_II'],
    ],
    [
      'an article that the other has not',
      ['Article 1', 'Article 3'],
      ['Article 1', 'Article 2', 'Article 3'],
      ['art_1', null, 'art_3'],
    ],
    [
      'an annex that counts from one again, where the body lacks an article',
      ['Article 1', 'Article 2', 'Article 3', 'Annex', 'Article 1', 'Article 2'],
      ['Article 1', 'Article 3', 'Annexe', 'Article 1', 'Article 2'],
      ['art_1', 'art_3', 'annex_1__art_1', 'annex_1__art_2'],
    ],
  ])('%s', (_, own, others, expected) => {
    const text = others.map(counterpart).join('\n\n');
    const document = {
      ...documentOf(own.map(provision).join('\n\n')),
      expressions: [{ language: 'fr', text, pages: [], joinedHyphens: [], origin: [] }],
    };
    const [parallel] = parallelsOf(document, structure(document).output.sections);
    expect(parallel!.language).toBe('fr');
    expect(parallel!.articles.map(({ eId }) => eId)).toEqual(expected);
  });
});
