import type { AgreementRecord } from '../../model/index.js';
import { threeLetters } from './languages.js';
import { type Element, element } from './xml.js';

/** ISO 3166 leaves the code to its users: an agreement belongs to no one country. */
const NO_ONE_COUNTRY = 'xx';

/** The word for the document where the text does not say what it calls itself. */
export function nameOf({ agreement }: AgreementRecord): string {
  const instrument = agreement.instrument?.value ?? 'other';
  return instrument === 'other' ? 'agreement' : instrument;
}

/** eIds of what `references` tells of. */
export const partyId = (index: number): string => `party_${index + 1}`;
export const UNKNOWN_AUTHOR = 'party_unknown';

/**
 * Work, expression and manifestation of the document, or of one of its `component`s (`main`, or the eId of an annex).
 * The schema asks all three for a date: it is that of the signature, since a record has no other, and its name says
 * how much of it the record knows. `0001-01-01` stands for a date that is not known.
 */
export function identification(record: AgreementRecord, component: string): Element {
  const date = dateOf(record);
  const language = threeLetters(record.document.languages[0]);
  const work = `/akn/${NO_ONE_COUNTRY}/doc/${nameOf(record)}/${date.date}/${record.id}`;
  const expression = `${work}/${language}@`;
  const parties = record.agreement.parties.map((_, index) => partyId(index));
  const authors = (parties.length === 0 ? [UNKNOWN_AUTHOR] : parties).map((id) =>
    element('FRBRauthor', { href: `#${id}`, as: '#party' }),
  );
  const core = (self: string, uri: string, alias: Element[], author: Element[]): Element[] => [
    element('FRBRthis', { value: self }),
    element('FRBRuri', { value: uri }),
    ...alias,
    element('FRBRdate', date),
    ...author,
  ];
  const title = record.agreement.title?.value;
  const alias = title === undefined ? [] : [element('FRBRalias', { name: 'title', value: title })];
  return element('identification', { source: '#pacta' }, [
    element('FRBRWork', {}, [
      ...core(`${work}/!${component}`, work, alias, authors),
      element('FRBRcountry', { value: NO_ONE_COUNTRY }),
      element('FRBRsubtype', { value: nameOf(record) }),
      element('FRBRnumber', { value: record.id }),
    ]),
    element('FRBRExpression', {}, [
      ...core(`${expression}/!${component}`, expression, [], authors),
      element('FRBRlanguage', { language }),
    ]),
    element('FRBRManifestation', {}, [
      ...core(
        `${expression}/!${component}.xml`,
        `${expression}.xml`,
        [],
        [element('FRBRauthor', { href: '#pacta' })],
      ),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

function dateOf({ agreement }: AgreementRecord): { date: string; name: string } {
  const signed = agreement.signed.date?.value;
  switch (signed?.length) {
    case 10:
      return { date: signed!, name: 'signature' };
    case 7:
      return { date: `${signed}-01`, name: 'signature-month' };
    case 4:
      return { date: `${signed}-01-01`, name: 'signature-year' };
    default:
      return { date: '0001-01-01', name: 'unknown' };
  }
}
