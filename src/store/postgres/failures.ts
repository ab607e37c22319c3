import { StoreError } from '../store.js';
import type { DatabaseLocation } from './location.js';

interface Failure {
  /** SQLSTATE, or of the operating system. */
  code?: string;
  message: string;
}

/** The connection is gone, or the server is just starting or ending: another try may find it well. */
export function isConnectionLost(error: unknown): boolean {
  const { code = '', message } = error as Failure;
  return (
    /^(08...|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE)$/.test(code) ||
    /^Connection terminated|^Client has encountered a connection error/.test(message)
  );
}

/** Another transaction was in the way. */
export const isConflict = (error: unknown): boolean => /^40(001|P01)$/.test((error as Failure).code ?? '');

/** The error in the words of a person who has to mend it; mistakes in Pacta as they are. */
export function explainFailure(error: unknown, { said, user, database }: DatabaseLocation): unknown {
  if (error instanceof StoreError) return error;
  const { code = '', message } = error as Failure;
  const told = (reason: StoreError['reason'], sentence: string) =>
    new StoreError(reason, sentence, { cause: error });
  if (code === '28P01' || /client password must be|no password/i.test(message)) {
    return told(
      'connection',
      `${said} does not let "${user}" in: the password is wrong or missing. Write it in the address, in PGPASSWORD or in ~/.pgpass.`,
    );
  }
  if (code.startsWith('28')) return told('connection', `${said} does not let "${user}" in: ${message}.`);
  if (code === '3D000') {
    return told(
      'missing',
      `There is no database "${database}" at ${said}: make it with "createdb ${database}".`,
    );
  }
  if (code === '42501' || code === '25006') {
    return told('permission', `"${user}" may not do that at ${said}: ${message}.`);
  }
  if (code === '42P01' || code === '42703') {
    return told(
      'format',
      `The tables at ${said} are not whole (${message}); "pacta list" makes the catalogue again.`,
    );
  }
  if (code === '2BP01') {
    return told(
      'format',
      `The catalogue at ${said} has to be made again, but something that is not Pacta's depends on it: ${message}.`,
    );
  }
  if (code === '53300') return told('connection', `${said} has no connection left: ${message}.`);
  if (code.startsWith('53')) return told('connection', `${said} lacks room: ${message}.`);
  if (code === 'ECONNREFUSED') {
    return told(
      'connection',
      `No PostgreSQL server listens at ${said}: is it running, and is the address right?`,
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return told('connection', `The host of ${said} is not known: is the address right?`);
  }
  if (isConnectionLost(error) || /timeout|^E(TIMEDOUT|HOSTUNREACH|NETUNREACH)$/.test(`${code}${message}`)) {
    return told('connection', `${said} does not answer${message ? ` (${message})` : ''}; try again.`);
  }
  if (/SSL|certificate/i.test(message)) return told('connection', `No connection to ${said}: ${message}.`);
  return error;
}
