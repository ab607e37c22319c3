import { QueueError } from './queue-error.js';

const PORTS = { redis: 6379, sentinel: 26_379 };

/** A Redis address taken apart; `db` counts from 0. */
export interface RedisAddress {
  kind: 'single' | 'sentinel' | 'cluster';
  hosts: { host: string; port: number }[];
  username: string | undefined;
  password: string | undefined;
  tls: boolean;
  db: number;
  /** Of the group that the sentinels watch. */
  masterName: string | undefined;
}

/** Takes an address apart; QueueError names what is wrong with it. The grammar stands at `connect`. */
export function parseRedisAddress(address: string): RedisAddress {
  // A password may hold what else parts an address: it ends with the last @.
  const parts =
    /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:(.*)@)?([^@/?#]+)(?:\/([^/?#]*))?(?:\?([^#]*))?$/s.exec(
      address,
    );
  if (!parts) throw wrong('it is not of the form redis://host:port');
  const [, scheme, form, login, hostList, path = '', query = ''] = parts;
  const kind = (form as 'sentinel' | 'cluster' | undefined) ?? 'single';
  const [username, password] = (login ?? '').split(/:(.*)/s).map(decoded);
  const hosts = hostList!
    .split(',')
    .map((item) => parseHost(item, PORTS[kind === 'sentinel' ? 'sentinel' : 'redis']));
  if (kind === 'single' && hosts.length > 1)
    throw wrong('several hosts need redis+sentinel:// or redis+cluster://');
  if (kind === 'sentinel' && path === '')
    throw wrong('the name of the group follows the hosts of the sentinels: /mymaster');
  const db = kind === 'sentinel' ? (new URLSearchParams(query).get('db') ?? '0') : path || '0';
  if (!/^\d{1,4}$/.test(db)) throw wrong(`a database of Redis is a number, not "${db}"`);
  if (kind === 'cluster' && db !== '0') throw wrong('a cluster has one database only');
  return {
    kind,
    hosts,
    username: username || undefined,
    password: password || undefined,
    tls: scheme === 'rediss',
    db: Number(db),
    masterName: kind === 'sentinel' ? path : undefined,
  };
}

function parseHost(item: string, defaultPort: number): { host: string; port: number } {
  const [, host, bracketed, port] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(item) ?? [];
  if (!(host ?? bracketed)) throw wrong('one of its hosts is not of the form host:port');
  const number = port === undefined ? defaultPort : Number(port);
  if (number < 1 || number > 65_535) throw wrong(`${port} is no port`);
  return { host: (host ?? bracketed)!, port: number };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw wrong('a % in the name or the password is written %25');
  }
}

const wrong = (why: string): QueueError =>
  new QueueError('usage', `The address of the queue cannot be used: ${why}.`);
