import type { DocumentCase } from './document-case.js';
import { cell, docx, p, r, row, style, styled, t, table, zipDocx } from './docx.js';

const bold = (text: string): string => r(t(text), '<w:b/>');
const changed = 'w:id="1" w:author="A. Clerk" w:date="2026-01-01T00:00:00Z"';

/** Word documents, and what else than numbers is easily lost or added in them. */
export const docxCases: readonly DocumentCase[] = [
  {
    name: 'tracked-changes.docx',
    exercises:
      'words added, deleted and moved, a paragraph joined to the next, a row taken out, properties changed',
    bytes: () =>
      docx({
        body: [
          p(
            r(t('The Parties shall meet ')) +
              `<w:del ${changed}>${r('<w:delText>once</w:delText>')}</w:del>` +
              `<w:ins ${changed}>${r(t('twice'))}</w:ins>` +
              r(t(' a year.')),
          ),
          p(r(t('Meetings are held ')), `<w:rPr><w:del ${changed}/></w:rPr>`),
          p('in turn.'),
          `<w:p>${`<w:moveFrom ${changed}>${r(t('Moved away.'))}</w:moveFrom>`}</w:p>`,
          p(
            'Costs are shared.',
            `<w:jc w:val="both"/><w:pPrChange ${changed}><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`,
          ),
          `<w:p><w:moveTo ${changed}>${r(t('Moved here.'))}</w:moveTo></w:p>`,
          table(
            row(cell(p('Berlin')), cell(p('2027'))),
            `<w:tr><w:trPr><w:del ${changed}/></w:trPr>${cell(p('Rome'))}${cell(p('2028'))}</w:tr>`,
          ),
        ].join(''),
      }),
    text: `The Parties shall meet twice a year.

Meetings are held in turn.

Costs are shared.

Moved here.

Berlin   2027`,
    issues: ['read/tracked-changes'],
  },
  {
    name: 'tables.docx',
    exercises: 'numbers beside their words, a table of prices, a table in a cell, signatures side by side',
    bytes: () =>
      docx({
        body: [
          table(
            row(
              cell(p('1.')),
              cell(p('The Supplier shall deliver the goods.'), p('Delivery is free of charge.')),
            ),
            row(cell(p('(a)')), cell(p('The Buyer shall pay.'))),
          ),
          p('Prices'),
          table(
            row(cell(p('Item')), cell(p('Unit')), cell(p('Price'))),
            row(cell(p('Tents')), cell(p('each')), cell(p('EUR 400'))),
            row(cell(p('')), cell(p('')), cell(p('')) + cell(p(''))),
            row(cell(p('Fuel')), cell(table(row(cell(p('litre')), cell(p('jerrican'))))), cell(p('EUR 2'))),
          ),
          table(
            row(
              cell(p('For the Supplier'), p('Name: N. Hale')),
              cell(p('For the Buyer'), p('Name: O. Brun')),
            ),
          ),
        ].join(''),
      }),
    text: `1. The Supplier shall deliver the goods.

Delivery is free of charge.

(a) The Buyer shall pay.

Prices

Item   Unit   Price
Tents   each   EUR 400
Fuel   litre   jerrican   EUR 2

For the Supplier

Name: N. Hale

For the Buyer

Name: O. Brun`,
  },
  {
    name: 'notes-and-heads.docx',
    exercises: 'footnotes and endnotes in the order of the text, heads and feet, a comment in the margin',
    bytes: () =>
      docx({
        body: [
          p(
            r(t('The zone')) +
              r('<w:footnoteReference w:id="5"/>') +
              r(t(' is open; the port')) +
              r('<w:footnoteReference w:id="2"/>') +
              r(t(' is not.')) +
              r('<w:endnoteReference w:id="1"/>') +
              r('<w:commentReference w:id="0"/>'),
          ),
          p('Both are guarded.'),
        ].join(''),
        footnotes: [
          `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>`,
          `<w:footnote w:id="2">${p(r('<w:footnoteRef/>') + r(t(' As built in 1990.')))}</w:footnote>`,
          `<w:footnote w:id="5">${p(r('<w:footnoteRef/>') + r(t(' As drawn on the map.')))}${p('The map is annexed.')}</w:footnote>`,
        ].join(''),
        endnotes: `<w:endnote w:id="1">${p('See the minutes.')}</w:endnote>`,
        header: p('DRAFT OF 4 MAY'),
        footer: p(
          `${r(t('Page '))}${r('<w:fldChar w:fldCharType="begin"/>')}${r('<w:instrText> PAGE </w:instrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${r(t('3'))}${r('<w:fldChar w:fldCharType="end"/>')}`,
        ),
      }),
    text: `The zone¹ is open; the port² is not.[i]

Both are guarded.

¹ As drawn on the map.

The map is annexed.

² As built in 1990.

[i] See the minutes.`,
    furniture: ['DRAFT OF 4 MAY', 'Page 3'],
    issues: ['read/comments-left-out'],
  },
  {
    name: 'runs-and-signs.docx',
    exercises:
      'links, fields within fields, controls, signs of other fonts, hyphens, tabs, line ends, hidden text',
    bytes: () =>
      docx({
        body: [
          p(
            `<w:hyperlink r:id="none">${r(t('The Commission'))}</w:hyperlink>` +
              r(t(' sits in ')) +
              `<w:sdt><w:sdtPr><w:alias w:val="Seat"/></w:sdtPr><w:sdtContent>${r(t('Oslo'))}</w:sdtContent></w:sdt>` +
              r(t('.')),
          ),
          p(
            r('<w:fldChar w:fldCharType="begin"/>') +
              r('<w:instrText> IF </w:instrText>') +
              r('<w:fldChar w:fldCharType="begin"/>') +
              r('<w:instrText> REF x </w:instrText>') +
              r('<w:fldChar w:fldCharType="separate"/>') +
              r(t('never shown')) +
              r('<w:fldChar w:fldCharType="end"/>') +
              r('<w:fldChar w:fldCharType="separate"/>') +
              r(t('It may co')) +
              r('<w:softHyphen/>') +
              r(t('opt experts, by a two')) +
              r('<w:noBreakHyphen/>') +
              r(t('thirds vote.')) +
              r('<w:fldChar w:fldCharType="end"/>'),
          ),
          p(
            r('<w:sym w:font="Wingdings" w:char="F0FE"/>') +
              r(t(' Accepted')) +
              r('<w:br/>') +
              r('<w:sym w:font="Wingdings" w:char="F0A8"/>') +
              r(t(' Refused')),
          ),
          p(r(`${t('For A')}<w:tab/>${t('For B')}`)),
          p(r(`${t('Seat of the court:')}<w:tab/>${t('The Hague')}`)),
          p(r(t('Secret. '), '<w:vanish/>') + r(t('Public.'))),
          p(`<m:oMath><m:r><m:t>a = b</m:t></m:r></m:oMath>`),
          p(
            r(
              `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p('Words in a box.')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${p('Words in a box.')}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent>`,
            ) + r(t('Words beside the box.')),
          ),
          p(r('<w:fldChar w:fldCharType="begin"/>') + r('<w:instrText> PAGE </w:instrText>')),
          p('A field that never ends swallows nothing.'),
        ].join(''),
      }),
    text: `The Commission sits in Oslo.

It may coopt experts, by a two-thirds vote.

☑ Accepted
☐ Refused

For A   For B

Seat of the court:   The Hague

Public.

a = b

Words beside the box.

Words in a box.

A field that never ends swallows nothing.`,
    issues: ['read/hidden-text'],
  },
  {
    name: 'bold-and-headings.docx',
    exercises:
      'lines that stand out: bold throughout, bold by their style, headings; and bold words that do not',
    bytes: () =>
      docx({
        body: [
          p('Scope', styled('Title')),
          p(bold('Article ') + bold('1')),
          p(bold('Notice.') + r(t(' Notice shall be given in writing.'))),
          p('Annex', styled('Emphatic')),
          p(r(t('Not bold'), '<w:b w:val="0"/>'), styled('Emphatic')),
          p('Costs', '<w:outlineLvl w:val="1"/>'),
          p('Each Party bears its own.'),
        ].join(''),
        styles: style('Title', 'Title', '') + style('Emphatic', 'Emphatic', '<w:rPr><w:b/></w:rPr>'),
      }),
    text: `Scope

Article 1

Notice. Notice shall be given in writing.

Annex

Not bold

Costs

Each Party bears its own.`,
    strong: ['Scope', 'Article 1', 'Annex', 'Costs'],
  },
  {
    name: 'strict-and-odd.docx',
    exercises: 'the strict format, other prefixes, XML in UTF-16, the text in a part of another name',
    bytes: () =>
      zipDocx({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        '_rels/.rels':
          '<ns0:Relationships xmlns:ns0="http://schemas.openxmlformats.org/package/2006/relationships"><ns0:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/main2.xml"/></ns0:Relationships>',
        'word/main2.xml': Buffer.from(
          '\ufeff<?xml version="1.0" encoding="UTF-16"?><d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t> The Parties </d:t></d:r><d:r><d:t d:x="1">agree\non “Ærø” &amp; &#198;.</d:t></d:r></d:p></d:body></d:document>',
          'utf16le',
        ),
      }),
    text: 'The Partiesagree on “Ærø” & Æ.',
  },
];
