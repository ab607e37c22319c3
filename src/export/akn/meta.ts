import type { AgreementRecord, Party } from '../../model/index.js';
import { allCategories, conceptId, uriPart } from './concepts.js';
import { identification, partyId, UNKNOWN_AUTHOR } from './identification.js';
import { type Element, element } from './xml.js';

/** What is known of the agreement: identification, the categories of its clauses, and who and what they refer to. */
export function meta(record: AgreementRecord): Element {
  const categories = allCategories(record);
  const { parties } = record.agreement;
  const { pipeline, version } = record.producer;
  const keywords = categories.map((category) =>
    element('keyword', { value: category, showAs: inWords(category), dictionary: '#rules' }),
  );
  return element('meta', {}, [
    identification(record, 'main'),
    ...(keywords.length === 0 ? [] : [element('classification', { source: '#pacta' }, keywords)]),
    element('references', { source: '#pacta' }, [
      reference('TLCOrganization', 'pacta', 'organization/pacta', `Pacta ${version}`),
      reference('TLCRole', 'party', 'role/party', 'Party'),
      ...parties.map(({ value }, index) => partyReference(value, partyId(index))),
      ...(parties.length === 0
        ? [reference('TLCOrganization', UNKNOWN_AUTHOR, 'organization/unknown', 'unknown')]
        : []),
      reference(
        'TLCObject',
        'rules',
        `object/pacta/${uriPart(pipeline.id)}`,
        `${pipeline.id} ${pipeline.version}`,
      ),
      ...categories.map((category) =>
        reference('TLCConcept', conceptId(category), `concept/pacta/${uriPart(category)}`, inWords(category)),
      ),
    ]),
  ]);
}

/** Of an annex: the schema asks every document inside the document for its own. */
export const metaOfPart = (record: AgreementRecord, eId: string): Element =>
  element('meta', {}, [identification(record, eId)]);

function partyReference({ kind, name, country }: Party, eId: string): Element {
  const [tag, type] = kind === 'person' ? ['TLCPerson', 'person'] : ['TLCOrganization', 'organization'];
  const of = country === null ? '' : `${country.toLowerCase()}/`;
  return reference(tag!, eId, `${type}/${of}${uriPart(name)}`, name);
}

const reference = (tag: string, eId: string, path: string, showAs: string): Element =>
  element(tag, { eId, href: `/akn/ontology/${path}`, showAs });

const inWords = (category: string): string => category.replaceAll('-', ' ');
