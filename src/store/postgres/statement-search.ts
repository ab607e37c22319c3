import type { StatementQuery } from '../../model/index.js';
import { readParty, roleOf } from '../reference.js';
import { STATEMENT_COLUMNS, type StatementHitRow, statementHitOf, statementOrder } from '../rows.js';
import type { StatementAnswer } from '../store.js';
import { agreementConditions } from './agreement-conditions.js';
import type { Query } from './database.js';
import { Values } from './values.js';

/** The same question, answered in the same order, as `searchStatements` of the folder store. */
export async function searchStatements(query: Query, asked: StatementQuery): Promise<StatementAnswer> {
  const values = new Values();
  const conditions = [
    ...agreementConditions({ document: asked.document }, values),
    ...statementConditions(asked, values),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const body = `FROM pacta.statement s JOIN pacta.clause c ON c.id = s.clause_id
    JOIN pacta.agreement a ON a.id = c.agreement_id ${where}`;
  const [counted] = await query<{ total: number }>(`SELECT count(*)::int AS total ${body}`, values.all);
  const page = `LIMIT ${values.add(asked.limit)} OFFSET ${values.add(asked.offset)}`;
  const rows = await query<StatementHitRow>(
    `SELECT ${STATEMENT_COLUMNS} ${body} ORDER BY ${statementOrder(asked.due)} ${page}`,
    values.all,
  );
  return { hits: rows.map(statementHitOf), total: counted?.total ?? 0 };
}

function statementConditions(asked: StatementQuery, values: Values): string[] {
  const conditions: string[] = [];
  if (asked.modality?.length) conditions.push(`s.modality = ANY(${values.add(asked.modality)})`);
  if (asked.bearer?.length) conditions.push(`s.bearer = ANY(${values.add(asked.bearer)})`);
  if (asked.due) conditions.push('s.due = 1');
  if (asked.category?.length)
    conditions.push(
      `c.id IN (SELECT clause_id FROM pacta.label WHERE category = ANY(${values.add(asked.category)}))`,
    );
  if (asked.party?.length)
    conditions.push(`(${asked.party.map((written) => bindsParty(written, values)).join(' OR ')})`);
  return conditions;
}

/** By its name, by its role, or as each or all parties of an agreement of which it is one. */
function bindsParty(written: string, values: Values): string {
  const { code, folded, isCode } = readParty(written);
  const name = values.add(folded);
  const byName = isCode ? `p.folded = ${name}` : `strpos(p.folded, ${name}) > 0`;
  return `(s.role = ${values.add(roleOf(folded))} OR EXISTS (SELECT 1 FROM pacta.party p WHERE p.agreement_id = a.id
    AND (p.country = ${values.add(code)} OR ${byName})
    AND (s.party = p.position OR s.bearer IN ('each-party', 'all-parties'))))`;
}
