import { extname } from 'node:path';

/** A document to read. */
export interface FoundDocument {
  /** Where to open it. */
  path: string;
  /** The same, `/`-separated, as records name it. */
  uri: string;
  fileName: string;
}

/** What cannot be looked into: a folder, or an entry below one that does not say what it is. */
export interface ClosedPath {
  uri: string;
  reason: string;
}

/** A path that cannot be looked into, as the person gave it. */
export class PathError extends Error {
  override readonly name = 'PathError';
}

/** How many files of each extension (lower case, with its point; empty for none) were not looked into. */
export type PassedOver = Record<string, number>;

/** What a search has come upon. */
export interface Found {
  documents: FoundDocument[];
  closed: ClosedPath[];
  passedOver: PassedOver;
}

const EXTENSIONS = new Set(['.pdf', '.txt', '.md']);
/** Files that file managers leave behind. */
const LEFT_BEHIND = new Set(['thumbs.db', 'desktop.ini']);

/** Hidden files and folders, which a search below a folder leaves out; `..` and `.` are names in a bucket. */
export const isHidden = (name: string): boolean => name.startsWith('.') && name !== '.' && name !== '..';

/** A search under way. An `identity` is the same however a document was reached: it counts once. */
export class Search {
  readonly #found = new Map<string, FoundDocument>();
  readonly #closed: ClosedPath[] = [];
  readonly #others = new Set<string>();

  /** `besides`: a folder to keep out of. */
  constructor(readonly besides?: string) {}

  /** One that was named, whatever it is called. */
  add(identity: string, document: FoundDocument): void {
    if (!this.#found.has(identity)) this.#found.set(identity, document);
  }

  /** One that lies below what was named: its name decides. */
  comeUpon(identity: string, document: FoundDocument): void {
    const name = document.fileName.toLowerCase();
    if (EXTENSIONS.has(extname(name))) this.add(identity, document);
    else if (!LEFT_BEHIND.has(name)) this.#others.add(identity);
  }

  close(path: ClosedPath): void {
    this.#closed.push(path);
  }

  found(): Found {
    const passedOver: PassedOver = {};
    for (const identity of this.#others) {
      if (this.#found.has(identity)) continue;
      const extension = extname(identity).toLowerCase();
      passedOver[extension] = (passedOver[extension] ?? 0) + 1;
    }
    return { documents: [...this.#found.values()], closed: this.#closed, passedOver };
  }
}
