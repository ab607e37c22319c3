/** Raised with every change of the tables below and of stems; a catalogue of another version is made again from the records. */
export const CATALOGUE_VERSION = 13;

/** Tables with a row for each of several things of a clause. */
export const PARTS_OF_CLAUSES = ['label', 'statement', 'money', 'duration', 'citation'] as const;
/** In the order in which they may be dropped. */
export const TABLES = [
  'clause_words',
  'searchable',
  'term',
  ...PARTS_OF_CLAUSES,
  'clause',
  'party',
  'party_name',
  'safeguard',
  'agreement',
] as const;

/**
 * `folded` columns hold the lower-case text without accents that names and titles are compared by.
 * `clause_words` keeps an index over stems and marks only; a stem may begin with `=`, a number may hold `.` and `,`, a
 * mark holds `:`. `searchable` holds both in codes, see `codeOf`, and `term` the numbers of all tokens that ever were.
 * `party_name` holds all names and codes that parties ever had, by their marks; `coverage` and `safeguards` are JSON, see `coverageIn`.
 * `limits` is a JSON list; `searchable_clauses` and `searchable_tokens` are sums over the clauses. `statement` holds the statements of clauses: at position 0 the main
 * one, whose modality and bearer are in `clause` too, then the further ones; `said` is JSON, `party` a position in `party`.
 * `money`, `duration` (in days) and `citation` hold what clauses name and cite, as `CatalogueEntry` has it.
 */
export const CREATE_TABLES = `
CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  problem TEXT,
  problem_code TEXT,
  limits TEXT NOT NULL,
  uri TEXT NOT NULL,
  file_name TEXT NOT NULL,
  title TEXT NOT NULL,
  folded TEXT NOT NULL,
  instrument TEXT,
  signed TEXT,
  pages INTEGER NOT NULL,
  recognised_pages INTEGER NOT NULL,
  clauses INTEGER NOT NULL,
  producer_version TEXT NOT NULL,
  pipeline_id TEXT NOT NULL,
  pipeline_hash TEXT NOT NULL,
  reader_version TEXT NOT NULL,
  searchable_clauses INTEGER NOT NULL,
  searchable_tokens INTEGER NOT NULL,
  coverage TEXT NOT NULL,
  safeguards TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX agreement_file ON agreement (file_name, id);
CREATE INDEX agreement_size ON agreement (searchable_clauses, searchable_tokens);

CREATE TABLE party (
  agreement_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  country TEXT,
  PRIMARY KEY (agreement_id, position)
) WITHOUT ROWID;

CREATE TABLE party_name (mark TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, country TEXT) WITHOUT ROWID;

CREATE TABLE clause (
  id INTEGER PRIMARY KEY,
  agreement_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  e_id TEXT NOT NULL,
  role TEXT NOT NULL,
  heading TEXT,
  text TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  page_first INTEGER NOT NULL,
  page_last INTEGER NOT NULL,
  modality TEXT NOT NULL,
  bearer TEXT
);
CREATE UNIQUE INDEX clause_place ON clause (agreement_id, position);

CREATE TABLE statement (
  clause_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  modality TEXT NOT NULL,
  bearer TEXT,
  party INTEGER,
  role TEXT,
  due INTEGER NOT NULL,
  due_date TEXT,
  due_days REAL,
  said TEXT NOT NULL,
  text TEXT,
  PRIMARY KEY (clause_id, position)
) WITHOUT ROWID;
CREATE INDEX statement_due ON statement (due, modality);

CREATE TABLE label (
  clause_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  family TEXT NOT NULL,
  score REAL NOT NULL,
  tier TEXT NOT NULL,
  polarity TEXT NOT NULL,
  PRIMARY KEY (clause_id, position)
) WITHOUT ROWID;
CREATE INDEX label_category ON label (category, family);

CREATE TABLE money (clause_id INTEGER NOT NULL, currency TEXT, low REAL NOT NULL, high REAL NOT NULL);
CREATE INDEX money_range ON money (high, low, currency, clause_id);
CREATE INDEX money_clause ON money (clause_id);

CREATE TABLE duration (clause_id INTEGER NOT NULL, low REAL NOT NULL, high REAL NOT NULL);
CREATE INDEX duration_range ON duration (high, low, clause_id);
CREATE INDEX duration_clause ON duration (clause_id);

CREATE TABLE citation (clause_id INTEGER NOT NULL, e_id TEXT, name TEXT);
CREATE INDEX citation_clause ON citation (clause_id);

CREATE TABLE term (number INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE);
CREATE TABLE searchable (clause_id INTEGER PRIMARY KEY, words TEXT NOT NULL, marks TEXT NOT NULL, tokens INTEGER NOT NULL);
CREATE VIRTUAL TABLE clause_words USING fts5(
  stems, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '=.,:-'"
);
`;
