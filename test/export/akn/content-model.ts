import { elementsIn, everyElement, type Read } from './read-xml.js';

const HIERARCHY = '(?:part|title|chapter|section|article|paragraph|point|hcontainer)';
const HEAD = '(?:num |heading )*';
const BLOCK = '(?:p|block|blockContainer)';
const CORE = 'FRBRthis FRBRuri (?:FRBRalias )*FRBRdate (?:FRBRauthor )+';

/** What the schema of Akoma Ntoso allows inside each element that is written, names followed by a blank. */
const MODEL: Readonly<Record<string, string>> = {
  akomaNtoso: 'doc ',
  doc: 'meta (?:preface )?(?:preamble )?mainBody (?:conclusions )?(?:attachments )?',
  meta: 'identification (?:classification )?(?:references )?',
  identification: 'FRBRWork FRBRExpression FRBRManifestation ',
  FRBRWork: `${CORE}FRBRcountry FRBRsubtype FRBRnumber `,
  FRBRExpression: `${CORE}FRBRlanguage `,
  FRBRManifestation: `${CORE}FRBRformat `,
  classification: '(?:keyword )+',
  references: '(?:TLC\\w+ )+',
  preface: `(?:${BLOCK} )+`,
  preamble: `(?:(?:${BLOCK}|recitals) )+`,
  recitals: `${HEAD}(?:recital )+`,
  recital: `${HEAD}(?:${BLOCK} )+`,
  blockContainer: `${HEAD}(?:${BLOCK} )+`,
  conclusions: `(?:${BLOCK} )+`,
  mainBody: `(?:(?:${BLOCK}|${HIERARCHY}) )+`,
  ...Object.fromEntries(
    ['part', 'title', 'chapter', 'section', 'article', 'paragraph', 'point', 'hcontainer'].map((name) => [
      name,
      `${HEAD}(?:content |(?:intro )?(?:${HIERARCHY} )*(?:wrapUp )?)`,
    ]),
  ),
  content: '(?:p )+',
  intro: '(?:p )+',
  wrapUp: '(?:p )*',
  attachments: '(?:attachment )+',
  attachment: `${HEAD}doc `,
  p: '(?:docTitle )?',
};

/** Elements that hold characters; in all others there are elements alone. */
const MIXED = new Set(['p', 'num', 'heading', 'block', 'docTitle']);

/** Where a document does not keep the order of elements; an element that is not in the table holds no elements. */
export const misplaced = (root: Read): string[] =>
  everyElement(root).flatMap((read) => {
    const inside = elementsIn(read).map(({ name }) => `${name} `);
    const fits = new RegExp(`^(?:${MODEL[read.name] ?? ''})$`).test(inside.join(''));
    const stray = !MIXED.has(read.name) && read.children.some((child) => typeof child === 'string');
    return fits && !stray ? [] : [`${read.name} ${read.attributes.eId ?? ''}: ${inside.join('')}`];
  });
