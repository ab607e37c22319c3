import type { Agreement, LadderStep, Stated } from '../../../src/model/index.js';
import { documentOf } from '../document-of.js';
import { body, read, title } from './read.js';

/** `negotiation; arbitration after P6M`: the steps in order, each with what the text says of it. */
const told = (ladder: readonly LadderStep[], text: string): string =>
  ladder
    .map(({ step, after, working, body: its, appointedBy, seat, rules, final }) => {
      const say = (name: string, value: Stated<string> | null) => (value ? [`${name} ${value.value}`] : []);
      return [
        step,
        ...say('after', after),
        ...(working ? ['working'] : []),
        ...say('body', its),
        ...say('by', appointedBy),
        ...say('in', seat),
        ...say('rules', rules),
        ...(final ? [`final “${text.slice(final.start, final.end)}”`] : []),
      ].join(' ');
    })
    .join('; ');

/** The ladder of an agreement whose articles on disputes have these words. */
export const ladderOf = (...texts: string[]): string => {
  const blocks = [title('Agreement'), ...texts.map((text) => body(text, 'Settlement of disputes'))];
  return told((read(blocks) as Agreement).disputeLadder, documentOf(blocks).document.text);
};
