import { ClassificationLevel, type Markings, type Party, type Span, type Stated } from '../../model/index.js';
import { countryName } from '../country-names.js';
import { wordSearch } from '../word-search.js';
import type { AgreementContext } from './context.js';
import { type FoundMarking, foldSigns, levelOfRow, withoutSigns } from './find-markings.js';
import type { LevelName } from './level-names.js';
import { type Line, markedLines, NOBODYS } from './marking-lines.js';
import { fillColumns, type Owner, ownersOf, type Row, statesBehind } from './marking-owners.js';
import { rowInColumns } from './table-rows.js';
import { Cue, Topic } from './topics.js';

/** An agreement that says none of these, of secrets or of what is classified names no levels. */
const speaksOfGrades = wordSearch(['security'], /\bsecurity\s+(?:grading|marking|level)/iy);
/** No table has more columns; the rest is left alone. */
const MOST_CELLS = 12;
/**
 * The levels of classification the text names, with each party's marking for them: from tables (a line for each level, its
 * cells in the order of the heading), lists under a party's name, and sentences. Whose a marking is, `ownersOf` tells, and
 * where it does not, the rows above and below. The level of markings that stand side by side is that of the row: what a
 * State's own law makes of a word decides only where it stands alone.
 */
export function readMarkings(context: AgreementContext, parties: readonly Stated<Party>[]): Markings {
  const { topics, cues } = context;
  const speaksOfLevels =
    (topics & Topic.level) !== 0 ||
    ((topics & Topic.security) !== 0 &&
      (cues & Cue.grading) !== 0 &&
      speaksOfGrades(context.text, context.words));
  if (!speaksOfLevels) return { levels: [] };
  const plain = foldSigns(context.text);
  const { folded } = plain;
  const states = new Set(parties.flatMap(({ value }) => (value.country ? [value.country] : [])));
  const named = new Collected(context.text);
  const found: { markings: readonly FoundMarking[]; readings: (readonly LevelName[])[]; owners: Owner[] }[] =
    [];
  for (const line of markedLines(context, plain)) {
    const columns = columnsOf(line.heading, folded);
    const behind = statesBehind(line, folded);
    const cells = rowInColumns(line, folded, columns.length);
    const rows: Row[] =
      cells.length > 0
        ? [{ markings: cells, columns: cells.map(({ column }) => columns[column]!) }]
        : rowsOf(line, folded).map((markings) => ({
            markings,
            columns: columnsBeside(markings, columns, folded),
          }));
    for (const row of rows) {
      const readings = row.markings.map((marking) => likely(marking.readings, states));
      const owners = ownersOf(row, readings, line, behind, folded, states);
      found.push({ markings: row.markings, readings, owners });
    }
  }
  fillColumns(found.map(({ owners }) => owners));
  for (const { markings, readings, owners } of found) {
    const own = readings.map((its, index) => ofOwner(its, owners[index]!));
    const level = levelOfRow(own, markings);
    markings.forEach((marking, index) => {
      const its = level ?? own[index]![0]?.level;
      if (its) named.add(its, owners[index]!, marking, markings.length > 1);
    });
  }
  return named.markings();
}

/** Those a party may have meant: in the languages of the parties, in English and of organisations; else all. */
function likely(readings: readonly LevelName[], states: ReadonlySet<string>): readonly LevelName[] {
  const of = readings.filter(({ owner }) => owner === null || owner.length > 2 || states.has(owner));
  return of.length > 0 ? of : readings;
}

/** What the owner means by it; all readings where nobody of that name uses the words, as those who write English. */
function ofOwner(readings: readonly LevelName[], owner: Owner): readonly LevelName[] {
  const its = readings.filter((reading) => reading.owner === owner);
  if (its.length > 0) return its;
  const english = readings.filter((reading) => reading.owner === null);
  return english.length > 0 ? english : readings;
}

