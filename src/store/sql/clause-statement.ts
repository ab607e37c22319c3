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
  /** SQL for how well the clause `c` matches: the smaller, the better; 0 where it has none of the words. */
  rank: () => string;
  /** Where `rank` cannot tell: SELECT of the ids of all clauses with such words, and their ranks. */
  ranks?: () => string;
}

/** What follows SELECT: for all statements about the clauses that meet a question, and what puts them in order. */
export interface ClauseStatement {
  /** FROM and WHERE: `c` is the clause, `a` its agreement. */
  body: string;
  /** The same with ORDER BY; takes further values. */
  inOrder: () => string;
}

/** Of a clause without such a label. */
const NO_PLACE = '3';

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
    ...(mustHave ? [`JOIN ${labelPlaces(mustHave, sql)}`] : []),
    ...(words?.join ? [words.join] : []),
  ];
  const left = parts.filter((part) => part !== mustHave && !words?.answered.includes(part));
  const conditions = [
    ...(agreement ? [`a.id = ${sql.add(agreement)}`] : []),
    ...left.map((part) => conditionOf(part, sql)),
    ...(words?.condition ? [words.condition] : []),
  ];
  const tables = [sql.table('clause'), sql.table('agreement')] as const;
  const from = `FROM ${tables[0]} c JOIN ${tables[1]} a ON a.id = c.agreement_id`;
  const body = [from, ...joins, whereOf(conditions)].join(' ');
  const inOrder = (): string => {
    const rank = words?.rank() ?? '0';
    const [place, score] = mustHave ? ['l.place', 'l.score'] : [NO_PLACE, '0'];
    const others = [
      ...(label && !mustHave ? [labelsAsked(labels, sql)] : []),
      ...(words?.ranks ? [`SELECT r.id, ${NO_PLACE}, r.rank, 0, 0 FROM (${words.ranks()}) r`] : []),
    ];
    const last = 'a.title, a.id, c.position';
    if (others.length === 0) {
      const order = [
        ...(mustHave ? [place] : []),
        ...(words ? [rank] : []),
        ...(mustHave ? [`${score} DESC`] : []),
      ];
      return `${body} ORDER BY ${[...order, last].join(', ')}`;
    }
    // Gathered by sorting, not by joins, for which SQLite would have to know beforehand how many there are.
    const found = `SELECT c.id, ${place} AS place, ${rank} AS rank, ${score} AS score, 1 AS is_found ${body}`;
    return `FROM (SELECT id, MIN(place) AS place, MIN(rank) AS rank, MAX(score) AS score
                  FROM (${[found, ...others].join(' UNION ALL ')}) o GROUP BY id HAVING MAX(is_found) = 1) o
            CROSS JOIN ${tables[0]} c CROSS JOIN ${tables[1]} a WHERE c.id = o.id AND a.id = c.agreement_id
            ORDER BY o.place, o.rank, o.score DESC, ${last}`;
  };
  return { body, inOrder };
}

const PLACE = "CASE WHEN tier <> 'strict' THEN 2 WHEN position > 0 THEN 1 ELSE 0 END";

/** `l`: of each clause with such a label, the best place and the best score of one. */
const labelPlaces = (label: LabelCondition, sql: Sql): string =>
  `(SELECT clause_id, MIN(${PLACE}) AS place, MAX(score) AS score FROM ${sql.table('label')}
    WHERE ${labelConditions(label, sql)} GROUP BY clause_id) l ON l.clause_id = c.id`;

function labelsAsked(labels: readonly LabelCondition[], sql: Sql): string {
  const any = labels.map((label) => `(${labelConditions(label, sql)})`).join(' OR ');
  return `SELECT clause_id, ${PLACE}, 0, score, 0 FROM ${sql.table('label')} WHERE ${any}`;
}
