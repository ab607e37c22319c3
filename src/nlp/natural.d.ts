/** The files of `natural` in use; its root import loads database drivers and prints to stdout. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
