import { type Zippable, zipSync } from 'fflate';

/** Parts of a Word document as XML without their outermost element; those not given are left out. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  footer?: string;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ROOTS: Record<Exclude<keyof DocxParts, 'body'>, string> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
};

/** A Word document as Word would write it, as far as it matters for its text. Same parts, same bytes. */
export function docx({ body, ...others }: DocxParts): Uint8Array {
  const files: Record<string, string> = {};
  const relations: string[] = [];
  const types: string[] = [];
  for (const [kind, content] of Object.entries(others) as [keyof typeof ROOTS, string][]) {
    files[`word/${kind}.xml`] = `${HEAD}<w:${ROOTS[kind]} ${NAMESPACES}>${content}</w:${ROOTS[kind]}>`;
    relations.push(`<Relationship Id="${kind}" Type="${R}/${kind}" Target="${kind}.xml"/>`);
    types.push(`<Override PartName="/word/${kind}.xml" ContentType="${TYPES}.${kind}+xml"/>`);
  }
  const edges = (['header', 'footer'] as const)
    .filter((kind) => others[kind] !== undefined)
    .map((kind) => `<w:${kind}Reference w:type="default" r:id="${kind}"/>`);
  return zipDocx({
    ...files,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${edges.join('')}</w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="main" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
  });
}

/** Packs the parts of a document, by their names. */
export const zipDocx = (files: Record<string, string | Uint8Array>): Uint8Array => zip(files);

/** A ZIP archive with these members, the same bytes every time and everywhere. */
export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  const members: Zippable = {};
  // A date of the place where it is made, as archives have it.
  const mtime = new Date(2026, 0, 1);
  for (const [name, content] of Object.entries(files)) {
    members[name] = [typeof content === 'string' ? new TextEncoder().encode(content) : content, { mtime }];
  }
  return zipSync(members, { level: 6 });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A text of a run. */
export const t = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`;

/** A run: `content` as XML, `properties` too. */
export const r = (content: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;

/** A paragraph: `content` as XML, or plain words. */
export function p(content: string, properties = ''): string {
  const inner = content.startsWith('<') ? content : content === '' ? '' : r(t(content));
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** Properties of a paragraph in a list. */
export const inList = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

export const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;

export const cell = (...paragraphs: string[]): string => `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** A level of a list; `more` is XML behind its format. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const abstractList = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

export const list = (numId: number, abstractId: number, ...overrides: string[]): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides.join('')}</w:num>`;

export const startAt = (at: number, value: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

export const style = (id: string, name: string, content: string, basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${content}</w:style>`;
