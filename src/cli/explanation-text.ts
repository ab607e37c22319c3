import type { ExplainedEvidence, Explanation } from '../explain.js';
import { oneLine } from './terminal.js';

const PLACES = {
  text: '',
  heading: ' in the heading',
  'lead-in': ' in the lead-in',
  title: ' in the title',
} as const;

/** The explanation for people: labels with their evidence, what came to nothing and why, safeguards. */
export function explanationText({ labels, others, safeguards, held }: Explanation): string {
  const lines: string[] = [];
  for (const label of labels) {
    const polarity = label.polarity === 'excluded' ? ', excluded' : '';
    lines.push(`${label.category}  ${label.score.toFixed(2)} ${label.tier}${polarity}`);
    for (const evidence of label.evidence) lines.push(...firing(evidence), `    ${oneLine(evidence.why)}`);
  }
  if (labels.length === 0) lines.push('no label');
  if (others.length > 0) lines.push('', 'fired, but came to no label:', ...others.flatMap(firing));
  if (safeguards.length > 0) lines.push('', 'safeguards:');
  for (const { safeguard, polarity, ruleId, why, words } of safeguards)
    lines.push(
      `  ${safeguard}${polarity === 'excluded' ? ', excluded' : ''}`,
      `    ${ruleId}: “${oneLine(words)}”`,
      `    ${oneLine(why)}`,
    );
  if (held.length > 0) lines.push('', 'held back by unless:');
  for (const { ruleId, words } of held) lines.push(`  ${ruleId}: “${oneLine(words)}”`);
  return `${lines.join('\n')}\n`;
}

const firing = ({ ruleId, place, weight, words }: ExplainedEvidence): string[] => [
  `  ${ruleId} (weight ${Number(weight.toFixed(2))}): “${oneLine(words)}”${PLACES[place]}`,
];
