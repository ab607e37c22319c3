import type { CatalogueLabel, CatalogueStatement, ClauseQuery } from '../../model/index.js';
import { matchFinder, searchPhrases } from '../full-text.js';
import { type HitRow, hitOf } from '../rows.js';
import type { ClauseAnswer } from '../store.js';
import { agreementConditions } from './agreement-conditions.js';
import type { Query } from './database.js';
import { wordSearch } from './ranking.js';
import { Values } from './values.js';

/** The same question, answered in the same order, as `searchClauses` of the folder store. */
export async function searchClauses(query: Query, asked: ClauseQuery): Promise<ClauseAnswer> {
  const phrases = searchPhrases(asked.words ?? '');
  if (asked.words !== undefined && phrases.length === 0) return { hits: [], total: 0 };
  const words = phrases.length > 0 ? await wordSearch(query, phrases) : null;

  const values = new Values();
  const from = ['pacta.clause c JOIN pacta.agreement a ON a.id = c.agreement_id'];
  const label = labelConditions(asked, values);
  if (label.length > 0) {
    from.push(
      `JOIN (SELECT clause_id,
                    min(CASE WHEN tier <> 'strict' THEN 2 WHEN position > 0 THEN 1 ELSE 0 END) AS place,
                    max(score) AS score
             FROM pacta.label WHERE ${label.join(' AND ')} GROUP BY clause_id) l ON l.clause_id = c.id`,
    );
  }
  const conditions = clauseConditions(asked, values);
  if (words) conditions.push(words.condition(values));
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const body = `FROM ${from.join(' ')} ${where}`;
  const [counted] = await query<{ total: number }>(`SELECT count(*)::int AS total ${body}`, values.all);

  const order = [
    ...(label.length > 0 ? ['l.place'] : []),
    ...(words ? [`${words.rank(values)} DESC`] : []),
    ...(label.length > 0 ? ['l.score DESC'] : []),
    'a.title',
    'a.id',
    'c.position',
  ];
  const page = `LIMIT ${values.add(asked.limit)} OFFSET ${values.add(asked.offset)}`;
  const rows = await query<HitRow & { id: string }>(
    `SELECT c.id, c.agreement_id, a.title, a.file_name, c.e_id, c.role, c.heading, c.text, c.span_start,
            c.span_end, c.page_first, c.page_last, c.modality, c.bearer
     ${body} ORDER BY ${order.join(', ')} ${page}`,
    values.all,
  );
  const ids = rows.map(({ id }) => id);
  const labels = await partsOf<CatalogueLabel>(
    query,
    'label',
    'category, family, score, tier, polarity',
    ids,
  );
  const statements = await partsOf<CatalogueStatement>(query, 'statement', 'modality, bearer', ids, 1);
  const matchesIn = matchFinder(phrases);
  const hits = rows.map((row) =>
    hitOf(row, labels.get(row.id) ?? [], statements.get(row.id) ?? [], matchesIn(row.text)),
  );
  return { hits, total: counted?.total ?? 0 };
}

/** What a table keeps of each of the clauses, in its order, from a position on; nothing for a clause without it. */
async function partsOf<Part>(
  query: Query,
  table: 'label' | 'statement',
  columns: string,
  clauseIds: readonly string[],
  from = 0,
): Promise<Map<string, Part[]>> {
  const rows = await query<Part & { clause_id: string }>(
    `SELECT clause_id, ${columns} FROM pacta.${table}
     WHERE clause_id = ANY($1::bigint[]) AND position >= $2 ORDER BY clause_id, position`,
    [clauseIds, from],
  );
  const parts = new Map<string, Part[]>();
  for (const { clause_id, ...part } of rows) {
    const before = parts.get(clause_id);
    if (before) before.push(part as Part);
    else parts.set(clause_id, [part as Part]);
  }
  return parts;
}

function labelConditions(asked: ClauseQuery, values: Values): string[] {
  const conditions: string[] = [];
  if (asked.category?.length) conditions.push(`category = ANY(${values.add(asked.category)})`);
  if (asked.family?.length) conditions.push(`family = ANY(${values.add(asked.family)})`);
  if (asked.polarity) conditions.push(`polarity = ${values.add(asked.polarity)}`);
  if (asked.tier === 'strict') conditions.push("tier = 'strict'");
  return conditions;
}

function clauseConditions(asked: ClauseQuery, values: Values): string[] {
  const conditions = agreementConditions(asked, values);
  // Modality and bearer of one statement of the clause, the main one or a further one.
  const statement: string[] = [];
  if (asked.modality?.length) statement.push(`modality = ANY(${values.add(asked.modality)})`);
  if (asked.bearer?.length) statement.push(`bearer = ANY(${values.add(asked.bearer)})`);
  if (statement.length > 0) {
    const main = statement.map((sql) => `c.${sql}`).join(' AND ');
    const further = statement.join(' AND ');
    conditions.push(`((${main}) OR c.id IN (SELECT clause_id FROM pacta.statement WHERE ${further}))`);
  }
  return conditions;
}
