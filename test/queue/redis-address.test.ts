import { describe, expect, it } from 'vitest';
import { withoutPassword } from '../../src/queue/connection.js';
import { parseRedisAddress } from '../../src/queue/redis-address.js';

describe('parseRedisAddress', () => {
  it.each([
    [
      'a host alone',
      'redis://queue',
      { kind: 'single', hosts: [{ host: 'queue', port: 6379 }], tls: false, db: 0 },
    ],
    ['port and database', 'redis://queue:7000/3', { hosts: [{ host: 'queue', port: 7000 }], db: 3 }],
    ['a password alone', 'redis://:secret@queue', { username: undefined, password: 'secret' }],
    [
      'user and password with signs',
      'redis://ann:a%3Ab%40c:d@queue',
      { username: 'ann', password: 'a:b@c:d' },
    ],
    [
      'a password with signs that part addresses',
      'redis://:a/b@c?d#e@queue:7000/3',
      { password: 'a/b@c?d#e', hosts: [{ host: 'queue', port: 7000 }], db: 3 },
    ],
    ['TLS', 'rediss://queue', { tls: true }],
    ['an IPv6 host', 'redis://[::1]:7000', { hosts: [{ host: '::1', port: 7000 }] }],
    [
      'sentinels',
      'redis+sentinel://:secret@a,b:26380/main?db=2',
      {
        kind: 'sentinel',
        hosts: [
          { host: 'a', port: 26379 },
          { host: 'b', port: 26380 },
        ],
        masterName: 'main',
        password: 'secret',
        db: 2,
      },
    ],
    [
      'a cluster with TLS',
      'rediss+cluster://a:1,b:2',
      { kind: 'cluster', tls: true, hosts: [{ port: 1 }, { port: 2 }] },
    ],
  ])('reads %s', (_, address, expected) => {
    expect(parseRedisAddress(address)).toMatchObject(expected);
  });

  it.each([
    ['no host', 'redis://', 'not of the form'],
    ['a port that is none', 'redis://queue:99999', '99999 is no port'],
    ['a database that is no number', 'redis://queue/main', 'is a number'],
    ['several hosts without saying what they are', 'redis://a,b', 'several hosts'],
    ['sentinels without a group', 'redis+sentinel://a,b', 'name of the group'],
    ['a password with a bare percent sign', 'redis://:50%zz@queue', 'is written %25'],
    ['a database of a cluster', 'redis+cluster://a/1', 'one database only'],
  ])('refuses %s', (_, address, message) => {
    expect(() => parseRedisAddress(address)).toThrow(message);
  });
});

it('shows no part of a password whose host was forgotten', () => {
  expect(() => parseRedisAddress('redis://:secret/word')).toThrow(/^(?!.*(?:secret|word))/s);
});

describe('withoutPassword', () => {
  it.each([
    ['redis://ann:secret@queue/1', 'redis://queue/1'],
    ['postgres://ann:secret@host/db', 'postgres://host/db'],
    ['redis://:a/b@c?d#e@queue/1', 'redis://queue/1'],
    ['redis://queue', 'redis://queue'],
  ])('shows %s as %s', (address, shown) => {
    expect(withoutPassword(address)).toBe(shown);
  });
});
