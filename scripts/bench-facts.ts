import type { CompiledPipeline } from '../src/analyse.js';
import type { ParsedAgreement } from '../src/model/index.js';
import { built } from './built.js';
import { middle } from './middle.js';

/** Share of annotate's time, 0 to 1, that facts take: its stages in its order, each timed; the middle of so many rounds. */
export async function shareOfFacts(
  parsed: readonly ParsedAgreement[],
  pipeline: CompiledPipeline,
  rounds: number,
): Promise<number> {
  const { classify } = await built<typeof import('../src/classify/index.js')>('classify/index.js');
  const facts = await built<typeof import('../src/extract/index.js')>('extract/index.js');
  const { wideText } = await built<typeof import('../src/nlp/index.js')>('nlp/index.js');
  const { parallelsOf, structure } =
    await built<typeof import('../src/structure/index.js')>('structure/index.js');
  const spent = { facts: 0, all: 0 };
  const timed = <Result>(work: () => Result, isFacts: boolean): Result => {
    const start = process.hrtime.bigint();
    const result = work();
    const time = Number(process.hrtime.bigint() - start);
    spent.all += time;
    if (isFacts) spent.facts += time;
    return result;
  };
  const round = (): number => {
    Object.assign(spent, { facts: 0, all: 0 });
    for (const { document: read } of parsed) {
      const document = { ...read, text: wideText(read.text) };
      const { sections, passages } = timed(() => structure(document), false).output;
      const words = timed(() => facts.wordSpans(document.text), true);
      const flat = timed(() => facts.onOneLine(document.text), true);
      const found = timed(() => facts.recogniseFacts(document.text, words), true);
      const agreement = timed(
        () => facts.describeAgreement(document, passages, found, words, flat),
        true,
      ).output;
      const title = agreement.title?.span ?? null;
      timed(() => classify(document, title, passages, found, pipeline.rules, pipeline.taxonomy), false);
      const { definitions } = timed(
        () => facts.describeDefinitions(document, sections, passages, found, words),
        true,
      );
      const { parties } = agreement;
      timed(() => facts.describeClauses(document, passages, found, parties, words, flat, definitions), true);
      timed(() => facts.findReferences(document.text, sections, passages, agreement, words), true);
      timed(() => parallelsOf(document, sections), false);
    }
    return spent.facts / spent.all;
  };
  round();
  return middle(Array.from({ length: rounds }, round));
}
