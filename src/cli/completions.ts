import type { Command, Option } from 'commander';
import { BearerKind, Instrument, Modality } from '../model/index.js';
import { FIELDS } from '../query/index.js';

type Commands = Readonly<Record<string, () => Promise<Command>>>;

/** Choices of options that take several, which are checked elsewhere. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  '--modality': Modality.options,
  '--bearer': BearerKind.options,
  '--instrument': Instrument.options,
};

/**
 * The words that may stand where a line ends, each whole. Where the line cannot be completed there is none: the shell
 * then offers files.
 */
export async function completionsOf(line: string, commands: Commands): Promise<string[]> {
  const words = line.trimStart().split(/\s+/);
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const typed = before.slice(before.findIndex((word) => /(?:^|\/)pacta$/.test(word)) + 1);
  const candidates = await candidatesFor(typed, current, commands);
  return [...new Set(candidates)].filter((one) => one.startsWith(current));
}

async function candidatesFor(
  typed: readonly string[],
  current: string,
  commands: Commands,
): Promise<readonly string[]> {
  const [name, ...rest] = typed;
  if (name === undefined || name === 'help') return Object.keys(commands);
  if (!Object.hasOwn(commands, name)) return [];
  let command = await commands[name]!();
  for (const word of rest) command = command.commands.find((one) => one.name() === word) ?? command;
  const option = optionBefore(command, rest.at(-1));
  if (option?.long === '--clause') return clausesOf(argumentsIn(command, rest)[0] ?? '', storeOf(rest));
  if (option) return valuesOf(option, rest);
  // A minus before a field leaves it out.
  if (current.startsWith('-') && !current.includes(':'))
    return command.options.flatMap(({ long }) => long ?? []);
  if (command.commands.length > 0) return command.commands.map((one) => one.name());
  if (name === 'query') return questionParts(current, rest);
  const given = argumentsIn(command, rest);
  const last = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[given.length] ?? (last?.variadic ? last : undefined);
  if (argument?.name().startsWith('id')) return agreementsIn(storeOf(rest));
  if (argument?.name() === 'eId') return clausesOf(given[0]!, storeOf(rest));
  return argument?.name() === 'category' ? namesOf('category', rest) : [];
}

/** Without options and their values. */
const argumentsIn = (command: Command, typed: readonly string[]): string[] =>
  typed.filter((word, index) => !word.startsWith('-') && !optionBefore(command, typed[index - 1]));

const storeOf = (typed: readonly string[]): string =>
  valueAfter(typed, '--store') ?? process.env.PACTA_STORE ?? 'pacta-out';

/** The option whose value the line is at. */
const optionBefore = (command: Command, last: string | undefined): Option | undefined =>
  command.options.find(
    (one) => last !== undefined && (one.long === last || one.short === last) && !one.isBoolean(),
  );

async function valuesOf(option: Option, typed: readonly string[]): Promise<readonly string[]> {
  const { long = '', argChoices } = option;
  if (argChoices) return argChoices;
  if (long === '--category' || long === '--family')
    return namesOf(long === '--category' ? 'category' : 'family', typed);
  if (long === '--party') return partiesIn(storeOf(typed));
  if (long === '--document') return agreementsIn(storeOf(typed));
  return CHOICES[long ?? ''] ?? [];
}

/** Fields, or the values of the one that is begun: `category:ter`. */
async function questionParts(current: string, typed: readonly string[]): Promise<readonly string[]> {
  const [, sign = '', name] = /^(-?)([a-z-]+):/i.exec(current) ?? [];
  if (name === undefined) return FIELDS.map((field) => `${field.name}:`);
  const values = await valuesOfField(name.toLowerCase(), typed);
  // `category:a,b`: the last one of several is completed.
  const head = current.slice(0, current.lastIndexOf(current.includes(',') ? ',' : ':') + 1);
  return values.map((value) => `${head || `${sign}${name}:`}${value}`);
}

async function valuesOfField(name: string, typed: readonly string[]): Promise<readonly string[]> {
  switch (name) {
    case 'category':
    case 'family':
      return namesOf(name, typed);
    case 'party':
      return partiesIn(storeOf(typed));
    case 'document':
      return agreementsIn(storeOf(typed));
    default:
      return FIELDS.find((field) => field.name === name)?.values ?? [];
  }
}

async function namesOf(kind: 'category' | 'family', typed: readonly string[]): Promise<string[]> {
  const { findPipeline, loadPipeline } = await import('../pipeline/index.js');
  const { families } = (
    await loadPipeline(findPipeline(valueAfter(typed, '--pipeline') ?? 'defence-cooperation'))
  ).taxonomy;
  return kind === 'family'
    ? families.map(({ id }) => id)
    : families.flatMap(({ categories }) => categories.map(({ id }) => id));
}

const valueAfter = (typed: readonly string[], option: string): string | undefined =>
  typed.includes(option) ? typed[typed.indexOf(option) + 1] : undefined;

/** Ids, and file names that are one word to the shell. */
async function agreementsIn(store: string): Promise<string[]> {
  const { withStore } = await import('./with-store.js');
  // Where there is no store, there is nothing to offer, and nobody to tell.
  const all = await withStore(store, (open) => open.list()).catch(() => []);
  return [
    ...all.map(({ id }) => id),
    ...all.flatMap(({ fileName }) => (PLAIN_NAME.test(fileName) ? [fileName] : [])),
  ];
}

/** Shorter words of a name are "of" and "the". */
const SHORTEST_WORD = 4;

/** Names of parties that are one word, and the words of the others: a part of a name finds it, and the shell takes it. */
async function partiesIn(store: string): Promise<string[]> {
  const { withStore } = await import('./with-store.js');
  const all = await withStore(store, (open) => open.list()).catch(() => []);
  const names = all.flatMap(({ parties }) => parties);
  const words = names.flatMap((name) => name.split(/\s+/)).filter(({ length }) => length >= SHORTEST_WORD);
  return [...names, ...words].filter((name) => PLAIN_NAME.test(name)).sort();
}

const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** The eIds of the clauses of the agreement that is meant, and of the sections they are in. */
async function clausesOf(reference: string, store: string): Promise<string[]> {
  const { withStore } = await import('./with-store.js');
  return withStore(store, async (open) => {
    const [one, ...others] = reference === '' ? [] : await open.find(reference);
    const record = one && others.length === 0 ? await open.get(one.id) : null;
    return record ? record.clauses.flatMap(({ sectionPath }) => sectionPath) : [];
  }).catch(() => []);
}
