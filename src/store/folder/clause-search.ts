import type { CatalogueLabel, CatalogueStatement, ClauseQuery } from '../../model/index.js';
import { matchFinder, type Phrase, phraseTokens, searchPhrases } from '../full-text.js';
import { type HitRow, hitOf } from '../rows.js';
import type { ClauseAnswer } from '../store.js';
import { agreementConditions, type Condition, oneOf, whereOf } from './agreement-conditions.js';
import type { Connection } from './catalogue.js';

/**
 * Clauses that meet every condition. Conditions on labels (category, family, tier, polarity) must all hold
 * of one label. Order: where labels are asked for, clauses for which that label is the main one and strict
 * come first; then by how well the words match, by the label's score, by agreement and place in the text.
 */
export function searchClauses(db: Connection, query: ClauseQuery): ClauseAnswer {
  const phrases = searchPhrases(query.words ?? '');
  if (query.words !== undefined && phrases.length === 0) return { hits: [], total: 0 };
  const match = phrases.length > 0 ? fts5Query(phrases) : null;
  const label = labelCondition(query);
  const conditions = clauseConditions(query);

  const from = ['clause c JOIN agreement a ON a.id = c.agreement_id'];
  const fromValues: string[] = [];
  if (label) {
    from.push(
      `JOIN (SELECT clause_id,
                    MIN(CASE WHEN tier <> 'strict' THEN 2 WHEN position > 0 THEN 1 ELSE 0 END) AS place,
                    MAX(score) AS score
             FROM label WHERE ${label.sql} GROUP BY clause_id) l ON l.clause_id = c.id`,
    );
    fromValues.push(...label.values);
  }
  if (match) {
    from.push('JOIN clause_words ON clause_words.rowid = c.id');
    conditions.push({ sql: 'clause_words MATCH ?', values: [match] });
  }
  const where = whereOf(conditions);
  const values = [...fromValues, ...conditions.flatMap((condition) => condition.values)];
  const order = [
    ...(label ? ['l.place'] : []),
    ...(match ? [RANK] : []),
    ...(label ? ['l.score DESC'] : []),
    'a.title',
    'a.id',
    'c.position',
  ];

  const body = `FROM ${from.join(' ')} ${where}`;
  const { total } = db.prepare(`SELECT COUNT(*) AS total ${body}`).get(values) as { total: number };
  const rows = db
    .prepare(`SELECT c.*, a.title, a.file_name ${body} ORDER BY ${order.join(', ')} LIMIT ? OFFSET ?`)
    .all([...values, query.limit, query.offset]) as (HitRow & { id: number })[];

  const labels = db.prepare(
    'SELECT category, family, score, tier, polarity FROM label WHERE clause_id = ? ORDER BY position',
  );
  const statements = db.prepare(
    'SELECT modality, bearer FROM statement WHERE clause_id = ? AND position > 0 ORDER BY position',
  );
  const matchesIn = matchFinder(phrases);
  const hits = rows.map((row) =>
    hitOf(
      row,
      labels.all([row.id]) as CatalogueLabel[],
      statements.all([row.id]) as CatalogueStatement[],
      matchesIn(row.text),
    ),
  );
  return { hits, total };
}

/** Rounded: what is equal but for the last bits of a logarithm is left to the rest of the order. */
const RANK = 'ROUND(bm25(clause_words), 12)';

/** Everything is quoted, so that nothing of it is syntax. */
const fts5Query = (phrases: readonly Phrase[]): string =>
  phraseTokens(phrases)
    .map((tokens) => `"${tokens.join(' ')}"`)
    .join(' AND ');

function labelCondition(query: ClauseQuery): Condition | null {
  const parts: Condition[] = [];
  if (query.category?.length) parts.push(oneOf('category', query.category));
  if (query.family?.length) parts.push(oneOf('family', query.family));
  if (query.polarity) parts.push({ sql: 'polarity = ?', values: [query.polarity] });
  if (query.tier === 'strict') parts.push({ sql: 'tier = ?', values: ['strict'] });
  if (parts.length === 0) return null;
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap((part) => part.values) };
}

function clauseConditions(query: ClauseQuery): Condition[] {
  const conditions = agreementConditions(query);
  const statement = statementCondition(query);
  if (statement) conditions.push(statement);
  return conditions;
}

/** Modality and bearer of one statement of the clause, the main one or a further one. */
function statementCondition(query: ClauseQuery): Condition | null {
  const parts: Condition[] = [];
  if (query.modality?.length) parts.push(oneOf('modality', query.modality));
  if (query.bearer?.length) parts.push(oneOf('bearer', query.bearer));
  if (parts.length === 0) return null;
  const values = parts.flatMap((part) => part.values);
  const main = parts.map(({ sql }) => `c.${sql}`).join(' AND ');
  const further = parts.map(({ sql }) => sql).join(' AND ');
  return {
    sql: `((${main}) OR c.id IN (SELECT clause_id FROM statement WHERE ${further}))`,
    values: [...values, ...values],
  };
}
