import type { ClauseQuery, QueryExpression } from '../../model/index.js';
import { whereOf } from './agreement-conditions.js';
import { type AskedFor, type LabelCondition, partsOf } from './asked-for.js';
import { conditionOf, labelConditions } from './clause-conditions.js';
import type { Sql } from './sql.js';

/** How a store orders clauses by the words asked for. */
export interface WordOrder {
  /** Parts of the question that `join` and `condition` answer, so that nothing else need ask for them. */
  answered: readonly QueryExpression[];
  /** For all statements about the clauses. */
  join: string;
  condition: string | null;
  /** For the statement that puts them in order; takes further values. */
  rank: () => { join: string; order: string };
}

/** What follows SELECT: for all statements about the clauses that meet a question, and what puts them in order. */
export interface ClauseStatement {
  /** FROM and WHERE: `c` is the clause, `a` its agreement. */
  body: string;
  /** The same, joined with what the order needs, and ORDER BY; takes further values. */
  inOrder: () => string;
}

/**
 * Order: where labels are asked for, clauses for which such a label is the main one and strict come first; then by how
 * well the words match, by the label's score, by agreement and place in the text.
 */
export function clauseStatement(
  { where, agreement }: Pick<ClauseQuery, 'where' | 'agreement'>,
  { labels }: AskedFor,
  words: WordOrder | null,
  sql: Sql,
): ClauseStatement {
  const parts = partsOf(where);
  // One label that must be there is found and ordered by in one go.
  const [label, another] = labels;
  const mustHave = label && !another && parts.includes(label) ? label : null;
  const joins = [
    ...(mustHave ? [`JOIN ${labelPlaces([mustHave], sql)}`] : []),
    ...(words?.join ? [words.join] : []),
  ];
  const left = parts.filter((part) => part !== mustHave && !words?.answered.includes(part));
  const conditions = [
    ...(agreement ? [`a.id = ${sql.add(agreement)}`] : []),
    ...left.map((part) => conditionOf(part, sql)),
    ...(words?.condition ? [words.condition] : []),
  ];
  const from = `FROM ${sql.table('clause')} c JOIN ${sql.table('agreement')} a ON a.id = c.agreement_id`;
  const filter = whereOf(conditions);
  return {
    body: [from, ...joins, filter].join(' '),
    inOrder: () => {
      const ofLabels = label && !mustHave ? [`LEFT JOIN ${labelPlaces(labels, sql)}`] : [];
      const rank = words?.rank();
      const order = [
        ...(label ? [mustHave ? 'l.place' : 'COALESCE(l.place, 3)'] : []),
        ...(rank ? [rank.order] : []),
        ...(label ? [mustHave ? 'l.score DESC' : 'COALESCE(l.score, 0) DESC'] : []),
        ...['a.title', 'a.id', 'c.position'],
      ];
      const all = [from, ...joins, ...ofLabels, ...(rank?.join ? [rank.join] : []), filter];
      return `${all.join(' ')} ORDER BY ${order.join(', ')}`;
    },
  };
}

/** `l`: of each clause with such labels, the best place and the best score of one. */
function labelPlaces(labels: readonly LabelCondition[], sql: Sql): string {
  const any = labels.map((label) => `(${labelConditions(label, sql)})`).join(' OR ');
  return `(SELECT clause_id,
                  MIN(CASE WHEN tier <> 'strict' THEN 2 WHEN position > 0 THEN 1 ELSE 0 END) AS place,
                  MAX(score) AS score
           FROM ${sql.table('label')} WHERE ${any} GROUP BY clause_id) l ON l.clause_id = c.id`;
}
