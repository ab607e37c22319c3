/**
 * A text with every line end turned into a space: same length, so offsets agree. The layout has made spaces of all other
 * blanks, so U+0020 is its only white space, and expressions over it ask for ` `, not for `\s`: that class has so many
 * members that each place of it takes some 300 bytes of machine code.
 */
export const onOneLine = (text: string): string => text.replaceAll('\n', ' ');
