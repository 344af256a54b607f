import { mkdir, statfs } from 'node:fs/promises';
import { degraded, failed, ok } from '../../platform/health/health-check.js';
import { checked, type Checked } from './check.js';

const OLDEST_NODE = [20, 19] as const;
const GIGABYTE = 1024 ** 3;

/** Whether this Node runs the program. */
export function nodeCheck(version: string = process.versions.node): Checked {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const outcome = enough ? ok(version) : failed(`${version} is older than ${OLDEST_NODE.join('.')}`);
  return checked('node', outcome, 'Install a newer Node, at best an even-numbered version.');
}

/** Whether there is room where the embedded database and kept mail live. */
export async function diskCheck(folder: string): Promise<Checked> {
  const next = 'Make room on that disk, or set ECHO_DATA_DIR to a folder on another one.';
  try {
    await mkdir(folder, { recursive: true });
    const { bavail, bsize } = await statfs(folder);
    const free = (bavail * bsize) / GIGABYTE;
    const detail = `${free.toFixed(1)} GB free for ${folder}`;
    return checked('disk', free >= 1 ? ok(detail) : free >= 0.2 ? degraded(detail) : failed(detail), next);
  } catch (error) {
    return checked('disk', failed(`${folder} can't be used: ${String(error)}`), next);
  }
}
