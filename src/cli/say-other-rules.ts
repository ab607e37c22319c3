import { type AgreementSummary, otherRulesOf, type Pipeline, sayOtherRules } from '../model/index.js';
import { plain } from './terminal.js';

/**
 * Says on stderr which of the agreements were read with the rules of another pipeline: what these rules look for was never
 * looked for in them.
 */
export function warnOfOtherRules(agreements: readonly AgreementSummary[], { head }: Pipeline): void {
  for (const other of otherRulesOf(agreements, head.id)) {
    const said = sayOtherRules(other, agreements.length, head.id);
    process.stderr.write(plain(`${said} Ask with --pipeline ${other.pipeline}.\n`));
  }
}
