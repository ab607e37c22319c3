/** Where sentences end, in the manner of legal texts. */

/** Two neighbouring words and what stands between them: offsets into `text`. */
export interface Gap {
  text: string;
  wordStart: number;
  wordEnd: number;
  nextStart: number;
  nextEnd: number;
  /** The word before the gap is the first of its sentence. */
  first: boolean;
}

/** Never followed by the end of a sentence. */
const TITLES = new Set(
  'mr mrs ms messrs dr prof hon rev gen lt col maj capt cdr cmdr adm brig sgt'.split(' '),
);
/** Stand before a number, letter or name. */
const BEFORE_A_NUMBER = new Set(
  'no nos art arts para paras par pars sec secs sect cl cls ch chap pt vol p pp fig figs app reg regs tit subpara ser rev'.split(
    ' ',
  ),
);
/** Followed by the end of a sentence only when the next word plainly begins one. */
const ABBREVIATIONS = new Set(
  'inc ltd co corp llc plc pty bros viz cf vs v al approx dept govt est ca etc jan feb mar apr jun jul aug sep sept oct nov dec st resp incl excl'.split(
    ' ',
  ),
);
/** Words that begin sentences: after an abbreviation or an initial they decide. */
const STARTERS = new Set(
  `a after all an any article as at before both by during each either every except following for from he however if
  in it neither no nothing notwithstanding on other participants parties party provided pursuant she should subject
  such that the there these they this those to under unless until upon when whenever where while with within
  without`.split(/\s+/),
);

const LIST_LABEL = /^(\d{1,3}[a-z]?|[a-z]|[ivxl]{1,6})$/i;
const LOWER_CASE = /^\p{Ll}/u;
const LABEL_ENDS = new Set(['.', ')']);
const INITIALS = /^\p{L}(\.\p{L})*$/u;
const DIGIT_OR_LABEL = /^(\d|[ivxlc]+$|[a-z]$)/i;

const SPACE = 0x20;
const TAB = 0x09;
const NEWLINE = 0x0a;
const isSpace = (code: number): boolean =>
  code === SPACE || code === NEWLINE || code === TAB || code === 0x0d || code === 0xa0;

/** True when a sentence ends between the two words. Linear in the gap. */
export const endsSentence = (gap: Gap): boolean => {
  const { text, wordEnd, nextStart } = gap;
  let newlines = 0;
  let blankLine = false;
  let stop = 0;
  let lastMark = 0;
  let spaceAfterStop = false;
  for (let at = wordEnd; at < nextStart; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      newlines += 1;
      if (newlines > 1) blankLine = true;
    }
    if (isSpace(code)) {
      if (stop !== 0) spaceAfterStop = true;
      continue;
    }
    newlines = 0;
    if (!blankLine) lastMark = code;
    if (code === 0x2e || code === 0x21 || code === 0x3f) stop = code;
  }
  if (blankLine) return !continuesOverBlankLine(gap, lastMark);
  if (stop === 0 || !spaceAfterStop) return false;
  return stop === 0x2e ? fullStopEnds(gap) : true;
};

/** A page or column break inside a sentence: no punctuation but a comma or hyphen before, a small letter after. */
const continuesOverBlankLine = (gap: Gap, lastMark: number): boolean => {
  const open = lastMark === 0 || lastMark === 0x2c || lastMark === 0x2d;
  return (
    open &&
    LOWER_CASE.test(gap.text.slice(gap.nextStart, gap.nextStart + 1)) &&
    isSpace(gap.text.charCodeAt(gap.nextStart - 1))
  );
};

const fullStopEnds = (gap: Gap): boolean => {
  const { text, wordStart, wordEnd, nextStart, nextEnd } = gap;
  const next = text.slice(nextStart, nextEnd);
  const word = text.slice(wordStart, wordEnd).toLowerCase();
  if (gap.first && LIST_LABEL.test(word)) return false;
  if (TITLES.has(word)) return false;
  if (BEFORE_A_NUMBER.has(word) && DIGIT_OR_LABEL.test(next)) return false;
  const small = LOWER_CASE.test(next) && isSpace(text.charCodeAt(nextStart - 1));
  const initial = INITIALS.test(word);
  if (initial || ABBREVIATIONS.has(word)) return !small && STARTERS.has(next.toLowerCase());
  // "… is free. iv. Visits": a small letter begins a sentence only as the label of a list item.
  return !small || (LIST_LABEL.test(next) && LABEL_ENDS.has(text.charAt(nextEnd)));
};