/** Markings of a line that stand side by side for one level: nothing but signs and words of equivalence between them. */
function rowsOf({ markings }: Line, folded: string): FoundMarking[][] {
  const rows: FoundMarking[][] = [];
  for (const marking of markings) {
    const last = rows.at(-1)?.at(-1);
    const between = last && folded.slice(last.end, marking.start);
    const isRoom = rows.length > 0 && rows.at(-1)!.length < MOST_CELLS;
    if (between !== undefined && isRoom && BESIDE.test(between) && !NO_EQUIVALENT.test(between))
      rows.at(-1)!.push(marking);
    else rows.push([marking]);
  }
  return rows;
}
/** What parts two cells; a stroke parts two names of one level. */
const COLUMN_GAP = /[|\t]|\s{2}/;
const BESIDE =
  /^(?:[\s|/=:"“”'’)(!.-]{0,60}|,?[^,;.]{0,80}\b(?:correspond|equivalent|equal|same\s+as|comparable)[^,;.]{0,80}|["”’]?\s+(?:of|in|for)\s+[^,;.]{0,60}[,:]?\s*["“‘]?|[\s|"”’!]{0,4}\([^)]{0,60}\)[\s|/=:,-]{0,8}["“‘]?)$/i;
const NO_EQUIVALENT = /\b(?:no|not|without)\s+(?:an?\s+)?(?:equivalent|corresponding|counterpart|equal)/i;

/** Whose the columns of a table are, by its heading. */
function columnsOf(heading: readonly Line[], folded: string): Owner[] {
  const cells = heading.flatMap((line): { at: number; owner: Owner }[] => {
    const words = folded.slice(line.start, line.end);
    const nobodys = NOBODYS.exec(words);
    return [
      ...line.countries.map(({ span, country }) => ({ at: span.start, owner: country })),
      ...(nobodys ? [{ at: line.start + nobodys.index, owner: null }] : []),
    ];
  });
  return cells.sort((a, b) => a.at - b.at).map(({ owner }) => owner);
}

/** The columns of markings with room between them, one for each. */
const columnsBeside = (
  row: readonly FoundMarking[],
  columns: readonly Owner[],
  folded: string,
): readonly Owner[] | null =>
  columns.length === row.length &&
  row.every(({ start }, index) => index === 0 || COLUMN_GAP.test(folded.slice(row[index - 1]!.end, start)))
    ? columns
    : null;

/** Levels and who has which marking for them, each once. */
class Collected {
  private readonly entries = new Map<
    string,
    { level: ClassificationLevel; owner: Owner; marking: string; span: Span; inRow: boolean }
  >();

  constructor(private readonly text: string) {}

  add(level: ClassificationLevel, owner: Owner, { start, end }: Span, inRow: boolean): void {
    const marking = this.text.slice(start, end).replace(/\s+/g, ' ');
    const key = `${level}\n${owner}\n${withoutSigns(marking).toUpperCase()}`;
    const known = this.entries.get(key);
    if (!known || (inRow && !known.inRow))
      this.entries.set(key, { level, owner, marking, span: { start, end }, inRow });
  }

  markings(): Markings {
    if (this.entries.size === 0) return { levels: [] };
    const all = [...this.entries.values()];
    // A word in passing is no further marking where a table tells whose it is, and no other level than the table's.
    const kept = all.filter(
      (one) =>
        one.inRow ||
        !all.some(
          (other) =>
            sameWords(other.marking, one.marking) &&
            (other.level === one.level
              ? one.owner === null && other.owner !== null
              : other.inRow && (one.owner === null || one.owner === other.owner)),
        ),
    );
    const distinct = new Set(kept.map(({ level }) => level));
    if (
      distinct.size < 2 &&
      !kept.some(({ inRow, owner }) => inRow || owner !== null) &&
      !/classif/i.test(this.text)
    )
      return { levels: [] };
    return {
      levels: ClassificationLevel.options
        .filter((level) => distinct.has(level))
        .map((level) => ({
          level,
          byParty: kept
            .filter((one) => one.level === level)
            .sort((a, b) => a.span.start - b.span.start)
            .map(({ owner, marking, span }) => ({
              party: owner === null ? null : owner.length === 2 ? countryName(owner) : owner,
              marking,
              span,
            })),
        })),
    };
  }
}

const sameWords = (a: string, b: string): boolean =>
  withoutSigns(a).toUpperCase() === withoutSigns(b).toUpperCase();
