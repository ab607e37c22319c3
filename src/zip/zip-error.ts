/** Why an archive, or one of its members, cannot be used: one plain sentence for the person who runs it. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

export const DAMAGED = 'The ZIP archive is damaged or was cut off; fetch it again from its source.';
