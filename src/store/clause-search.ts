import type { CatalogueLabel, ClauseHit, ClauseQuery } from '../model/index.js';
import { type Connection, REFERENCE_CONDITION, referenceValues } from './catalogue.js';
import { foldName, fts5Query, matchFinder, searchPhrases } from './full-text.js';
import type { ClauseAnswer } from './store.js';

interface Condition {
  sql: string;
  values: string[];
}

interface HitRow {
  id: number;
  agreement_id: string;
  title: string;
  file_name: string;
  e_id: string;
  role: ClauseHit['role'];
  heading: string | null;
  text: string;
  span_start: number;
  span_end: number;
  page_first: number;
  page_last: number;
  modality: ClauseHit['modality'];
  bearer: ClauseHit['bearer'];
}

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
  const where = conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '';
  const values = [...fromValues, ...conditions.flatMap((condition) => condition.values)];
  const order = [
    ...(label ? ['l.place'] : []),
    ...(match ? ['bm25(clause_words)'] : []),
    ...(label ? ['l.score DESC'] : []),
    'a.title',
    'a.id',
    'c.position',
  ];

  const body = `FROM ${from.join(' ')} ${where}`;
  const { total } = db.prepare(`SELECT COUNT(*) AS total ${body}`).get(values) as { total: number };
  const rows = db
    .prepare(`SELECT c.*, a.title, a.file_name ${body} ORDER BY ${order.join(', ')} LIMIT ? OFFSET ?`)
    .all([...values, query.limit, query.offset]) as HitRow[];

  const labels = db.prepare(
    'SELECT category, family, score, tier, polarity FROM label WHERE clause_id = ? ORDER BY position',
  );
  const matchesIn = matchFinder(phrases);
  const hits = rows.map((row) => ({
    recordId: row.agreement_id,
    title: row.title,
    fileName: row.file_name,
    eId: row.e_id,
    role: row.role,
    heading: row.heading,
    text: row.text,
    span: { start: row.span_start, end: row.span_end },
    matches: matchesIn(row.text),
    pages: [row.page_first, row.page_last] as [number, number],
    labels: labels.all([row.id]) as CatalogueLabel[],
    modality: row.modality,
    bearer: row.bearer,
  }));
  return { hits, total };
}

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
  const conditions: Condition[] = [];
  if (query.modality?.length) conditions.push(oneOf('c.modality', query.modality));
  if (query.bearer?.length) conditions.push(oneOf('c.bearer', query.bearer));
  if (query.document?.length) {
    conditions.push({
      sql: `(${query.document.map(() => REFERENCE_CONDITION).join(' OR ')})`,
      values: query.document.flatMap(referenceValues),
    });
  }
  // Several parties: the agreement has them all.
  for (const party of query.party ?? []) {
    const isCode = /^[A-Za-z]{2}$/.test(party);
    conditions.push({
      sql: `EXISTS (SELECT 1 FROM party p WHERE p.agreement_id = a.id AND (p.country = ? OR ${
        isCode ? 'p.folded = ?' : 'instr(p.folded, ?) > 0'
      }))`,
      values: [COMMON_CODES.get(party.toUpperCase()) ?? party.toUpperCase(), foldName(party)],
    });
  }
  return conditions;
}

/** Codes in everyday use that ISO 3166-1 spells otherwise. */
const COMMON_CODES: ReadonlyMap<string, string> = new Map([['UK', 'GB']]);

const oneOf = (column: string, values: string[]): Condition => ({
  sql: `${column} IN (${values.map(() => '?').join(',')})`,
  values,
});
