import { Option } from 'commander';
import { UsageError } from './errors.js';

/** Where the queue is; the same for every command that needs one. */
export const queueOptions = (): Option[] => [
  new Option('--queue <address>', 'redis://host:6379, or postgres://host/database'),
  new Option('--redis <address>', 'the same, for a queue in Redis').conflicts('queue'),
];

interface QueueNamed {
  queue?: string;
  redis?: string;
}

/** The address given, by either option or the environment. */
export const knownQueueAddress = ({ queue, redis }: QueueNamed): string | undefined =>
  queue ?? redis ?? (process.env.PACTA_QUEUE || undefined);

/** The same. UsageError when there is none. */
export function queueAddress(named: QueueNamed): string {
  const address = knownQueueAddress(named);
  if (!address) {
    throw new UsageError(
      'Say where the queue is: --redis redis://host:6379, --queue postgres://host/database, or PACTA_QUEUE in the environment.',
    );
  }
  return address;
}

/** One batch instead of all. */
export const batchOption = (what: string): Option => new Option('--batch <name>', what);
