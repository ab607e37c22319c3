import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';
import { commandOf } from './debian.js';

/** A real browser without a window. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: pathOf(
      commandOf(
        ['chromium-headless-shell', 'chromium', 'google-chrome'],
        'The test of the explorer needs Chromium on the PATH',
      ),
    ),
    // In a container root has no right to make the sandbox; the pages are our own.
    chromiumSandbox: process.getuid?.() !== 0,
  });

const pathOf = (command: string): string =>
  execFileSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim();
