import type { Cell } from '../cell.js';
import type { ColumnType, Table } from './column.js';

/** The table that says what the columns of the others hold. */
export const COLUMN_TABLE = {
  name: 'columns',
  columns: (['table', 'column', 'type', 'says'] as const).map((name) => ({
    name,
    type: (name === 'says' ? 'text' : 'code') as ColumnType,
  })),
};

/** The rows of `COLUMN_TABLE` for these tables. */
export const columnRows = (tables: readonly Table[]): Cell[][] =>
  tables.flatMap(({ name, columns }) =>
    columns.map((column) => [name, column.name, column.type, column.says]),
  );

const HEAD = `# Tables of \`pacta export\`

Made from the columns in \`src/export/tables\` by \`npm run tables\`.

Tables are joined by \`record\`, and those about clauses by \`record\` and \`eId\`. An empty cell: the text does not say it.

| type | holds | in Parquet |
| --- | --- | --- |
| text | words of the document in one line, and names; several with \`; \` between | STRING |
| code | ids, words and values of the record's vocabulary; several with a blank between. Dates are ISO 8601, and may be a month or a year alone; periods are ISO 8601 | STRING |
| integer | a whole number | INT32 |
| number | a number | DOUBLE |
| boolean | true or false | BOOLEAN |
`;

/** The columns of the tables for people, in Markdown. */
export const describeTables = (tables: readonly Table[]): string =>
  [HEAD, ...tables.map(describeTable)].join('\n');

const describeTable = ({ name, says, columns }: Table): string =>
  [
    `## ${name}`,
    `A row is ${says}.`,
    [
      '| column | type | says |',
      '| --- | --- | --- |',
      ...columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.says} |`),
    ].join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
