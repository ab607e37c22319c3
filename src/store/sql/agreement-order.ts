import type { AgreementOrder, AgreementSummary } from '../../model/index.js';
import type { SortKey } from './order.js';

type Key = SortKey<AgreementSummary>;

const FILE: readonly Key[] = [
  { sql: 'a.file_name', type: 'text', of: ({ fileName }) => fileName },
  { sql: 'a.id', type: 'text', of: ({ id }) => id },
];

/** The order of agreements `a` that is asked for; what is not known comes last. */
export function agreementOrder(sort?: AgreementOrder): readonly Key[] {
  if (sort === undefined) return FILE;
  const falls = sort.startsWith('-');
  const column = sort.replace('-', '') as Exclude<AgreementOrder, `-${string}`>;
  return [...ofColumn(column, falls), ...FILE];
}

function ofColumn(column: Exclude<AgreementOrder, `-${string}`>, falls: boolean): Key[] {
  switch (column) {
    case 'title':
      // Both databases fold ASCII alone, and so in the same way.
      return [{ sql: 'lower(a.title)', falls, type: 'text', of: ({ title }) => lowerAscii(title) }];
    case 'status':
      return [{ sql: 'a.status', falls, type: 'text', of: ({ status }) => status }];
    case 'pages':
    case 'clauses':
      return [{ sql: `a.${column}`, falls, type: 'integer', of: (row) => row[column] }];
    case 'instrument':
    case 'signed':
      return [
        {
          sql: `CASE WHEN a.${column} IS NULL THEN 1 ELSE 0 END`,
          ...{ type: 'integer', of: (row) => (row[column] === null ? 1 : 0) },
        },
        { sql: `COALESCE(a.${column}, '')`, falls, type: 'text', of: (row) => row[column] ?? '' },
      ];
  }
}

const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
