import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

// Asked of a process of its own: the package finds its files by import.meta, which Jest's CommonJS has not.
const ASK = `import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath())`;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--headless',
  '--disable-background-networking',
  '--no-first-run',
];

/** A real browser: the one of the packages, or the machine's where the packages have none for it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath(), args: FLAGS });
}

function executablePath(): string {
  const own = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (process.platform === 'linux' && process.arch === 'x64')
    return execFileSync(process.execPath, ['--input-type=module', '-e', ASK], { encoding: 'utf8' });
  if (existsSync(own)) return own;
  throw new Error('There is no browser for this machine: install Chromium and set CHROMIUM_PATH.');
}
