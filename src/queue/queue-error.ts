/** Something about the queue that the person at the keyboard can understand and mend. */
export class QueueError extends Error {
  override readonly name = 'QueueError';

  constructor(
    /** `usage`: asked wrongly. `unreachable`: no server answers, or it refuses. */
    readonly reason: 'usage' | 'unreachable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
