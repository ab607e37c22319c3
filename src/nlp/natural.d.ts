/** The files of `natural` in use; its root import loads database drivers and prints to stdout. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    /** Tokens are taken as they are. */
    addDocument(tokens: readonly string[]): void;
    /** Terms of a document by its number, the weightiest first. */
    listTerms(document: number): { term: string; tfidf: number }[];
  }
}
