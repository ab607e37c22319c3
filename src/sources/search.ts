import { extname } from 'node:path';

/** A document to read. */
export interface FoundDocument {
  /** Where to open it. */
  path: string;
  /** The same, `/`-separated, as records name it. */
  uri: string;
  fileName: string;
}

/** What cannot be looked into: a folder, an archive, or an entry below one that does not say what it is. */
export interface ClosedPath {
  uri: string;
  reason: string;
  /** Where it is a file whose bytes can be had, so that it is known by them. */
  document?: FoundDocument;
}

/** A path that cannot be looked into, as the person gave it. */
export class PathError extends Error {
  override readonly name = 'PathError';
}

/** What lies below the folders and archives given and was not looked into, by its uri, as it was come upon. */
export interface PassedOver {
  /** Files of other kinds. */
  files: string[];
  /** Symbolic links, whatever they lead to. */
  links: string[];
}

/** What a search has come upon. */
export interface Found {
  documents: FoundDocument[];
  closed: ClosedPath[];
  passedOver: PassedOver;
}

/** Of the files that are documents, or archives of some. */
const EXTENSIONS = new Set(['.pdf', '.docx', '.html', '.htm', '.txt', '.md', '.zip']);
/** The same for people. */
export const DOCUMENT_KINDS = '.pdf, .docx, .html, .txt, .md or .zip';
/** Files that file managers leave behind. */
const LEFT_BEHIND = new Set(['thumbs.db', 'desktop.ini']);

/** Hidden files and folders, which a search below a folder leaves out; `..` and `.` are names in a bucket. */
export const isHidden = (name: string): boolean => name.startsWith('.') && name !== '.' && name !== '..';

/** True for the names of documents that Pacta reads, and of archives that may hold some. */
export const isDocumentName = (name: string): boolean => EXTENSIONS.has(extname(name).toLowerCase());

/** True for what may be an archive, by its name; whether it is one, its content says. */
export const isArchiveName = (name: string): boolean => /\.zip$/i.test(name);

/** A search under way. An `identity` is the same however a document was reached: it counts once. */
export class Search {
  readonly #found = new Map<string, FoundDocument>();
  readonly #closed: ClosedPath[] = [];
  /** By identity. */
  readonly #others = new Map<string, string>();
  readonly #links = new Set<string>();

  /** `besides`: a folder to keep out of. */
  constructor(readonly besides?: string) {}

  /** One that was named, whatever it is called. */
  add(identity: string, document: FoundDocument): void {
    if (!this.#found.has(identity)) this.#found.set(identity, document);
  }

  /** One that lies below what was named: its name decides. */
  comeUpon(identity: string, document: FoundDocument): void {
    if (isDocumentName(document.fileName)) this.add(identity, document);
    else if (!LEFT_BEHIND.has(document.fileName.toLowerCase())) this.#others.set(identity, document.uri);
  }

  /** A symbolic link below what was named. */
  passOverLink(uri: string): void {
    this.#links.add(uri);
  }

  /**
   * Has what may be archives looked into: `look` tells of what takes the place of each. What lies in them comes last,
   * so that of the same bytes a plain file is the first.
   */
  async openArchives(look: (archive: FoundDocument, identity: string) => Promise<void>): Promise<void> {
    const archives = [...this.#found].filter(([, { fileName }]) => isArchiveName(fileName));
    for (const [identity] of archives) this.#found.delete(identity);
    for (const [identity, document] of archives) await look(document, identity);
  }

  close(path: ClosedPath): void {
    this.#closed.push(path);
  }

  found(): Found {
    const documents = [...this.#found.values()];
    const named = new Set(documents.map(({ uri }) => uri));
    const files = [...this.#others].filter(([identity]) => !this.#found.has(identity)).map(([, uri]) => uri);
    const links = [...this.#links].filter((uri) => !named.has(uri));
    return { documents, closed: this.#closed, passedOver: { files, links } };
  }
}
