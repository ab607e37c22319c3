import { months } from '../months.js';

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Words, lower case and singular, of names: of bodies, offices, places, instruments and their parts, languages, days. */
const OF_NAMES: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...list(`
    monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan
    english french german dutch spanish arabic russian chinese italian portuguese turkish european african american
    asian arab atlantic pacific mediterranean baltic caribbean nordic arctic antarctic western eastern northern southern
    north south east west central europe africa asia america latin
    ocean sea gulf river lake island bay strait street avenue road boulevard building floor suite city county district
    province airport port harbour harbor square house tower park county town village valley canal
    ministry department court organisation organization nation union congress senate parliament cabinet bundestag
    university college school institute foundation bank association society chamber federation confederation
    church hospital museum agency bureau administration authority commission council assembly secretariat directorate
    headquarters office embassy consulate legation tribunal registry exchange board police navy army force corps
    fund academy league alliance pact community commonwealth kingdom republic empire federal
    president king queen prince majesty excellency minister ministre secretary ambassador general admiral colonel
    chancellor governor emperor sultan pope god lord her his royal crown mr mrs ms dr sir madam messrs
    agreement treaty convention protocol charter memorandum arrangement declaration statute constitution covenant
    pact act law code directive decree ordinance resolution amendment contract
    understanding regulation instrument recommendation
    internet web email usa united international multinational intergovernmental forces command
    cross zone tropic mail stock drawing sky meeting session harmonized harmonised coding nomenclature commodity proceeding`),
]);

/** Words, lower case and singular, of parts of a text, and of figures written out. */
const OF_PARTS: ReadonlySet<string> = new Set(
  list(`
    article articles section annex annexe appendix schedule exhibit attachment part chapter paragraph subsection clause
    subparagraph title rule regulation item figure table page volume book addendum enclosure sub-paragraph
    subarticle subclause sub
    one two three four five six seven eight nine ten twenty thirty forty fifty hundred thousand million billion
    dollar cent euro pound percent`),
);

/** True for a word (lower case, singular) for a part of a text, and of a figure written out. */
export const isPartWord = (word: string): boolean => OF_PARTS.has(word);

/** Words, lower case and singular, of parties: every agreement has them, defined or not. */
const OF_PARTIES: ReadonlySet<string> = new Set(
  list(
    'party parties government signatory depositary participant member plenipotentiary contracting state states',
  ),
);

/** True for a word (lower case, singular) for a party as such. */
export const isPartyWord = (word: string): boolean => OF_PARTIES.has(word);

/** Words that begin a sentence or a heading and are no part of a term. */
export const LEADING: ReadonlySet<string> = new Set(
  list(`
    the a an any each every all such this that these those its their his her our your my no neither either both other
    in on at by for from of to with within without upon under until unless if when where whenever whereas while after
    before during pursuant notwithstanding except subject and or but nor as is are be shall will may must should
    nothing it they he she we you i if not so than then there here which who whom whose provided however further
    also only whether accordingly moreover hereby herein see said below above`),
);

/** Words before a single capitalised word that show it to be used as a term. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  list(
    'the a an any each every all such this that these those its their his her both no either neither said other one',
  ),
);

/** Words in small letters, behind a noun with its articles, that are no noun it describes. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  list(`
    of in to for by from with at on and or nor but is are was were be been shall will may must can should would could
    has have had does do did as that which who whom whose when where while under within without unless until if upon
    than then not after before during through between among against into over per pursuant including except via
    concerning regarding relating according because so such it its the a an any all each this these there thereof
    hereunder thereunder herein therein hereof pays makes gives takes provides receives becomes fails agrees means
    applies comes goes occurs exceeds exists expires begins ends contains includes requires`),
);

/** Everyday titles and addressees that keep their capital by custom and that nobody defines. */
const BY_CUSTOM: ReadonlySet<string> = new Set(
  list(`
    chairman chairperson chair chief head director officer manager board committee conference staff treasurer clerk judge
    registrar commissioner inspector representative counsel attorney esquire notary registered internet
    northern hemisphere earth sun moon bible holy see principal signed witness whereof preamble heading
    power high powers contracting`),
);

/** Offices that hold their capital by custom, whatever words stand before: "Chief Financial Officer". */
const OFFICES: ReadonlySet<string> = new Set(
  list(
    'director chairman chairperson registrar treasurer judge commissioner inspector chief clerk commander',
  ),
);

/** True for the last word (lower case, singular) of the name of an office. */
export const isOffice = (word: string): boolean => OFFICES.has(word);

const ORDINALS: ReadonlySet<string> = new Set(
  list(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth vice deputy chief assistant',
  ),
);

/** True for a first word (lower case) that numbers or ranks what follows: "Second Committee", "Deputy Registrar". */
export const isOrdinal = (word: string): boolean => ORDINALS.has(word);

/** True for a word (lower case, singular) that shows the words it stands among to be a name, or a part of the text. */
export const isNameWord = (word: string): boolean => OF_NAMES.has(word);

/** True for a single word that has its capital by custom. */
export const isCustomary = (word: string): boolean => BY_CUSTOM.has(word);

/** Abbreviations everybody knows: they are not defined in agreements either. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
  list(`
    EBITDA US USA UK UN EU EC EEC EFTA NATO OECD IMF WTO GATT OSCE WEU ILO WHO ICAO IMO IAEA UNESCO UNICEF ITU WIPO ICJ
    EUR USD GBP CHF NLG CAD AUD JPY DM VAT GST CET GMT UTC PM AM AD BC ID IT PC TV CD DVD USB URL HTML HTTP FTP PDF
    FAX TEL FAQ CEO CFO COO CTO CIO VP HR PR RD QA INC LLC LTD PLC LLP CORP CO NV BV SA AG GMBH SPA
    SEC FDA IRS GAAP IFRS ISO IEC ANSI ASTM DIN IEEE FOB CIF EXW DDP DAP FCA INCOTERMS ICC AAA JAMS UNCITRAL NYSE
    NASDAQ LIBOR NE NW SE SW NO II III IV VI VII VIII IX XI XII DNA RNA SKU API MFN GATS TRIPS STANAG UV LED GPS MHZ GHZ KHZ KM KG MW KW DC AC
    DOI ISBN ZIP PO BOX CA NY TX FL NJ MA PA DE OK AND THE OR NOT ALL ANY`),
);

/** True for an abbreviation everybody knows. */
export const isWellKnown = (letters: string): boolean => WELL_KNOWN.has(letters);
