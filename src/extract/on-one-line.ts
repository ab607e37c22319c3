/** A text with every line end turned into a space: same length, so offsets agree. */
export const onOneLine = (text: string): string => text.replaceAll('\n', ' ');
