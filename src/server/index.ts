/** The HTTP API and the explorer page over a store. */
export { whyRefused } from './guard.js';
export type { QueueSettings } from './queue-pages.js';
export { type RunningServer, type ServerSettings, startServer } from './server.js';
export type { UploadSettings } from './uploads.js';
