import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/command-line.js';
import type { Application, WithApplication } from '../../src/cli/with-application.js';

/** How a command ended, and what it said where. */
export interface Ended {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

const ROOT = join(__dirname, '../..');

/** Runs the built command line in a process of its own, as a person would. */
export function spawnEcho(environment: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Ended> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: '', ...environment };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/src/cli/main.js', ...words], { cwd: ROOT, env });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}

/** Runs the command line in this process, on an application that is open already. */
export async function echoOn(application: Application, ...words: readonly string[]): Promise<Ended> {
  const withApplication: WithApplication = (work) => work(application);
  const said = { out: '', err: '' };
  const listen = (stream: NodeJS.WriteStream, name: keyof typeof said): jest.SpyInstance =>
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    });
  const ears = [listen(process.stdout, 'out'), listen(process.stderr, 'err')];
  const before = process.exitCode;
  try {
    process.exitCode = undefined;
    await runCommandLine(withApplication, words);
    return { code: process.exitCode, ...said };
  } finally {
    process.exitCode = before;
    for (const ear of ears) ear.mockRestore();
  }
}
