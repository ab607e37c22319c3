import type { CatalogueEntry } from '../catalogue-entry.js';
import { agreementRow, clauseRow, partyRows } from '../entry-rows.js';
import { type ClauseTerms, termsOf, tokensOfTerms } from '../entry-terms.js';
import { partyMark } from '../marks.js';
import { foldedParty } from '../reference.js';
import { statementRow } from '../rows.js';
import { codedText } from '../term-codes.js';
import type { Query } from './database.js';
import { PARTS_OF_CLAUSES } from './schema.js';
import { learnTokens } from './terms.js';

/** What one statement takes: enough that statements cost little, little enough that they stay small. */
const ROWS_AT_ONCE = 4_000;
const CHARACTERS_AT_ONCE = 8_000_000;

/** Column and type, in the order of the values of a row. */
type Columns = readonly (readonly [name: string, type: 'text' | 'int' | 'bigint' | 'float8'])[];

const AGREEMENT: Columns = [
  ...(
    ['id', 'status', 'problem', 'problem_code', 'limits', 'uri', 'file_name', 'title', 'folded'] as const
  ).map(text),
  ...(['instrument', 'signed'] as const).map(text),
  ...(['pages', 'recognised_pages', 'clauses'] as const).map(int),
  ...(['producer_version', 'pipeline_id', 'pipeline_hash', 'reader_version'] as const).map(text),
  ...(['searchable_clauses', 'searchable_tokens'] as const).map(int),
  ...(['coverage', 'safeguards'] as const).map(text),
];
const PARTY: Columns = [text('agreement_id'), int('position'), ...['name', 'folded', 'country'].map(text)];
const PARTY_NAME: Columns = ['mark', 'name', 'folded', 'country'].map(text);
const CLAUSE: Columns = [
  ['id', 'bigint'],
  text('agreement_id'),
  int('position'),
  ...['e_id', 'role', 'heading', 'text'].map(text),
  ...['span_start', 'span_end', 'page_first', 'page_last'].map(int),
  ...['modality', 'bearer'].map(text),
];
const SEARCHABLE: Columns = [['clause_id', 'bigint'], ...['words', 'marks'].map(text), int('tokens')];
const STATEMENT: Columns = [
  ['clause_id', 'bigint'],
  int('position'),
  ...['modality', 'bearer'].map(text),
  int('party'),
  text('role'),
  int('due'),
  text('due_date'),
  ['due_days', 'float8'],
  ...['said', 'text'].map(text),
];
const LABEL: Columns = [
  ['clause_id', 'bigint'],
  int('position'),
  ...['category', 'family'].map(text),
  ['score', 'float8'],
  ...['tier', 'polarity'].map(text),
];
const MONEY: Columns = [['clause_id', 'bigint'], text('currency'), ['low', 'float8'], ['high', 'float8']];
const DURATION: Columns = [
  ['clause_id', 'bigint'],
  ['low', 'float8'],
  ['high', 'float8'],
];
const CITATION: Columns = [['clause_id', 'bigint'], text('e_id'), text('name')];

function text(name: string): readonly [string, 'text'] {
  return [name, 'text'];
}

function int(name: string): readonly [string, 'int'] {
  return [name, 'int'];
}

/**
 * Inserts or replaces the entries; inside the caller's transaction. The rows of `agreement` are taken first and
 * in the order of their ids: whoever writes the same agreements waits there, and nobody waits for one another.
 */
