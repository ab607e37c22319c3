/** Why a file could not be opened, in words for the person who runs it. */
export function openingFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be opened: permission is missing.';
  if (code === 'ENOENT') return 'The file is no longer there.';
  return `The file could not be opened: ${message}.`;
}
