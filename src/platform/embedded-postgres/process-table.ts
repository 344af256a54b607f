import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const hasProc = process.platform === 'linux';

function ps(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', `${column}=`], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/**
 * What tells a process from a later one with the same number, or null when there is none.
 *
 * On Linux the boot id and the start in clock ticks since boot; elsewhere the start as `ps` prints it.
 * A zombie counts as gone: it holds no file, port or lock.
 */
export function processIdentity(pid: number): string | null {
  if (!hasProc) return ps(pid, 'lstart');
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}

/** The arguments a process was started with, joined by spaces; empty when it is gone. */
export function commandLine(pid: number): string {
  if (!hasProc) return ps(pid, 'command') ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** PostgreSQL processes whose working directory is `folder`: a postmaster and its backends. Linux only. */
export function postgresProcessesIn(folder: string): number[] {
  if (!hasProc) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const executable = readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '');
        return executable.endsWith('/bin/postgres') && readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    });
}

/** Whether every process has gone within `milliseconds`. */
export async function haveGone(pids: readonly number[], milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (pids.some((pid) => processIdentity(pid) !== null)) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/** Sends a signal, and takes a process that has just gone for one that heard it. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
