/** What an agreement is told by. */
export interface Told {
  title: string;
  fileName: string;
  /** Day of signature, or null. */
  signed: string | null;
}

/** What tells it apart from others of the same title: `2012-05-30 · treaty.pdf`; empty where the title says it all. */
export const tellApart = ({ title, fileName, signed }: Told): string =>
  [signed, fileName === title ? null : fileName].filter((part) => part !== null).join(' · ');
