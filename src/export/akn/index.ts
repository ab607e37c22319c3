import type { AgreementRecord, Section } from '../../model/index.js';
import { type Attachment, arrange } from './arrange.js';
import { atLeastOne, flowing } from './flow.js';
import { hierarchical } from './hierarchy.js';
import { nameOf } from './identification.js';
import { meta, metaOfPart } from './meta.js';
import { type Pieces, piecesOf } from './pieces.js';
import { type Element, element, toXml } from './xml.js';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * The agreement as an Akoma Ntoso 3.0 document. Its sections are elements with the eIds of the record; the texts of
 * `num`, `heading`, `p`, `block` together, in document order, are the document text, white space folded. Text in other
 * languages is left out. The same record gives the same characters. Linear in the text; the parties
 * are named again for each annex.
 *
 * It is a `doc`, the type that the standard keeps for documents which are none of the others: `act` and `bill` would
 * say that a legislature made it. A `doc` has the same parts, and its `mainBody` takes the same hierarchy, and also
 * plain paragraphs, which short agreements consist of.
 */
export function toAkomaNtoso(record: AgreementRecord): string {
  const pieces = piecesOf(record);
  const doc = element('doc', { name: nameOf(record) }, [
    meta(record),
    ...parts(record, record.sections, pieces, pieces.unclaimed),
  ]);
  return toXml(element('akomaNtoso', { xmlns: NAMESPACE }, [doc]));
}

/** What stands in a document below its `meta`; `loose` are paragraphs of its body that no section claims. */
function parts(
  record: AgreementRecord,
  sections: readonly Section[],
  pieces: Pieces,
  loose: Element[],
): Element[] {
  const { preface, preamble, body, conclusions, attachments } = arrange(sections);
  const flow = (section: Section | null): Element[] => (section === null ? [] : [flowing(section, pieces)]);
  const attached = attachments.map((each) => attachment(record, each, pieces));
  return [
    ...flow(preface),
    ...flow(preamble),
    mainBody(body, pieces, loose),
    ...flow(conclusions),
    ...(attached.length === 0 ? [] : [element('attachments', {}, attached)]),
  ];
}

/** One body without words of its own, the rule, is the `mainBody` itself. */
function mainBody(sections: readonly Section[], pieces: Pieces, loose: Element[]): Element {
  const [only, more] = sections;
  const isBody =
    only?.kind === 'body' &&
    more === undefined &&
    pieces.head(only).length === 0 &&
    pieces.paragraphs(only).length === 0;
  const inside = (isBody ? only.children : sections).map((section) => hierarchical(section, pieces));
  return element('mainBody', isBody ? pieces.attributes(only) : {}, atLeastOne([...loose, ...inside]));
}

/**
 * An annex or a further instrument is a document of its own inside the document; its number and heading stand before
 * that.
 */
function attachment(record: AgreementRecord, { attached, conclusions }: Attachment, pieces: Pieces): Element {
  const { kind, eId, children } = attached;
  const own = pieces.paragraphs(attached);
  return element('attachment', pieces.attributes(attached), [
    ...pieces.head(attached),
    element('doc', { name: kind }, [
      metaOfPart(record, eId),
      ...(kind === 'instrument'
        ? parts(record, children, pieces, own)
        : annexed(record, children, conclusions, pieces, own)),
    ]),
  ]);
}

/** The appendices of an annex are attached to it, unless it is signed below them: no word may be moved. */
function annexed(
  record: AgreementRecord,
  children: readonly Section[],
  conclusions: Section | null,
  pieces: Pieces,
  own: Element[],
): Element[] {
  if (conclusions !== null) return [mainBody(children, pieces, own), flowing(conclusions, pieces)];
  const last = children.findLastIndex(({ kind }) => kind !== 'annex') + 1;
  const attached = children
    .slice(last)
    .map((child) => attachment(record, { attached: child, conclusions: null }, pieces));
  return [
    mainBody(children.slice(0, last), pieces, own),
    ...(attached.length === 0 ? [] : [element('attachments', {}, attached)]),
  ];
}
