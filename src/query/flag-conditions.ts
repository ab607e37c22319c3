import type { ClauseCondition, ClauseFlags, QueryExpression } from '../model/index.js';
import type { AskedCondition } from './asked.js';
import { hasWord } from './has-word.js';

type Flags = Partial<Omit<ClauseFlags, 'q' | 'limit' | 'offset'>>;

/** A word, or several in quotes; a quote that is not closed runs to the end. */
const WORDS = /["“”][^"“”]*["“”]?|[^\s"“”]+/g;

/** What flags ask for: `parts` must all hold; `conditions` are the same one by one, as given. */
export function flagConditions(flags: Flags): { parts: QueryExpression[]; conditions: AskedCondition[] } {
  const { category, family, polarity, modality, bearer, party = [], document } = flags;
  // `broad` keeps both tiers, and clauses without a label.
  const tier = flags.tier === 'strict' ? flags.tier : undefined;
  const phrases = (flags.words?.match(WORDS) ?? []).filter(hasWord).map((written) => ({
    written,
    condition: { kind: 'words' as const, words: written.replace(/["“”]/g, '') },
  }));
  const parties = party.map((name) => ({ kind: 'party' as const, party: name }));
  const label = given({ category, family, polarity, tier });
  const statement = given({ modality, bearer });
  const parts: QueryExpression[] = [
    ...phrases.map(({ condition }) => condition),
    ...(label ? [{ kind: 'label' as const, ...label }] : []),
    ...(statement ? [{ kind: 'statement' as const, ...statement }] : []),
    ...parties,
    ...(document ? [{ kind: 'document' as const, document }] : []),
  ];
  const conditions: AskedCondition[] = [
    ...phrases.map(({ condition, written }) => asked(written, condition)),
    ...flag('category', category, (name) => ({ kind: 'label', category: [name] })),
    ...flag('family', family, (name) => ({ kind: 'label', family: [name] })),
    ...parties.map((condition) => asked(`--party ${condition.party}`, condition)),
    ...flag('modality', modality, (one) => ({ kind: 'statement', modality: [one] })),
    ...flag('bearer', bearer, (one) => ({ kind: 'statement', bearer: [one] })),
    ...flag('document', document, (name) => ({ kind: 'document', document: [name] })),
    ...flag('polarity', polarity && [polarity], (one) => ({ kind: 'label', polarity: one })),
    ...flag('tier', tier && [tier], (one) => ({ kind: 'label', tier: one })),
  ];
  return { parts, conditions };
}

const asked = (written: string, condition: ClauseCondition, alternative = false): AskedCondition => ({
  ...{ condition, written, place: null, negated: false, alternative },
});

/** Of several values any will do. */
const flag = <T extends string>(
  name: string,
  values: readonly T[] | undefined,
  condition: (value: T) => ClauseCondition,
): AskedCondition[] =>
  (values ?? []).map((value) => asked(`--${name} ${value}`, condition(value), values!.length > 1));

/** Those parts that are there; null where none is. */
function given<T extends object>(parts: T): T | null {
  const there = Object.entries(parts).filter(([, value]) => value !== undefined);
  return there.length === 0 ? null : (Object.fromEntries(there) as T);
}
