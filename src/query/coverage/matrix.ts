import type {
  AgreementSummary,
  Coverage,
  CoverageState,
  SafeguardGroup,
  Taxonomy,
} from '../../model/index.js';

/** What the columns of a matrix are. */
export type MatrixPart = 'category' | 'family' | 'safeguard';

/** A column: a category in its family, a family, or a safeguard in its group. */
export interface MatrixColumn {
  id: string;
  title: string;
  /** The family or group; of a family itself. */
  group: string;
  groupTitle: string;
}

/** An agreement, with a state for each column, in their order. */
export interface MatrixRow {
  agreement: AgreementSummary;
  states: CoverageState[];
}

/** Agreements against what they have. */
export interface Matrix {
  columns: MatrixColumn[];
  rows: MatrixRow[];
}

/** Columns by id, titles and order as in the rules. */
export const categoryColumns = ({ families }: Taxonomy): MatrixColumn[] =>
  families.flatMap((family) =>
    family.categories.map(({ id, title }) => ({ id, title, group: family.id, groupTitle: family.title })),
  );

/** A column for each family. */
export const familyColumns = ({ families }: Taxonomy): MatrixColumn[] =>
  families.map(({ id, title }) => ({ id, title, group: id, groupTitle: title }));

/** A column for each safeguard, in its group. */
export const safeguardColumns = (groups: readonly SafeguardGroup[]): MatrixColumn[] =>
  groups.flatMap((group) =>
    group.safeguards.map(({ id, title }) => ({ id, title, group: group.id, groupTitle: group.title })),
  );

/** From the strongest: what a family is, is what the strongest of its categories is. */
const STRENGTH: readonly CoverageState[] = ['present', 'excluded', 'inconclusive', 'absent'];

/** The state of each category of each agreement, by agreement id, then category. */
export type States = ReadonlyMap<string, ReadonlyMap<string, CoverageState>>;

/** States of what agreements have some clause of; what is not there is `absent`, or `inconclusive`: see `stateOf`. */
export function categoryStates({ categories }: Coverage): States {
  return nested(
    categories.map(({ recordId, category, affirmed, excluded }) => [
      recordId,
      category,
      affirmed > 0 ? 'present' : excluded > 0 ? 'excluded' : 'inconclusive',
    ]),
  );
}

/** The state of each safeguard of each agreement, by agreement id, then safeguard. */
export const safeguardStates = ({ safeguards }: Coverage): States =>
  nested(safeguards.map(({ recordId, id, state }) => [recordId, id, state]));

function nested(
  entries: readonly (readonly [recordId: string, id: string, state: CoverageState])[],
): Map<string, Map<string, CoverageState>> {
  const states = new Map<string, Map<string, CoverageState>>();
  for (const [recordId, id, state] of entries) {
    const own = states.get(recordId) ?? new Map<string, CoverageState>();
    states.set(recordId, own.set(id, state));
  }
  return states;
}

/** Of a document that was not read to its end nobody can say that something is not in it. */
export function stateOf(states: States, { id, status }: AgreementSummary, column: string): CoverageState {
  const state = states.get(id)?.get(column) ?? 'absent';
  return state === 'absent' && status !== 'complete' ? 'inconclusive' : state;
}

/**
 * The matrix of the agreements, in their order. `columns`: of the categories, families or safeguards to show; a family
 * stands for the strongest of its categories in `taxonomy`.
 */
export function buildMatrix(
  agreements: readonly AgreementSummary[],
  coverage: Coverage,
  columns: readonly MatrixColumn[],
  part: MatrixPart,
  { families }: Taxonomy,
): Matrix {
  const states = part === 'safeguard' ? safeguardStates(coverage) : categoryStates(coverage);
  const members = new Map(families.map(({ id, categories }) => [id, categories.map((each) => each.id)]));
  const read = (agreement: AgreementSummary, { id }: MatrixColumn): CoverageState => {
    if (part !== 'family') return stateOf(states, agreement, id);
    const own = (members.get(id) ?? []).map((category) => stateOf(states, agreement, category));
    return STRENGTH.find((state) => own.includes(state)) ?? 'absent';
  };
  return {
    columns: [...columns],
    rows: agreements.map((agreement) => ({
      agreement,
      states: columns.map((column) => read(agreement, column)),
    })),
  };
}

/** How many rows are in each state, for each column. */
export function countStates({ columns, rows }: Matrix): Record<CoverageState, number>[] {
  return columns.map((_, index) => {
    const counts = { present: 0, excluded: 0, inconclusive: 0, absent: 0 };
    for (const { states } of rows) counts[states[index]!] += 1;
    return counts;
  });
}
