import type { BearerKind } from '../../model/index.js';
import { isLetter } from './letters.js';

/** What a document calls those who act under it, lower case without "the", and who they are. */
export type ActorNames = ReadonlyMap<string, BearerKind>;
/** A name of the sending or the receiving side. */
export type NamedSide = readonly [name: string, kind: BearerKind];

/** A party by whose name the phrase begins: "Acme personnel". */
export function nameAtStart(phrase: string, names: ActorNames): BearerKind | null {
  for (const [name, kind] of names) {
    if (kind !== 'named-party') continue;
    const next = phrase.charAt(name.length);
    if ((next === ' ' || next === ',') && phrase.startsWith(name)) return kind;
  }
  return null;
}

/** Whose it is, by the document's names for its sides: "HN authorities", "the arms of the SN". */
export function sideOf(phrase: string, sides: readonly NamedSide[]): BearerKind | null {
  for (const [name, kind] of sides) {
    const at = phrase.indexOf(name);
    if (at === -1 || isLetter(phrase.charCodeAt(at + name.length))) continue;
    const before = phrase.slice(Math.max(0, at - 8), at);
    if (before === '' || before === 'the ' || /\bof (?:the )?$/.test(before)) return kind;
  }
  return null;
}
