/** Lines that differ only in their digits, in capitals or in white space have one pattern. */
export const linePattern = (text: string): string =>
  text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
