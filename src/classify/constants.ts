/**
 * Every number that decides between labels. Tuned with `pacta evaluate` on the passages and clauses it knows; the shares
 * and scores lie on a plateau, where a change by a tenth moves no figure by more than a point. The formulas they enter
 * are in `score.ts` and `evidence.ts`.
 */

/** Sum of weights at which the strength of a category reaches 63 %. */
export const WEIGHT_SCALE = 3;
/** Sum of weights at which a label of a text that the rules were not written on is right in 62 % of cases … */
export const SCORE_SCALE = 3.1;
/** … and what no score exceeds. */
export const MOST_CERTAIN = 0.98;
/** Share of its weight that each further piece of evidence adds, strongest first: 1, 0.65, 0.42, … */
export const FURTHER_EVIDENCE = 0.65;
/** Share of its weight that a rule keeps for words which a stronger one of the same category has seen already. */
export const SAME_WORDS = 0.65;

/** What a passage does it says at its beginning: words far behind keep this share of their weight, … */
export const FAR_WORDS = 0.35;
/** … and the rest fades by 63 % over so many characters. */
export const FADING_LENGTH = 200;
/** In a preamble over so many: one paragraph often joins recitals that each state something else. */
export const FADING_LENGTH_OF_RECITALS = 600;
/** Share of a heading's or lead-in's weight left for each step outwards, and of a heading's over several articles. */
export const OUTER_PLACE = 0.5;
/** Share of its weight that evidence keeps when a point inherits it from the words it hangs from. */
export const INHERITED = 0.7;

/** A passage says little when no evidence of its own weighs as much. */
export const QUIET_WEIGHT = 1;
/** Share of its weight left to a heading that names what a clause always says itself, over words that say something else. */
export const OVERHEARD = 0.5;
/** Share of its weight that evidence of a passage keeps for a quiet one beside it. */
export const NEIGHBOUR = 0.9;
/** Share of the other passages under a heading that must have a category before a quiet one takes it over. */
export const LEAST_NEIGHBOURS = 0.5;
/** Among more passages than this, what one alone says is no subject of all. */
export const MOST_FOR_ONE = 6;

/** What the other passages of an article add to a category that they all have. */
export const SUPPORT_WEIGHT = 1.5;

/** A label below this strength is not given. It is a score of 0.07. */
export const LEAST_STRENGTH = 0.25;
/** A label with strict evidence is strict from this strength on, a score of 0.21; below, it is broad. */
export const STRICT_STRENGTH = 0.4;
/** A label weaker than this share of the main label's strength is broad. */
export const LEAST_SHARE = 0.7;
/** A point shorter than this, in UTF-16 units, continues what it hangs from: a label that its own words add needs … */
export const SHORT_POINT = 100;
/** … this share of the main label's strength to be strict. */
export const LEAST_SHARE_OF_ADDED = 0.75;
/** Few clauses do three things: a third label that one rule alone speaks for needs this share of it to be strict. */
export const LEAST_SHARE_OF_LONE_THIRD = 0.9;
/** A label is excluded when a rule that sees a denial weighs this share of the heaviest one that affirms. */
export const DENIAL_SHARE = 0.7;
/** A general category gives way when a specific one reaches this strength … */
export const STRONG_STRENGTH = 0.5;
/** … and this share of its own. */
export const HARDLY_WEAKER = 0.95;

/** As many labels as a clause may have, where the taxonomy does not say. */
export const MOST_LABELS = 3;
