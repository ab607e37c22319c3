/** What the comments beside zod schemas say of their fields, for the schemas that other programs read. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDERS = ['../src/model/', '../src/server/'];
const COMMENT = /^\s*\/\*\*/;
const CONST = /^(?:export )?const (\w+)\b/;
const FIELD = /^( +)'?([\w-]+)'?(?::|,$)/;
const KIND = /^( +)(?:z\.strictObject\(\{ )?kind: z\.literal\('([\w-]+)'\)/;
const VALUE = /^( +)'([^']+)',$/;

/** Of the schemas of these names, by place: `Clause.modality`, `Markings.levels.byParty`, `Clause` for all of it; sorted. */
export function schemaNotes(names: readonly string[]): Record<string, string> {
  const notes = new Map<string, string>();
  for (const folder of FOLDERS) {
    const place = new URL(folder, import.meta.url);
    for (const name of readdirSync(place).filter((one) => one.endsWith('.ts')))
      readNotes(readFileSync(new URL(name, place), 'utf8'), notes);
  }
  const asked = [...notes].filter(([place]) => names.includes(place.split(/[.:]/)[0]!));
  return Object.fromEntries(asked.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Files are formatted: how far a line is indented tells what it belongs to. */
function readNotes(source: string, notes: Map<string, string>): void {
  let schema: string | null = null;
  let fields: { indent: number; name: string }[] = [];
  let comment: string[] | null = null;
  let said = '';
  const note = (place: readonly string[], text: string) => {
    const key = place.join('.');
    const before = notes.get(key);
    if (text !== '') notes.set(key, before === undefined ? text : `${before} ${text}`);
  };
  for (const line of source.split('\n')) {
    if (comment !== null || COMMENT.test(line)) {
      comment = [...(comment ?? []), line];
      if (!line.includes('*/')) continue;
      said = wordsOf(comment);
      comment = null;
      continue;
    }
    const [, top] = CONST.exec(line) ?? [];
    const [, , kind] = KIND.exec(line) ?? [];
    if (schema !== null && kind !== undefined) {
      note([`${schema}:${kind}`], said);
      said = '';
    }
    // What stands before an object is said of it, and found by its kind.
    if (/^ +z\.strictObject\(\{$/.test(line)) continue;
    const [, valueIndent, value] = VALUE.exec(line) ?? [];
    const [, indent, name] = FIELD.exec(line) ?? [];
    if (top !== undefined) {
      [schema, fields] = [top, []];
      note([top], said);
    } else if (/^[a-z]/.test(line)) schema = null;
    const within = (columns: number) => fields.filter((field) => field.indent < columns);
    const names = (columns: number) => within(columns).map((field) => field.name);
    if (schema !== null && value !== undefined && said !== '')
      note([schema, ...names(valueIndent!.length)], `\`${value}\`: ${said}`);
    else if (schema !== null && name !== undefined) {
      note([schema, ...names(indent!.length), name], said);
      fields = [...within(indent!.length), { indent: indent!.length, name }];
    }
    said = '';
  }
}

const wordsOf = (comment: readonly string[]): string =>
  comment
    .map((line) => line.replace(/^\s*\/\*\*|\*\/\s*$/g, '').replace(/^\s*\*(?!\*)/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
