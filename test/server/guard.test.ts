import { describe, expect, it } from 'vitest';
import { checkHost, checkSite, checkToken, whyRefused } from '../../src/server/guard.js';

const TOKEN = '0123456789abcdef';

describe('whether a server may be started', () => {
  it.each<[string, string, string | undefined, RegExp | null]>([
    ['on this machine without a token', '127.0.0.1', undefined, null],
    ['on this machine by its name', 'localhost', undefined, null],
    ['on this machine in IPv6', '::1', undefined, null],
    ['on another address of loopback', '127.8.9.10', undefined, null],
    ['on all addresses with a token', '0.0.0.0', TOKEN, null],
    ['on all addresses without one', '0.0.0.0', undefined, /^Whoever reaches 0\.0\.0\.0 .* PACTA_TOKEN/],
    ['on all addresses of IPv6 without one', '::', undefined, /^Whoever reaches ::/],
    ['at a name that only looks like loopback', '127.0.0.1.example.org', undefined, /^Whoever/],
    ['with a token that can be guessed', '127.0.0.1', 'secret', /^A token has 16 to 200 characters/],
    ['with an empty token', '0.0.0.0', '', /^A token has/],
    ['with a token that no header holds', '0.0.0.0', `${TOKEN} ${TOKEN}`, /^A token has/],
  ])('%s', (_, host, token, refused) => {
    const why = whyRefused(host, token);
    if (refused) expect(why).toMatch(refused);
    else expect(why).toBeNull();
  });
});

describe('the Host header on this machine', () => {
  it.each([
    'localhost',
    'localhost:8080',
    'LOCALHOST:1',
    '127.0.0.1:8080',
    '127.0.0.1',
    '[::1]:8080',
    '[::1]',
  ])('takes %s', (host) => {
    expect(() => checkHost(host)).not.toThrow();
  });

  it.each([
    undefined,
    '',
    'example.org',
    'example.org:8080',
    'localhost.example.org',
    '127.0.0.1.example.org',
    'user@localhost',
    'localhost:8080:8080',
    '10.0.0.1',
    '[::2]',
    '0.0.0.0',
  ])('refuses %s', (host) => {
    expect(() => checkHost(host)).toThrow(/answers to localhost only/);
  });
});

describe('where a page is from', () => {
  const from = (site: string, mode = 'cors', dest = 'empty') => ({
    ...{ 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
  });
  it.each<[string, Record<string, string>, boolean]>([
    ['a program', {}, true],
    ['a page of its own', from('same-origin'), true],
    ['what a person types', from('none', 'navigate', 'document'), true],
    ['a link that a person follows', from('cross-site', 'navigate', 'document'), true],
    ['a script elsewhere', from('cross-site', 'no-cors'), false],
    ['an image elsewhere', from('cross-site', 'no-cors', 'image'), false],
    ['a frame elsewhere', from('cross-site', 'navigate', 'iframe'), false],
  ])('%s', (_, headers, isTaken) => {
    const check = () => checkSite(headers);
    if (isTaken) expect(check).not.toThrow();
    else expect(check).toThrow(/^Only the pages of this server/);
  });
});

describe('the token', () => {
  it.each([
    [`Bearer ${TOKEN}`, true],
    [`bearer   ${TOKEN}`, true],
    [undefined, false],
    ['', false],
    [TOKEN, false],
    ['Bearer ', false],
    [`Basic ${TOKEN}`, false],
    [`Bearer ${TOKEN}0`, false],
    [`Bearer ${TOKEN.slice(0, -1)}`, false],
    [`Bearer ${TOKEN.toUpperCase()}`, false],
    [`Bearer ${TOKEN} ${TOKEN}`, false],
  ])('%s', (header, isRight) => {
    const check = () => checkToken(header, TOKEN);
    if (isRight) expect(check).not.toThrow();
    else expect(check).toThrow(/^Send the token/);
  });
});
