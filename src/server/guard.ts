import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIPv4 } from 'node:net';
import { Problem } from './problem.js';

/** As long as nobody can try them all; the token goes into a header, so it is plain characters. */
const TOKEN = /^[\x21-\x7e]{16,200}$/;

const POLICY =
  "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** Sent with every answer. Nothing but the server's own files runs, and no page of others holds or reads the explorer. */
export const SECURITY_HEADERS: Record<string, string> = {
  // The one script that the explorer names itself is the worker of pdf.js.
  'content-security-policy': `${POLICY}; trusted-types pdfjs-worker`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Of the one element of styles that the pages of the queue make by themselves, in the version that is installed. */
const BOARD_STYLE = "'sha256-r2N1TB/gHbBtBZFKg7ejmq1acVSREzucTAEw6ga4hoU='";

/**
 * The same for the pages of the queue, as far as they run under it: they say below which address their files are, and
 * load scripts and write HTML in ways that "trusted types" would refuse.
 */
export const BOARD_HEADERS: Record<string, string> = {
  'content-security-policy': `default-src 'self'; style-src 'self' ${BOARD_STYLE}; base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'none'`,
};

/** pdf.js decodes scans with WebAssembly, in its worker alone: a worker has the policy that is sent with its script. */
export const WORKER_HEADERS = {
  'content-security-policy': `${POLICY}; trusted-types 'none'; script-src 'self' 'wasm-unsafe-eval'`,
};

/** Only this machine reaches such an address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));

/** Why a server must not be started so, in one sentence; null where it may. */
export function whyRefused(host: string, token: string | undefined): string | null {
  if (token !== undefined && !TOKEN.test(token)) {
    return 'A token has 16 to 200 characters, without blanks: "openssl rand -hex 24" makes one.';
  }
  if (token === undefined && !isLoopback(host)) {
    return `Whoever reaches ${host} could read every agreement: give a token in PACTA_TOKEN, or leave --host out.`;
  }
  return null;
}

/**
 * Refuses what a web page elsewhere makes a browser on this machine ask, by a name that it has pointed here ("DNS
 * rebinding"): the name is then not that of this machine.
 */
export function checkHost(header: string | undefined): void {
  const host = /^(?:\[([0-9a-f:.]+)\]|([^:]+))(?::\d{1,5})?$/i.exec(header ?? '');
  if (isLoopback((host?.[1] ?? host?.[2] ?? '').toLowerCase())) return;
  throw new Problem(421, 'This server answers to localhost only: open it as http://localhost with its port.');
}

/** Refuses whoever does not send `Authorization: Bearer <token>`; takes as long whatever is wrong with it. */
export function checkToken(header: string | undefined, token: string): void {
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (given !== undefined && timingSafeEqual(digest(given), digest(token))) return;
  throw new Problem(401, 'Send the token of this server: "Authorization: Bearer <token>".');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Refuses what a page from elsewhere makes a browser send ("cross-site request forgery"): a browser says where the page is
 * from, and says so with everything that changes something.
 */
export function checkOwnPage(headers: IncomingHttpHeaders): void {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const isOwn =
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host));
  if (!isOwn)
    throw new Problem(403, 'Only the pages of this server, and programs, may change something here.');
}

/**
 * Refuses what a page from elsewhere makes a browser ask, before any work is done for it: such a page reads no answer, but
 * could keep the server busy. Whoever follows a link is let in.
 */
export function checkSite(headers: IncomingHttpHeaders): void {
  const isFollowed = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (headers['sec-fetch-site'] !== 'cross-site' || isFollowed) return;
  throw new Problem(403, 'Only the pages of this server, and programs, may ask here.');
}

/** Refuses what is sent as something else. JSON is nothing that a page from elsewhere can send without asking first. */
export function checkMedia(headers: IncomingHttpHeaders, taken: readonly string[]): void {
  const [type = ''] = (headers['content-type'] ?? '').split(';', 1);
  if (taken.includes(type.trim().toLowerCase())) return;
  throw new Problem(415, `Say what is sent, as "Content-Type: ${taken.join('", or "')}".`);
}
