import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { queueAddress } from '../../src/cli/queue-options.js';
import { serveCommand } from '../../src/cli/serve.js';
import { workerCommand } from '../../src/cli/worker.js';
import { whyRefused } from '../../src/server/index.js';

interface Service {
  image: string;
  environment?: Record<string, string>;
  command?: string[];
  build?: { dockerfile_inline: string };
  ports?: string[];
  volumes: string[];
  networks: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
}
interface Network {
  internal?: boolean;
  driver_opts?: Record<string, string>;
}
const { services, networks } = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, Network>;
};
const { explorer, ...others } = services as Record<string, Service> & { explorer: Service };

describe('compose.yaml', () => {
  it.each<[string, Command]>([
    ['worker', workerCommand()],
    ['explorer', serveCommand()],
  ])('starts the %s with options that its command has', (service, command) => {
    const [name, ...options] = services[service]!.command!;
    expect(name).toBe(command.name());
    const { operands, unknown } = command.parseOptions(options);
    expect({ operands, unknown }).toEqual({ operands: [], unknown: [] });
  });

  it('says by the environment where queue and store are', () => {
    const { PACTA_QUEUE, PACTA_STORE, ...rest } = services.worker!.environment!;
    expect(optionOf(workerCommand(), 'PACTA_STORE')).toBe('store');
    vi.stubEnv('PACTA_QUEUE', PACTA_QUEUE);
    expect(queueAddress({})).toBe(PACTA_QUEUE);
    vi.unstubAllEnvs();
    expect([PACTA_STORE, rest]).toEqual([expect.stringMatching(/^postgres:/), {}]);
  });

  it('lets nothing in and nothing out but for the explorer', () => {
    expect(Object.keys(others).sort()).toEqual(['pacta', 'postgres', 'redis', 'worker']);
    for (const service of Object.values(others)) {
      expect(service.ports).toBeUndefined();
      for (const name of service.networks) expect(networks[name]).toEqual({ internal: true });
    }
  });

  it('lets this machine alone reach the explorer, and the explorer nothing but the store', () => {
    expect(explorer.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:[^:]+:-8080\}:8080$/)]);
    const [store, outside, ...more] = explorer.networks;
    expect(more).toEqual([]);
    expect(whoJoins(store!)).toEqual(['explorer', 'pacta', 'postgres', 'worker']);
    expect(whoJoins(outside!)).toEqual(['explorer']);
    expect(networks[store!]).toEqual({ internal: true });
    expect(networks[outside!]!.driver_opts).toEqual({
      'com.docker.network.bridge.enable_ip_masquerade': 'false',
      'com.docker.network.bridge.host_binding_ipv4': '127.0.0.1',
    });
    expect(explorer.volumes).toEqual([]);
  });

  it('gives the explorer a store that cannot be written, and a token without which it would not start', () => {
    const { PACTA_STORE, PACTA_TOKEN, ...rest } = explorer.environment!;
    expect(rest).toEqual({});
    expect(optionOf(serveCommand(), 'PACTA_STORE')).toBe('store');
    expect(optionOf(serveCommand(), 'PACTA_TOKEN')).toBe('token');
    expect(PACTA_STORE!.replace(/\?.*/, '')).toBe(
      services.worker!.environment!.PACTA_STORE!.replace(/\?.*/, ''),
    );
    const { searchParams } = new URL(PACTA_STORE!.replace(/\$\{.*?\}/, 'secret'));
    expect([...searchParams]).toEqual([
      ['options', '-c default_transaction_read_only=on -c statement_timeout=30s'],
    ]);
    expect(PACTA_TOKEN).toMatch(/^\$\{PACTA_TOKEN:\?/);
    const command = serveCommand();
    command.parseOptions(explorer.command!.slice(1));
    expect(whyRefused(command.opts().host, undefined)).toMatch(/PACTA_TOKEN/);
  });

  it('gives every program of Pacta no more rights than it needs', () => {
    const own = Object.values(services).filter(({ image }) => image === 'pacta');
    expect(own).toHaveLength(3);
    for (const { read_only, cap_drop, security_opt } of own) {
      expect([read_only, cap_drop, security_opt]).toEqual([true, ['ALL'], ['no-new-privileges:true']]);
    }
  });

  it('has no password of its own', () => {
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|AUTH/.test(name)) expect(value).toMatch(/^\$\{PACTA_SECRET\}$/);
        else if (/TOKEN/.test(name)) expect(value).toMatch(/^\$\{PACTA_TOKEN:\?[^}]*\}$/);
        else if (value.includes('@')) expect(value).toMatch(/:\$\{PACTA_SECRET\b[^}]*\}@/);
      }
    }
  });

  it('copies into the image what the build reads', () => {
    const { dockerfile_inline } = services.worker!.build!;
    const { include } = JSON.parse(readFileSync('tsconfig.build.json', 'utf8')) as { include: string[] };
    for (const folder of include) expect(dockerfile_inline).toContain(`COPY ${folder} ${folder}`);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
    const configs = [...scripts.build.matchAll(/tsc -p (\S+)/g)].map(([, file]) => file!);
    expect(configs.length).toBeGreaterThan(1);
    for (const file of configs) expect(dockerfile_inline).toMatch(new RegExp(`^ *COPY .*\\b${file}`, 'm'));
  });
});

const whoJoins = (network: string): string[] =>
  Object.keys(services)
    .filter((name) => services[name]!.networks.includes(network))
    .sort();

const optionOf = (command: Command, variable: string): string | undefined =>
  command.options.find(({ envVar }) => envVar === variable)?.attributeName();
