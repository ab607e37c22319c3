import type { AgreementRecord, Clause } from '../../model/index.js';
import { allowed } from '../characters.js';

/** What the clause does: the categories of its strict labels, whether affirmed or excluded. */
export const categoriesOf = (clause: Clause): string[] => [
  ...new Set(clause.labels.filter(({ tier }) => tier === 'strict').map(({ category }) => category)),
];

/** Those of all clauses, in the order in which the text comes to them. */
export const allCategories = (record: AgreementRecord): string[] => [
  ...new Set(record.clauses.flatMap(categoriesOf)),
];

/** The eId under which the references tell of a category. */
export const conceptId = (category: string): string => `category_${uriPart(category)}`;

/** A name as one part of an address. */
export const uriPart = (name: string): string =>
  encodeURIComponent(allowed(name).trim().toLowerCase().replace(/\s+/g, '-'));
