/** Words every text is full of, which say little about it. */
export const COMMON_WORDS: readonly string[] =
  'the of and to or in a an any be by for this with as that such other on is not its which all under from at'.split(
    ' ',
  );
