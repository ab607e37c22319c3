import { Command, Option } from 'commander';
import type { ClauseQuery } from '../model/index.js';
import type { ClauseQuestion, Field, RawQuestion } from '../query/index.js';
import type { Store } from '../store/index.js';
import {
  afterOption,
  collect,
  count,
  csvOption,
  jsonOption,
  pipelineOption,
  positiveInteger,
  storeOption,
} from './options.js';

interface Options {
  store: string;
  pipeline: string;
  category?: string[];
  family?: string[];
  party?: string[];
  modality?: string[];
  bearer?: string[];
  polarity?: string;
  document?: string[];
  tier?: string;
  limit?: number;
  offset?: number;
  after?: string;
  facets?: true;
  json?: true;
  csv?: true;
}

const EXAMPLES = `
Examples:
  pacta query --category dispute-resolution                      how differences are settled
  pacta query --category financial-arrangements --polarity excluded  clauses that say no such thing is to be
  pacta query consultation tribunal                              both words in one clause
  pacta query "armed attack" --party US                          a phrase; a country by its ISO code
  pacta query 'tribunal OR arbitration -"advisory opinion"'      either word, without the phrase
  pacta query 'category:termination duration:<=90d signed:1990..' short notice, in agreements signed since 1990
  pacta query --family personnel --modality obligation,prohibition --bearer receiving-state
  pacta query --category termination --facets                    which parties, years, kinds of agreement have them
  pacta query --category termination --tier strict --csv > termination.csv`;

/** What the help says of the language; the fields are those that are read. */
function help(fields: readonly Field[]): string {
  const width = Math.max(...fields.map(({ example }) => example.length));
  const lines = fields.map(({ example, says }) => `  ${example.padEnd(width)}  ${says}`);
  return `
Words are found in any form (settle, settled; settlement is another word); "words in quotes" must follow one another, and
\\" is a quote mark among them. Side by side, all must hold; OR, NOT, a minus before a word, and parentheses join them
otherwise ("not" in small letters is a word like any other where a word follows: "shall not disclose"). OR binds less than
what stands side by side: category:termination (notice OR consent). A field with a colon asks for more than words;
several values with commas, or field:(a OR b), are alternatives:

${lines.join('\n')}

Put a question with quotes, parentheses or < > between '…', so that the shell hands it on as it is; an argument of
plain words with spaces is a phrase.

The options ask for the same: all of them must hold, and each takes any of several values with commas or repeated; but
several parties must all be parties. In both, category, family, polarity and tier must hold of one and the same label,
and modality and bearer of one sentence, but for a condition in parentheses of its own, as in
category:termination (family:security); "pacta categories" lists the categories and families. The number behind a
label, from 0 to 1, says how strongly the words speak for it; labels of the broad tier, worth a look but not precise
enough to count, are marked "broad".
${EXAMPLES}`;
}

