import type { StatementQuery } from '../../model/index.js';
import { readParty, roleOf } from '../reference.js';
import { STATEMENT_COLUMNS, type StatementHitRow, statementHitOf, statementOrder } from '../rows.js';
import type { StatementAnswer } from '../store.js';
import { agreementConditions, type Condition, oneOf, whereOf } from './agreement-conditions.js';
import type { Connection } from './catalogue.js';

/** Statements that meet every condition, in the order of the agreements or of their deadlines. */
export function searchStatements(db: Connection, query: StatementQuery): StatementAnswer {
  const conditions = [...agreementConditions({ document: query.document }), ...statementConditions(query)];
  const values = conditions.flatMap((condition) => condition.values);
  const body = `FROM statement s JOIN clause c ON c.id = s.clause_id JOIN agreement a ON a.id = c.agreement_id
    ${whereOf(conditions)}`;
  const { total } = db.prepare(`SELECT COUNT(*) AS total ${body}`).get(values) as { total: number };
  const rows = db
    .prepare(`SELECT ${STATEMENT_COLUMNS} ${body} ORDER BY ${statementOrder(query.due)} LIMIT ? OFFSET ?`)
    .all([...values, query.limit, query.offset]) as StatementHitRow[];
  return { hits: rows.map(statementHitOf), total };
}

function statementConditions(query: StatementQuery): Condition[] {
  const conditions: Condition[] = [];
  if (query.modality?.length) conditions.push(oneOf('s.modality', query.modality));
  if (query.bearer?.length) conditions.push(oneOf('s.bearer', query.bearer));
  if (query.due) conditions.push({ sql: 's.due = 1', values: [] });
  if (query.category?.length) {
    const { sql, values } = oneOf('category', query.category);
    conditions.push({ sql: `c.id IN (SELECT clause_id FROM label WHERE ${sql})`, values });
  }
  if (query.party?.length) {
    const each = query.party.map(bindsParty);
    conditions.push({
      sql: `(${each.map(({ sql }) => sql).join(' OR ')})`,
      values: each.flatMap(({ values }) => values),
    });
  }
  return conditions;
}

/** By its name, by its role, or as each or all parties of an agreement of which it is one. */
function bindsParty(written: string): Condition {
  const { code, folded, isCode } = readParty(written);
  return {
    sql: `(s.role = ? OR EXISTS (SELECT 1 FROM party p WHERE p.agreement_id = a.id
      AND (p.country = ? OR ${isCode ? 'p.folded = ?' : 'instr(p.folded, ?) > 0'})
      AND (s.party = p.position OR s.bearer IN ('each-party', 'all-parties'))))`,
    values: [roleOf(folded), code, folded],
  };
}