export async function writeEntries(query: Query, entries: readonly CatalogueEntry[]): Promise<void> {
  const last = new Map(entries.map((entry) => [entry.summary.id, entry]));
  const ids = [...last.keys()].sort();
  const sorted = ids.map((id) => last.get(id)!);
  const changed = AGREEMENT.map(([name]) => `${name} = excluded.${name}`).join(', ');
  await insert(
    query,
    'agreement',
    AGREEMENT,
    sorted.map(agreementRow),
    `ON CONFLICT (id) DO UPDATE SET ${changed}`,
  );
  await removeParts(query, ids);
  await insert(query, 'party', PARTY, sorted.flatMap(partyRows));
  await insert(query, 'party_name', PARTY_NAME, partyNames(sorted), 'ON CONFLICT DO NOTHING');

  const clauseIds = await newClauseIds(
    query,
    sorted.reduce((sum, { clauses }) => sum + clauses.length, 0),
  );
  const labels: unknown[][] = [];
  const statements: unknown[][] = [];
  const sums: unknown[][] = [];
  const lengths: unknown[][] = [];
  const citations: unknown[][] = [];
  const terms = sorted.map(termsOf);
  const searchables: [id: string, ClauseTerms][] = [];
  const clauses = sorted.flatMap((entry, of) =>
    entry.clauses.map((clause, position) => {
      const id = clauseIds.pop()!;
      for (const each of clause.statements) statements.push([id, ...statementRow(each)]);
      for (const { currency, low, high } of clause.sums) sums.push([id, currency, low, high]);
      for (const { low, high } of clause.lengths) lengths.push([id, low, high]);
      for (const { eId, name } of clause.citations) citations.push([id, eId, name]);
      clause.labels.forEach(({ category, family, score, tier, polarity }, place) => {
        labels.push([id, place, category, family, score, tier, polarity]);
      });
      searchables.push([id, terms[of]![position]!]);
      return [id, ...clauseRow(entry.summary.id, position, clause)];
    }),
  );
  await insert(query, 'clause', CLAUSE, clauses);
  await insert(query, 'statement', STATEMENT, statements);
  await insert(query, 'label', LABEL, labels);
  await insert(query, 'money', MONEY, sums);
  await insert(query, 'duration', DURATION, lengths);
  await insert(query, 'citation', CITATION, citations);
  // Last, for whoever has the same new words waits from here on.
  const codes = await learnTokens(query, tokensOfTerms(terms));
  await insert(
    query,
    'searchable',
    SEARCHABLE,
    searchables.map(([id, { words, marks }]) => [
      ...[id, codedText(words, codes), codedText(marks, codes), words.length],
    ]),
  );
}

/**
 * Forgets the entries; inside the caller's transaction. Only the parts of agreements that it took away go with them:
 * those of one that another has just written, and that came into sight in between, stay whole.
 */
export async function removeEntries(query: Query, ids: readonly string[]): Promise<void> {
  await query('SELECT 1 FROM pacta.agreement WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
  const gone = await query<{ id: string }>('DELETE FROM pacta.agreement WHERE id = ANY($1) RETURNING id', [
    ids,
  ]);
  await removeParts(
    query,
    gone.map(({ id }) => id),
  );
}

async function removeParts(query: Query, ids: readonly string[]): Promise<void> {
  for (const table of ['searchable', ...PARTS_OF_CLAUSES])
    await query(
      `DELETE FROM pacta.${table}
       WHERE clause_id IN (SELECT id FROM pacta.clause WHERE agreement_id = ANY($1))`,
      [ids],
    );
  await query('DELETE FROM pacta.clause WHERE agreement_id = ANY($1)', [ids]);
  await query('DELETE FROM pacta.party WHERE agreement_id = ANY($1)', [ids]);
}

/** Each once and in order: whoever writes the same ones waits there. */
function partyNames(entries: readonly CatalogueEntry[]): unknown[][] {
  const names = entries.flatMap(({ parties }) =>
    parties.map((one) => [partyMark(one), one.name, foldedParty(one), one.country] as const),
  );
  return [...new Map(names.map((name) => [name[0], [...name]]))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, name]) => name);
}

/** Taken at once, so that clauses and labels are written in one statement each. In falling order. */
async function newClauseIds(query: Query, count: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT nextval(pg_get_serial_sequence('pacta.clause', 'id')) AS id FROM generate_series(1, $1::int)
     ORDER BY 1 DESC`,
    [count],
  );
  return rows.map(({ id }) => id);
}

/** One array of values for each column, unnested by the server: many rows in one statement. */
async function insert(
  query: Query,
  table: string,
  columns: Columns,
  rows: unknown[][],
  then = '',
): Promise<void> {
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
  const sql = `INSERT INTO pacta.${table} (${names}) SELECT * FROM unnest(${arrays}) ${then}`;
  for (const some of groups(rows)) {
    await query(
      sql,
      columns.map((_, index) => some.map((row) => row[index])),
    );
  }
}

function* groups(rows: readonly unknown[][]): Generator<unknown[][]> {
  let group: unknown[][] = [];
  let characters = 0;
  for (const row of rows) {
    group.push(row);
    for (const value of row) if (typeof value === 'string') characters += value.length;
    if (group.length < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue;
    yield group;
    group = [];
    characters = 0;
  }
  if (group.length > 0) yield group;
}
