import { statSync } from 'node:fs';
import { StoreError } from '../store.js';

/** The error in the words of a person who has to mend it; others as they are. `path` is the file or folder meant. */
export function explainFailure(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  const told = (reason: StoreError['reason'], sentence: string) =>
    new StoreError(reason, sentence, { cause: error });
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return told(
      'blocked',
      `There can be no store here: ${path} or a part of that path is a file, not a folder. Move it away, or name another place with --store.`,
    );
  }
  const isUnopened = message.startsWith('ConnectionFailed');
  if (/EISDIR$/.test(code) || (isUnopened && isFolder(path))) {
    return told('blocked', `${path} is a folder where Pacta keeps a file: move it away and try again.`);
  }
  if (
    isUnopened ||
    message.includes('readonly database') ||
    /^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code)
  ) {
    return told('permission', `${path} may not be opened or written: permission is missing.`);
  }
  if (code === 'ENOENT') return told('permission', `${path} is not there and cannot be made here.`);
  return error;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
