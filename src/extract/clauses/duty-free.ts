/** Words by which things pass without duty, or taxes are not due. */

const DUTY_FREE =
  /\bfree\s+(?:of|from)\s+(?:any\s+|all\s+|[A-Z][a-z]+\s+)*(?:import\s+|customs\s+|excise\s+)?(?:dut|tax|customs)/;
const WITHOUT_DUTY =
  /^[^;]{0,400}?\bwithout\s+(?:(?:payment\s+of|any|customs|import)\s+){0,3}(?:dut(?:y|ies)|tax(?:es)?)\b(?!\s+(?:[a-z,]+\s+){0,6}being\b)/;
/** What passes a frontier: others "take measures so that it is imported without duty". */
const PASSES =
  /^\s*(?:be\s+)?(?:[a-z]+ly\s+)?(?:(?:re-?)?(?:import|export)(?:ed)?|brought|introduced|admitted|carried|enter|leave)\b/;
/** Whether what is said to happen happens without duty. */
export const isDutyFree = (words: string): boolean =>
  (words.includes('free') && DUTY_FREE.test(words)) ||
  (words.includes('without') && PASSES.test(words) && WITHOUT_DUTY.test(words));

const TAX = /\b(?:tax(?:es)?|dut(?:y|ies)|dues|tolls?|lev(?:y|ies)|customs)\b/i;
/** "no |reports on| taxes". */
const ABOUT_TAX =
  /^(?:[a-z]+\s+){1,4}(?:on|about|concerning|regarding|for)\s+(?:[a-z]+\s+){0,4}(?:tax|dut|dues|toll|lev|customs)/i;
const DUE = /^\s*(?:not\s+)?be\s+(?:payable|levied|imposed|collected|assessed|due)\b/;
const TAXED = /^\s*(?:not\s+)?be\s+(?:taxed|taxable|compulsory)\b/;
/** Whether what is denied of `subject` is that a tax is due: "no tax |shall be levied|". */
export const isOfTax = (subject: string, rest: string): boolean =>
  TAXED.test(rest) || (DUE.test(rest) && TAX.test(subject) && !ABOUT_TAX.test(subject));
