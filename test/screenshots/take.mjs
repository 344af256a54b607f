// Takes the pictures of the README anew: `npm run screenshots`. Starts the program with sample data in a folder of
// its own, looks at two pages as two of the sample people, and leaves nothing else behind.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import packaged from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../..');
// Not every port will do: browsers refuse some that are known for other services.
const PORT = 4280;
const ADDRESS = `http://127.0.0.1:${PORT}`;
const LARGEST = 300 * 1024;

const pictures = [
  { name: 'proposal.png', as: 'Skye Laurent', title: 'Virtual', height: 1100 },
  { name: 'pipeline.png', as: 'Rosalind Achterberg', path: '/pipeline', height: 900 },
];

async function started(folder) {
  const program = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
    cwd: ROOT,
    env: { ...process.env, ECHO_DATA_DIR: folder, PORT: String(PORT), LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 240; tries += 1) {
    const answers = await fetch(`${ADDRESS}/readyz`).catch(() => null);
    if (answers?.ok) return program;
    await pause(500);
  }
  program.kill();
  throw new Error(`The program did not start at ${ADDRESS}.`);
}

function browserPath() {
  const own = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  return existsSync(own) ? own : packaged.executablePath();
}

async function take(browser, { name, as, path, title, height }) {
  const page = await browser.newPage({ viewport: { width: 1280, height }, locale: 'en-CA' });
  await page.goto(`${ADDRESS}/sign-in`);
  await page.getByRole('button', { name: as, exact: true }).click();
  await page.waitForLoadState();
  if (path === undefined) await page.locator('main a', { hasText: title }).first().click();
  else await page.goto(ADDRESS + path);
  await page.waitForLoadState('networkidle');
  const file = join(ROOT, 'docs/images', name);
  await page.screenshot({ path: file });
  await page.close();
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`${name} has ${size} bytes; make it lower.`);
  console.log(`docs/images/${name}: ${Math.round(size / 1024)} KB`);
}

const folder = mkdtempSync(join(tmpdir(), 'echo-screenshots-'));
const program = await started(folder);
const flags = ['--no-sandbox', '--disable-gpu', '--headless'];
const browser = await chromium.launch({ executablePath: await browserPath(), args: flags });
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
  const gone = new Promise((done) => program.once('exit', done));
  program.kill();
  await gone;
  rmSync(folder, { recursive: true, force: true });
}
