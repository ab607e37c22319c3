import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { queueAddress } from '../../src/cli/queue-options.js';
import { workerCommand } from '../../src/cli/worker.js';

interface Service {
  environment?: Record<string, string>;
  command?: string[];
  build?: { dockerfile_inline: string };
  ports?: unknown;
  networks: string[];
}
const { services, networks } = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal: boolean }>;
};

describe('compose.yaml', () => {
  it('starts workers with options that the command has', () => {
    const [name, ...options] = services.worker!.command!;
    const command = workerCommand();
    expect(name).toBe(command.name());
    const { operands, unknown } = command.parseOptions(options);
    expect({ operands, unknown }).toEqual({ operands: [], unknown: [] });
  });

  it('says by the environment where queue and store are', () => {
    const { PACTA_QUEUE, PACTA_STORE, ...others } = services.worker!.environment!;
    const store = workerCommand().options.find(({ envVar }) => envVar === 'PACTA_STORE');
    expect(store?.attributeName()).toBe('store');
    vi.stubEnv('PACTA_QUEUE', PACTA_QUEUE);
    expect(queueAddress({})).toBe(PACTA_QUEUE);
    vi.unstubAllEnvs();
    expect([PACTA_STORE, others]).toEqual([expect.stringMatching(/^postgres:/), {}]);
  });

  it('lets nothing in and nothing out', () => {
    for (const service of Object.values(services)) {
      expect(service.ports).toBeUndefined();
      for (const name of service.networks) expect(networks[name]).toEqual({ internal: true });
    }
  });

  it('has no password of its own', () => {
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|AUTH/.test(name)) expect(value).toMatch(/^\$\{PACTA_SECRET\}$/);
        else if (value.includes('@')) expect(value).toMatch(/:\$\{PACTA_SECRET\b[^}]*\}@/);
      }
    }
  });

  it('copies into the image what the build reads', () => {
    const { include } = JSON.parse(readFileSync('tsconfig.build.json', 'utf8')) as { include: string[] };
    for (const folder of include) {
      expect(services.worker!.build!.dockerfile_inline).toContain(`COPY ${folder} ${folder}`);
    }
  });
});
