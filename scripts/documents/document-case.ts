/** A document of which is known what Pacta must read. */
export interface DocumentCase {
  /** Of the file in `fixtures/documents`, with its ending. */
  name: string;
  /** What it exercises, in plain English. */
  exercises: string;
  bytes: () => Uint8Array;
  /** The document text, as it must be. */
  text: string;
  /** The texts in other languages, by ISO 639-1 code, as they must be. */
  expressions?: Readonly<Record<string, string>>;
  /** Lines that stand out, by their words; none where it is not said. */
  strong?: readonly string[];
  /** What stands at the edges of its pages and not in the text. */
  furniture?: readonly string[];
  /** Codes of the issues that come with it. */
  issues?: readonly string[];
}
