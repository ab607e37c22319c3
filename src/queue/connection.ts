import type { BackendFactory, ConnectionOptions, IQueueBackend } from 'bullmq';

/** Where the queue is, ready for BullMQ's classes: `new Queue(name, options, factory)`. */
export interface Connection {
  options: { connection: ConnectionOptions; prefix: string };
  factory: BackendFactory<IQueueBackend, ConnectionOptions> | undefined;
  /** For messages: the address without password. */
  address: string;
  close(): Promise<void>;
}

/** How a server that does not answer is met: a person is told, a worker waits until it is back. */
export type Patience = 'tell' | 'wait';

/** The address as it may be shown and logged: without what stands before the last `@`, and without options. */
export const withoutPassword = (address: string): string =>
  address.replace(/:\/\/.*@/s, '://').replace(/[?#].*$/s, '');