/** `pacta query` */
export async function queryCommand(): Promise<Command> {
  const { FIELDS } = await import('../query/index.js');
  return new Command('query')
    .description('find clauses in all agreements')
    .argument('[words...]', 'words the clause contains, or a question in the language below')
    .option('--category <id>', 'what the clause does, such as termination', collect)
    .option('--family <id>', 'a family of categories, such as final-clauses', collect)
    .option('--party <name|code>', 'part of the name of a party, or its ISO country code', collect)
    .option(
      '--modality <kind>',
      'what a sentence of the clause is: obligation, prohibition, permission, right, …',
      collect,
    )
    .option('--bearer <kind>', 'who is bound or entitled: each-party, sending-state, …', collect)
    .option('--polarity <which>', 'affirmed, or excluded: the clause rules it out')
    .option('--document <id|part>', 'record id or its beginning, part of file name or title', collect)
    .option('--tier <tier>', 'strict: only labels precise enough to count; broad: all')
    .option('--limit <n>', 'show at most so many (default: 20, with --csv all)', positiveInteger)
    .option('--offset <n>', 'leave out so many at the beginning', count)
    .addOption(afterOption())
    .addOption(facetsOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addHelpText('after', help(FIELDS))
    .action(run);
}

/** It counts over all clauses, which have no pages then. */
const facetsOption = () =>
  new Option('--facets', 'count the clauses by category, party, year, … instead of showing them').conflicts([
    'csv',
    'limit',
    'offset',
    'after',
  ]);

async function run(words: string[], options: Options): Promise<void> {
  const [{ withStore }, { refuseUnknown }, { clauseQuestion, namesAsked }] = await Promise.all([
    import('./with-store.js'),
    import('./refuse-unknown.js'),
    import('../query/index.js'),
  ]);
  const question = clauseQuestion(rawQuestion(words, options));
  for (const word of words) sayPhrase(word);
  await withStore(options.store, async (store) => {
    await refuseUnknown(namesAsked(question.conditions), options.pipeline, store);
    await (options.facets ? tellFacets : tellClauses)(question, options, store);
  });
}

async function tellClauses(question: ClauseQuestion, options: Options, store: Store): Promise<void> {
  const { query } = question;
  const ask = (asked: ClauseQuery) => store.search(asked);
  const { allHits } = await import('./all-hits.js');
  const answer = await (options.csv && options.limit === undefined ? allHits(query, ask) : ask(query));
  const { hits, ...page } = answer;
  const isNothing = hits.length === 0 && (await tellNothing(question, answer, options, store));
  if (options.json) {
    const { printJson } = await import('./terminal.js');
    printJson({ ...page, hits });
  } else if (options.csv) {
    const { CLAUSE_HIT_COLUMNS, csvOf, decidedHits } = await import('../export/index.js');
    process.stdout.write(csvOf(CLAUSE_HIT_COLUMNS, decidedHits(hits, await store.reviews())));
  } else if (!isNothing) {
    const { hitBlocks } = await import('./hit-blocks.js');
    process.stdout.write(hitBlocks(answer, query, await store.reviews()));
  }
}

async function tellFacets(question: ClauseQuestion, options: Options, store: Store): Promise<void> {
  const facets = await store.facets(question.query);
  const isNothing = facets.total === 0 && (await tellNothing(question, facets, options, store));
  if (options.json) {
    const { printJson } = await import('./terminal.js');
    printJson(facets);
  } else if (!isNothing) {
    const { facetTables } = await import('./facet-tables.js');
    process.stdout.write(facetTables(facets));
  }
}

/** Programs are given the empty answer, people the reason. */
async function tellNothing(
  { query, conditions }: ClauseQuestion,
  answer: { total: number; totalIsLeast: boolean },
  options: Options,
  store: Store,
): Promise<true> {
  const [{ sayNothingFound }, { clauseConditions }, { plain }] = await Promise.all([
    import('./nothing-found.js'),
    import('../query/index.js'),
    import('./terminal.js'),
  ]);
  const asked = { query, conditions: clauseConditions(conditions) };
  const ask = (one: ClauseQuery) => store.search(one);
  const reason = plain(await sayNothingFound('clause', asked, answer, ask, store));
  process[options.json || options.csv ? 'stderr' : 'stdout'].write(reason);
  return true;
}

function rawQuestion(words: string[], options: Options): RawQuestion {
  const { category, family, party, modality, bearer, polarity, document, tier, limit, offset, after } =
    options;
  return {
    q: words.length > 0 ? words.map(inLanguage).join(' ') : undefined,
    ...{ category, family, party, modality, bearer, polarity, document, tier, limit, offset, after },
  };
}

/** Signs of the language of questions: quotes, colon, parentheses, operators in capitals, a minus before something. */
const SIGNS = /["“”„«»:()]|(?:^|\s)(?:AND|OR|NOT)(?:\s|$)|(?:^|\s)-[^\s-]/;

const SMALL_OPERATOR = /(?:^|\s)(or|not)\s/;

/** One argument is a phrase: whoever wrote "or" in it may have meant either. */
function sayPhrase(word: string): void {
  const [, operator] = isPhrase(word) ? (SMALL_OPERATOR.exec(word) ?? []) : [];
  if (operator === undefined) return;
  const said = word.replace(/[^\p{L}\p{N} ]/gu, '');
  process.stderr.write(
    `"${said}" is looked for as a phrase; write ${operator.toUpperCase()} in capitals where it is no word to look for.\n`,
  );
}

/** The shell takes the quotes of a phrase away and leaves its spaces. */
const isPhrase = (word: string): boolean => /\s/.test(word) && !SIGNS.test(word);
const inLanguage = (word: string): string => (isPhrase(word) ? `"${word.replaceAll('\\', '\\\\')}"` : word);
