import type { DocumentCase } from './document-case.js';
import { cell, docx, p, row, style, styled, table } from './docx.js';

/** A text and its translation, part by part. */
type Parts = readonly (readonly [string, string])[];

const FRENCH: Parts = [
  ['AGREEMENT ON FERRIES', 'ACCORD SUR LES BACS'],
  ['The Parties have agreed as follows:', 'Les Parties sont convenues de ce qui suit :'],
  ['Article 1', 'Article premier'],
  ['Purpose', 'Objet'],
  ['The ferry shall cross the sound every day.', 'Le bac traverse le détroit tous les jours.'],
  ['Article 2', 'Article 2'],
  ['Fares', 'Tarifs'],
  ['Fares shall be the same on both shores.', 'Les tarifs sont les mêmes sur les deux rives.'],
  ['Children shall pay nothing.', 'Les enfants ne paient rien.'],
  ['Article 3', 'Article 3'],
  ['Duration', 'Durée'],
  ['This Agreement shall remain in force for two years.', 'Le présent Accord reste en vigueur deux ans.'],
];

const RUSSIAN: Parts = [
  ['NOTE ON THE BRIDGE', 'НОТА О МОСТЕ'],
  ['1. The bridge shall be open to all.', '1. Мост открыт для всех.'],
  ['2. Tolls shall not be charged.', '2. Плата за проезд не взимается.'],
  ['3. Each Party shall repair its half.', '3. Каждая Сторона ремонтирует свою половину.'],
];

const read = (parts: Parts, side: 0 | 1): string => parts.map((part) => part[side]).join('\n\n');

const asTable = (parts: Parts): string =>
  table(...parts.map(([left, right]) => row(cell(p(left)), cell(p(right)))));

const html = (body: string) => (): Uint8Array =>
  new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
  );

const asHtml = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('\n')}</table>`;

const SIGNED: Parts = [
  ['For the Republic of Eastmark', 'Pour la République d’Eastmark'],
  ['I. Brandal', 'I. Brandal'],
];

/** Tables that set a text and its translation side by side, and tables that only look like it. */
export const bilingualCases: readonly DocumentCase[] = [
  {
    name: 'two-languages.docx',
    exercises:
      'a table with the text in one column and its translation in the other, cells short, row by row',
    bytes: () => docx({ body: asTable(FRENCH) }),
    text: read(FRENCH, 0),
    expressions: { fr: read(FRENCH, 1) },
  },
  {
    name: 'two-languages-numbered.docx',
    exercises:
      'the translation first, numbers in columns of their own, a title across the table, signatures in another table',
    bytes: () =>
      docx({
        body: [
          table(
            row(cell(p('Harbour Treaty Series', styled('Title')))),
            ...FRENCH.filter(([text]) => text.endsWith('.')).map(([left, right], at) =>
              row(cell(p(`${at + 1}.`)), cell(p(right)), cell(p(`${at + 1}.`)), cell(p(left))),
            ),
          ),
          p(''),
          table(
            ...SIGNED.map(([left, right]) => row(cell(p('')), cell(p(right)), cell(p('')), cell(p(left)))),
          ),
        ].join(''),
        styles: style('Title', 'Title', ''),
      }),
    text: [
      'Harbour Treaty Series',
      '1. The ferry shall cross the sound every day.',
      '2. Fares shall be the same on both shores.',
      '3. Children shall pay nothing.',
      '4. This Agreement shall remain in force for two years.',
      read(SIGNED, 0),
    ].join('\n\n'),
    expressions: {
      fr: [
        '1. Le bac traverse le détroit tous les jours.',
        '2. Les tarifs sont les mêmes sur les deux rives.',
        '3. Les enfants ne paient rien.',
        '4. Le présent Accord reste en vigueur deux ans.',
        read(SIGNED, 1),
      ].join('\n\n'),
    },
    strong: ['Harbour Treaty Series'],
  },
  {
    name: 'two-languages.html',
    exercises: 'few words in two scripts, side by side in a web page',
    bytes: html(asHtml(RUSSIAN)),
    text: read(RUSSIAN, 0),
    expressions: { ru: read(RUSSIAN, 1) },
  },
  {
    name: 'words-and-their-translations.html',
    exercises: 'English with a list of places and of terms in other languages has no other text',
    bytes: html(
      `<p>The Parties shall use the names of the list below in all letters that they send to each other.</p>${asHtml(
        [
          ['Port Hollow', 'Port-le-Creux', 'a harbour of both Parties'],
          ['the Sound', 'le Détroit', 'the water that parts them'],
          ['Long Reach', 'la Grande Ligne', 'the place of the lights'],
        ],
      )}<p>Other names shall not be used.</p>`,
    ),
    text: `The Parties shall use the names of the list below in all letters that they send to each other.

Port Hollow   Port-le-Creux   a harbour of both Parties
the Sound   le Détroit   the water that parts them
Long Reach   la Grande Ligne   the place of the lights

Other names shall not be used.`,
  },
];
