import { Command, Option } from 'commander';
import type { Review, Verdict } from '../model/index.js';
import type { Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { csvOption, jsonOption, pipelineOption, storeOption } from './options.js';

interface Options {
  store: string;
  pipeline: string;
  accept?: true;
  reject?: true;
  withdraw?: true;
  note?: string;
  by?: string;
  json?: true;
  csv?: true;
}

const HELP = `
A decision says whether a clause has a category, whatever the rules say. It changes no label and no count: it is shown and
exported beside the labels. It is kept beside the records, where neither a change of the rules nor "pacta annotate" nor a
second "ingest" touches it; the last one on a clause and category counts. Without a decision, what was decided is listed.
"words changed" marks decisions on a clause that has other words now, or is gone: look at them again.

Examples:
  pacta review                                                  all decisions
  pacta review --csv > decisions.csv                            … for a spreadsheet
  pacta review 3f2a art_5__para_2 confidentiality --reject --note "only repeats the title"
  pacta review 3f2a art_5__para_2 data-protection --accept      a category that the rules did not see
  pacta review 3f2a art_5__para_2 confidentiality --withdraw    take the decision back`;

const VERDICTS = { accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn' } as const;

/** `pacta review` */
export function reviewCommand(): Command {
  const verdict = (name: keyof typeof VERDICTS, says: string) =>
    new Option(`--${name}`, says).conflicts(Object.keys(VERDICTS).filter((other) => other !== name));
  return new Command('review')
    .description('decide whether labels are right, and list what was decided')
    .argument('[id|part]', 'record id or its beginning, part of file name or title')
    .argument('[eId]', 'the clause')
    .argument('[category]', 'the category')
    .addOption(verdict('accept', 'the clause does what the category says'))
    .addOption(verdict('reject', 'it does not'))
    .addOption(verdict('withdraw', 'take back what was decided'))
    .option('--note <text>', 'why')
    .option('--by <name>', 'who decides')
    .addOption(jsonOption())
    .addOption(csvOption())
    .addOption(storeOption())
    .addOption(pipelineOption())
    .addHelpText('after', HELP)
    .action(run);
}

async function run(
  reference: string | undefined,
  eId: string | undefined,
  category: string | undefined,
  options: Options,
): Promise<void> {
  const verdict = (Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]).find((name) => options[name]);
  if (verdict === undefined) return list(reference, eId, options);
  if (reference === undefined || eId === undefined || category === undefined)
    throw new UsageError(
      `Name agreement, clause and category: pacta review <id> <eId> <category> --${verdict}`,
    );
  await decide({ reference, eId, category, verdict: VERDICTS[verdict] }, options);
}

async function decide(
  asked: { reference: string; eId: string; category: string; verdict: Verdict },
  options: Options,
): Promise<void> {
  const [{ withStore }, { findRecord }, { refuseUnknown }, { noSuchPart }, { Review, reviewedWords }] =
    await Promise.all([
      import('./with-store.js'),
      import('./find-record.js'),
      import('./refuse-unknown.js'),
      import('./no-such-part.js'),
      import('../model/index.js'),
    ]);
  const { note = null, by = null } = options;
  const review = await withStore(options.store, async (store) => {
    const record = await findRecord(asked.reference, store);
    const clause = record.clauses.find(({ id }) => id === asked.eId);
    if (!clause) throw new UsageError(await noSuchPart(record, asked.eId));
    await refuseUnknown([{ kind: 'category', name: asked.category, place: null }], options.pipeline, store);
    const { success, data, error } = Review.safeParse({
      ...{ recordId: record.id, clause: asked.eId, category: asked.category, verdict: asked.verdict },
      ...{ note: note?.trim() || null, by: by?.trim() || null, at: new Date().toISOString() },
      words: reviewedWords(record, clause),
    });
    if (!success) throw new UsageError(`--${String(error.issues[0]!.path[0])} is too long.`);
    await store.addReview(data);
    return data;
  });
  if (options.json) {
    const { printJson } = await import('./terminal.js');
    printJson(review);
  } else
    process.stderr.write(
      `${review.verdict}: ${review.category} of ${review.clause} in ${review.recordId}.\n`,
    );
}

async function list(reference: string | undefined, eId: string | undefined, options: Options): Promise<void> {
  const [{ withStore }, { printJson }] = await Promise.all([
    import('./with-store.js'),
    import('./terminal.js'),
  ]);
  const reviews = await withStore(options.store, async (store) => {
    const { findAgreement } = await import('./find-agreement.js');
    const id = reference === undefined ? undefined : (await findAgreement(reference, store)).id;
    const found = await store.reviews(id);
    return checked(eId === undefined ? found : found.filter(({ clause }) => clause === eId), store);
  });
  if (options.json) printJson(reviews);
  else {
    const { reviewsCsv, reviewTable } = await import('./review-table.js');
    process.stdout.write(options.csv ? await reviewsCsv(reviews) : reviewTable(reviews));
  }
}

/** A decision, and whether the clause still has the words it was made on. */
export type CheckedReview = Review & { title: string | null; wordsChanged: boolean };

/** Each record is read once; of one that is gone nothing can be said. */
async function checked(reviews: readonly Review[], store: Store): Promise<CheckedReview[]> {
  const { groupBy, reviewedWords } = await import('../model/index.js');
  const found = new Map<Review, CheckedReview>();
  for (const [id, own] of groupBy(reviews, ({ recordId }) => recordId)) {
    const record = await store.get(id);
    const clauses = new Map(record?.clauses.map((clause) => [clause.id, clause]));
    for (const review of own) {
      const clause = clauses.get(review.clause);
      const wordsChanged = !record || !clause || reviewedWords(record, clause) !== review.words;
      const title = record && (record.agreement.title?.value ?? record.source.fileName);
      found.set(review, { ...review, title, wordsChanged });
    }
  }
  return reviews.map((review) => found.get(review)!);
}
