import type { Passage } from '../../model/index.js';
import type { Entry, InstrumentRegister } from './instrument-register.js';
import { traitsOf } from './instrument-words.js';
import { knownInstrument, nameKey } from './known-instruments.js';
import { skipBlanksBack, wordBehind, wordEndingAt } from './letters.js';
import type { OwnNames } from './own-names.js';
import type { InstrumentReading } from './recognise-instruments.js';

/** What a reading means: another instrument, the agreement itself, or nobody knows. */
export type Meaning = Entry | 'self' | null;

/** A clause with the instruments named in it; offsets of the readings count from the clause's `textStart`. */
export interface NamedIn {
  passage: Passage;
  text: string;
  readings: readonly InstrumentReading[];
}

/** `"Basic Agreement" means the …`: the name before the verb. */
const MEANS =
  /(?:^|["“”„'.;:)\n]|\bthe\s|\bterm\s)\s?(?:the\s|an?\s)?["“]?(\p{Lu}[^"“”\n;:.()]{1,60}?)["”]?,?\s(?:shall\s)?(?:means?|refers?\sto)[:,]?\s(?:the\s)?$/u;

/** How far before an instrument's name the name of it that is defined may begin, in characters. */
const MEANS_REACH = 90;
const MEANS_WORDS: ReadonlySet<string> = new Set(['mean', 'means', 'to']);
/** Of "refers to", with a mark and a blank behind it. */
const REFERS_CHARS = 12;

/** The name that the words before `from` define: cheap where they end with no such verb. */
function definedBefore(text: string, from: number): string | null {
  let end = skipBlanksBack(text, from);
  let word = wordEndingAt(text, end);
  if (word === 'the') {
    end = skipBlanksBack(text, end - word.length);
    word = wordEndingAt(text, end);
  }
  // "“Basic Agreement” means: the …"
  if (word === '' && ':,'.includes(text[end - 1] ?? ' ')) word = wordEndingAt(text, end - 1);
  if (!MEANS_WORDS.has(word)) return null;
  if (word === 'to' && !text.slice(Math.max(0, end - REFERS_CHARS), end).includes('refer')) return null;
  return MEANS.exec(text.slice(Math.max(0, from - MEANS_REACH), from))?.[1] ?? null;
}

/**
 * Tells for every reading which instrument it means: first those that bear a name, in text order, so that what is
 * defined late is known early; then those of one noun ("the said Convention").
 */
export function nameInstruments(
  clauses: readonly NamedIn[],
  register: InstrumentRegister,
  own: OwnNames,
): Map<InstrumentReading, Meaning> {
  const meanings = new Map<InstrumentReading, Meaning>();
  const sorts = sortsIn(clauses);
  for (const { passage, text, readings } of clauses) {
    for (const [index, reading] of readings.entries()) {
      const defined = definedBefore(text, reading.from);
      if (isSelf(reading, own) || isCitedAs(text, reading.from) || isHeadline(reading, passage, text)) {
        if (!reading.bare) own.addTitle(reading.name);
        for (const alias of reading.aliases) own.add(alias);
        meanings.set(reading, 'self');
      } else if (
        (reading.aliases.length > 0 || defined !== null) &&
        stands(reading) &&
        worthTaking(reading, register, own, true)
      ) {
        const head = headOf(text, readings, index);
        const entry = register.take(head === reading ? reading : { ...reading, aliases: [] });
        const headEntry = head === reading || !stands(head) ? null : register.take(head);
        for (const alias of reading.aliases) if (headEntry) register.addAlias(headEntry, alias);
        if (headEntry) meanings.set(head, headEntry);
        if (entry && defined !== null && aliasFits(defined, reading)) register.addAlias(entry, defined);
        meanings.set(reading, entry);
      }
    }
  }
  for (const { readings } of clauses) {
    for (const reading of readings) {
      if (meanings.has(reading) || !stands(reading)) continue;
      if (sorts.has(nameKey(reading.name)) && register.named(reading.name) === null) continue;
      const alias = register.named(reading.name);
      if (alias && !reading.bare) meanings.set(reading, reading.plural ? alias : register.take(reading));
      else if (worthTaking(reading, register, own, false)) meanings.set(reading, register.take(reading));
    }
  }
  nameCharter(clauses, register, own, meanings);
  nameBare(clauses, register, own, meanings);
  return meanings;
}

/** "which may be cited as the Night Work Convention": the agreement names itself. */
const CITED_AS = /\b(?:be|is)\s(?:cited|known|referred\sto)\sas\s(?:the\s)?["“]?$/;
const CITED_AS_REACH = 40;

function isCitedAs(text: string, from: number): boolean {
  const mark = text[from - 1];
  const end = mark === '"' || mark === '“' ? from - 1 : from;
  const word = wordBehind(text, end);
  return (
    (word === 'as' || word === 'the') && CITED_AS.test(text.slice(Math.max(0, from - CITED_AS_REACH), from))
  );
}

/** Words between an instrument and another that changed it, or that it changes. */
const CHANGED =
  /^(?:[^.;()]{0,40}\s)?(?:(?:amended|modified|supplemented|completed|revised|extended|corrected|amending|supplementing|implementing)(?=\s)(?:\sand\s\w+)?\s(?:(?:and\s\w+\s)?by\s)?|to\s(?:supplement|amend|implement|modify)\s)(?:the\s)?$/i;

/** The instrument that a chain of changes ends at `index` is about: a short name behind the chain is its own. */
function headOf(text: string, readings: readonly InstrumentReading[], index: number): InstrumentReading {
  let head = index;
  while (head > 0) {
    const gap = text.slice(readings[head - 1]!.end, readings[head]!.start);
    if (gap.length > 160 || !CHANGED.test(gap)) break;
    head -= 1;
  }
  return readings[head]!;
}

/** True for a title that stands over the text, or over one annexed to it. */
function isHeadline(
  { determiner, bare, start, end, number, date, name }: InstrumentReading,
  { role }: Passage,
  text: string,
): boolean {
  if (determiner !== null || bare || number !== null || knownInstrument(name)) return false;
  if (role === 'preface') return date === null || start < 3;
  return start < 3 && /^\s{0,3}(?:$|\n|\p{Lu})/u.test(text.slice(end, end + 5));
}

/** True for "this Agreement", and for its title. */
function isSelf(reading: InstrumentReading, own: OwnNames): boolean {
  if (reading.determiner === 'this') return reading.number === null || reading.kind !== 'protocol';
  return own.titled(reading) || (!reading.bare && own.calls(reading.name));
}

/** Names that stand for any of a sort: "each Customer Agreement", "Customer Agreements". */
function sortsIn(clauses: readonly NamedIn[]): Set<string> {
  const sorts = new Set<string>();
  for (const { readings } of clauses) {
    for (const { bare, determiner, plural, date, number, name } of readings) {
      if (bare || date !== null || number !== null || knownInstrument(name)) continue;
      if (determiner === 'some' || plural) sorts.add(nameKey(plural ? name.replace(/s$/, '') : name));
    }
  }
  return sorts;
}

/** More than one noun. */
const stands = ({ bare, date }: InstrumentReading): boolean => !bare || date !== null;

const aliasFits = (alias: string, { noun }: InstrumentReading): boolean =>
  /^[A-Z]{2,}$|\b[A-Z]{3,}\b/.test(alias) ||
  alias.toLowerCase().includes(noun.toLowerCase()) ||
  /\b(?:Treaty|Convention|Agreement|Act|Charter|Protocol|Code|MOU|Plan|Contract|Memorandum|Arrangement|Law)\b/.test(
    alias,
  );

/** True where a reading names one instrument and not any of a sort. */
function worthTaking(
  reading: InstrumentReading,
  register: InstrumentRegister,
  own: OwnNames,
  defined: boolean,
): boolean {
  const { determiner, date, number, plural, bare, name, noun } = reading;
  if (!bare && knownInstrument(name)) return true;
  if (plural && date === null) return false;
  if (number !== null && !/^(?:Agreement|Contract|Memorandum)/i.test(noun)) return determiner !== 'some';
  if (determiner === 'some') return date !== null && date.length === 10 && !bare;
  if (determiner === null) {
    if (date !== null) return date.length === 10 || !bare;
    return (
      defined ||
      (/\s(?:on|between|concerning|relating|among|for|against|of)\s/.test(name) && name.split(' ').length > 4)
    );
  }
  if (bare && traitsOf(noun).needsName && date === null) return false;
  // "the Agreement No. 5" apart, a number alone tells protocols of one treaty from one another.
  return !(own.calls(name) || (register.entries.length === 0 && bare && date === null));
}

/**
 * "registered with the United Nations under Article 102 of the Charter": where the text names no other charter and the
 * clause has named the United Nations or an organ of theirs, that is theirs.
 */
function nameCharter(
  clauses: readonly NamedIn[],
  register: InstrumentRegister,
  own: OwnNames,
  meanings: Map<InstrumentReading, Meaning>,
): void {
  if (own.kind === 'charter' || register.entries.some(({ kind }) => kind === 'charter')) return;
  for (const { text, readings } of clauses) {
    for (const reading of readings) {
      const { kind, bare, determiner, plural, date, start } = reading;
      if (kind !== 'charter' || !bare || determiner !== 'the' || plural || date !== null) continue;
      if (meanings.has(reading) || !UN_BEFORE.test(text.slice(Math.max(0, start - UN_REACH), start)))
        continue;
      meanings.set(
        reading,
        register.take({ ...reading, name: 'Charter of the United Nations', bare: false }),
      );
    }
  }
}

const UN_BEFORE = /\b(?:United\s+Nations|Security\s+Council|UN\s+Secretariat)(?!\p{L})/u;
/** How far before "the Charter" they may be named, in characters. */
const UN_REACH = 300;

/** Gives a meaning to readings of one noun, from what stands before them. */
function nameBare(
  clauses: readonly NamedIn[],
  register: InstrumentRegister,
  own: OwnNames,
  meanings: Map<InstrumentReading, Meaning>,
): void {
  const last = new Map<string, { entry: Entry; at: number }>();
  const seen = new Set<Entry>();
  for (const { passage, readings } of clauses) {
    for (const reading of readings) {
      const at = passage.textStart + reading.start;
      if (!meanings.has(reading) && !stands(reading))
        meanings.set(reading, bareMeaning(reading, at, register, own, last, seen));
      const meaning = meanings.get(reading);
      if (meaning && meaning !== 'self') {
        last.set(reading.kind, { entry: meaning, at });
        last.set(meaning.kind, { entry: meaning, at });
        seen.add(meaning);
      }
    }
  }
}

/** How far before "the said Convention" its name may stand, in characters. */
const SAID_REACH = 2500;

function bareMeaning(
  reading: InstrumentReading,
  at: number,
  register: InstrumentRegister,
  own: OwnNames,
  last: ReadonlyMap<string, { entry: Entry; at: number }>,
  seen: ReadonlySet<Entry>,
): Meaning {
  const { determiner, kind, name, plural } = reading;
  if (plural || determiner === 'some' || determiner === 'certain') return null;
  const before = last.get(kind);
  if (determiner === 'said') {
    if (before && at - before.at < SAID_REACH) return before.entry;
    return register.named(name) ?? (kind === own.kind ? 'self' : null);
  }
  if (own.calls(name)) return 'self';
  if (determiner !== 'the') return null;
  const alias = register.named(name);
  if (alias) return alias;
  if (kind === own.kind) return 'self';
  const only = register.only(kind);
  return only && seen.has(only) ? only : null;
}
