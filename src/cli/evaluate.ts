import { Command, Option } from 'commander';
import type { AgreementRecord, Tier } from '../model/index.js';
import { count, pipelineOption } from './options.js';

interface Options {
  gold: string;
  task: 'clauses' | 'passages' | 'segmentation' | 'facts' | 'spans';
  pipeline: string;
  variant: 'as-is' | 'rewrapped' | 'flattened';
  tier: Tier;
  withHeadings?: true;
  errors: number;
  json?: true;
}

const HELP = `
Gold files are JSONL (also .gz), one item a line:
  clauses       {"id","text","heading"?,"labels":[…]}
                one label: the first prediction is scored; "none" means no category of the taxonomy
  passages      {"doc","p","text","labels":[…],"also":[…],"excluded":[…],"disputed","modality","bearer"}
                the passages of a document, numbered by p, in order; "also" is neutral, "excluded" the labels that
                are denied, "disputed": true and a modality or bearer of null are not scored
  segmentation  {"id","text","articles":[{"number","heading","start","end"}]}
                offsets in UTF-16 units of the text
  facts         {"doc","text","title","instrument","arity","parties":[…],"roles":["party: role",…],
                 "signed":{"date","place","by":["side: date, place",…]},"inForce":{"date","how"},
                 "provisional":{"start","date"},"duration":{"value","renewal","renewalPeriod","expires"},
                 "terminationNotice","survives":[…],"amendment":{"ways":[…],"inForce"},"disputeSteps":[…],
                 "disputeExcluded":[…],"languages":[…],"prevailingLanguage","depositary":[…],"registration",
                 "binding","governingLaw":[…]}
                null or []: the text does not state it; a missing key is not scored
  spans         {"id","text","answers":[{"category","start","end"}]}
                offsets in UTF-16 units of the text; a category may go by its id or by its title, so that the names
                CUAD gives its types are those of --pipeline commercial-contracts. Scored as CUAD does: words in
                common, over all words of both, at least one half

Labels are categories of the rules; a file with others is refused, as one with offsets outside its texts.

Examples:
  pacta evaluate --gold clauses.jsonl --task clauses
  pacta evaluate --gold passages.jsonl --task passages --errors 20
  pacta evaluate --gold treaties.jsonl.gz --task segmentation --variant rewrapped --json
  pacta evaluate --gold contracts.jsonl.gz --task spans --pipeline commercial-contracts`;

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('measure precision, recall and F1 against a gold file')
    .requiredOption('--gold <file>', 'gold file, JSONL, may be gzipped')
    .addOption(
      new Option('--task <task>', 'what the gold file asks')
        .choices(['clauses', 'passages', 'segmentation', 'facts', 'spans'])
        .makeOptionMandatory(),
    )
    .addOption(pipelineOption())
    .addOption(
      new Option('--variant <variant>', 'segmentation: how the texts are spoilt first')
        .choices(['as-is', 'rewrapped', 'flattened'])
        .default('as-is'),
    )
    .addOption(
      new Option('--tier <tier>', 'labels that count: strict ones, or all (broad)')
        .choices(['strict', 'broad'])
        .default('strict'),
    )
    .option('--with-headings', 'clauses: show the item’s heading to the rules (hidden otherwise)')
    .option('--errors <n>', 'list the n worst misses with their text', count, 0)
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(options: Options): Promise<void> {
  const [evaluate, { analyse, sourceOf }, { classifyText }, { openPipeline }] = await Promise.all([
    import('../evaluate/index.js'),
    import('../analyse.js'),
    import('../classify-text.js'),
    import('../open-pipeline.js'),
  ]);
  const pipeline = await openPipeline(options.pipeline);
  const encoder = new TextEncoder();
  const analyseText = (text: string): Promise<AgreementRecord> => {
    const bytes = encoder.encode(text);
    return analyse({ ...sourceOf('text', bytes), mediaType: 'text/plain' }, bytes, pipeline);
  };
  const evaluation = await (async () => {
    switch (options.task) {
      case 'clauses': {
        const items = await evaluate.readGold(
          options.gold,
          evaluate.labelledBy(pipeline.taxonomy, evaluate.ClauseGold),
        );
        return evaluate.evaluateClauses(items, (item) => {
          const context = options.withHeadings && item.heading ? { heading: item.heading } : {};
          return classifyText(item.text, context, pipeline.taxonomy, pipeline.rules).labels.filter(
            (label) => options.tier === 'broad' || label.tier === 'strict',
          );
        });
      }
      case 'passages':
        return evaluate.evaluatePassages(
          await evaluate.readGold(options.gold, evaluate.labelledBy(pipeline.taxonomy, evaluate.PassageGold)),
          analyseText,
          options.tier,
        );
      case 'segmentation':
        return evaluate.evaluateSegmentation(
          await evaluate.readGold(options.gold, evaluate.SegmentationGold),
          analyseText,
          options.variant,
        );
      case 'facts':
        return evaluate.evaluateFacts(await evaluate.readGold(options.gold, evaluate.FactsGold), analyseText);
      case 'spans':
        return evaluate.evaluateSpans(
          await evaluate.readGold(options.gold, evaluate.spansOf(pipeline.taxonomy)),
          analyseText,
          pipeline.taxonomy,
          options.tier,
        );
    }
  })();
  const { printEvaluation, printMisses } = await import('./evaluation-table.js');
  if (options.json) process.stdout.write(`${JSON.stringify(evaluation.report)}\n`);
  else printEvaluation(evaluation.report);
  if (options.errors > 0) printMisses(evaluation.misses.slice(0, options.errors));
}
