import { randomBytes } from 'node:crypto';

const COOKIE = 'pacta-session';
/** Without a question; a page that is open asks every few seconds. */
const IDLE_MS = 60 * 60_000;
const LONGEST_MS = 12 * 60 * 60_000;
/** The one that was used longest ago ends for a new one. */
const MOST = 100;

/**
 * Lets a browser that has sent the token once open pages, with which it cannot send one: by a cookie that says nothing,
 * which no script reads, no other site has sent, and this process alone knows.
 */
export class Sessions {
  /** By id, the last one used last, when each ends. */
  readonly #ends = new Map<string, { idle: number; latest: number }>();
  readonly #clock: () => number;

  /** `clock`: ms that only go on. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Begins a session for pages below `path`; returns the header that says so. `isSecure`: the page came by TLS. */
  open(path: string, isSecure: boolean): string {
    const now = this.#clock();
    for (const [id, ends] of this.#ends) {
      if (ends.idle < now || ends.latest < now || this.#ends.size >= MOST) this.#ends.delete(id);
    }
    const id = randomBytes(32).toString('base64url');
    this.#ends.set(id, { idle: now + IDLE_MS, latest: now + LONGEST_MS });
    return `${COOKIE}=${id}; Path=${path}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  }

  /** Whether the cookies of a request name a session that goes on; it then goes on for longer. */
  knows(cookies: string | undefined): boolean {
    const now = this.#clock();
    return (cookies ?? '').split(';').some((cookie) => {
      const [name, id = ''] = cookie.trim().split('=', 2);
      const ends = name === COOKIE ? this.#ends.get(id) : undefined;
      if (!ends || ends.idle < now || ends.latest < now) return false;
      this.#ends.delete(id);
      this.#ends.set(id, { ...ends, idle: now + IDLE_MS });
      return true;
    });
  }
}
