import { type AgreementRecord, boxesOf, type Span } from '../../model/index.js';
import { codePointsOf } from './code-points.js';

/** How many UTF-16 code units of the text before and behind the words tell them apart from the same words elsewhere. */
const SURROUNDINGS = 32;

/** RFC 3778, which Web Annotation names for PDF, has `page`; a rectangle is a media fragment. */
const PDF_FRAGMENT = 'http://tools.ietf.org/rfc/rfc3778';
const MEDIA_FRAGMENT = 'http://www.w3.org/TR/media-frags/';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Where words are: in the document text, and line by line on the pages of a PDF. */
export type TargetsOf = (span: Span) => Json[];

/** `text` and `source` are the names of the document text and of the document. */
export function targetsIn(record: AgreementRecord, text: string, source: string): TargetsOf {
  const { document } = record;
  const codePoint = codePointsOf(document.text);
  const onPages = (span: Span): Json[] =>
    boxesOf(document, span).map(({ pageNumber, box }) => ({
      source,
      selector: {
        ...{ type: 'FragmentSelector', conformsTo: PDF_FRAGMENT, value: `page=${pageNumber}` },
        refinedBy: {
          ...{ type: 'FragmentSelector', conformsTo: MEDIA_FRAGMENT },
          value: `xywh=${[box.xPt, box.yPt, box.widthPt, box.heightPt].map(toHundredth).join(',')}`,
        },
      },
    }));
  return (span) => [
    {
      source: text,
      selector: [
        { type: 'TextPositionSelector', start: codePoint(span.start), end: codePoint(span.end) },
        { type: 'TextQuoteSelector', ...quote(document.text, span) },
      ],
    },
    ...(record.source.mediaType === 'application/pdf' ? onPages(span) : []),
  ];
}

/** The words and what stands around them; no character is cut in two. */
const quote = (text: string, { start, end }: Span) => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - SURROUNDINGS), start).replace(/^[\udc00-\udfff]/, ''),
  suffix: text.slice(end, end + SURROUNDINGS).replace(/[\ud800-\udbff]$/, ''),
});

const toHundredth = (pt: number): number => Math.round(pt * 100) / 100;
