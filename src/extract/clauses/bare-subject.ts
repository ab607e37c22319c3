/** "disputes", "exchange in kind": things without an article that a clause within a sentence begins with. */

const BARE_SUBJECT = /^([a-z]{3,})(?:\s+(?!which\b|who\b|that\b)[^,;:\s]{1,24}){0,8}\s+$/;
const NO_SUBJECT = new Set(
  `for not under upon with without within where when which who that also then thereafter from into such are was were has have
  may shall will must should and but nor unless until once after before during pursuant subject provided save except
  notwithstanding while whereas because including otherwise thereupon moreover further whatever whatsoever whoever whosoever`.split(
    /\s+/,
  ),
);

/** Whether the words before a verb are such a subject. */
export function isBareSubject(words: string): boolean {
  const first = BARE_SUBJECT.exec(words)?.[1];
  return first !== undefined && !NO_SUBJECT.has(first) && !first.endsWith('ly');
}
