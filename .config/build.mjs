// Compiles the sources with swc into dist/, keeping relative paths (dist/src, dist/workflows, …).
//
// Only changed files are written, each by rename, so a running server never meets half a file; the stamp
// records what was compiled, and a lock keeps two builds from interleaving.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.stamp.json');
const LOCK = join(DIST, '.lock');
const COMPILED = ['src', 'workflows', 'migrations', 'test/faults', 'bench', 'ormconfig.ts'];
const quiet = process.argv.includes('--quiet');

/** Every file below a source folder, as paths relative to the repository root, in a stable order. */
function sources() {
  const found = [];
  const visit = (path) => {
    const absolute = join(ROOT, path);
    if (!existsSync(absolute)) return;
    if (!statSync(absolute).isDirectory()) return found.push(path);
    for (const name of readdirSync(absolute).sort()) visit(`${path}/${name}`);
  };
  COMPILED.forEach(visit);
  return found.filter((path) => !/\.(spec|d)\.tsx?$/.test(path));
}

const isScript = (path) => /\.tsx?$/.test(path);
const outputOf = (path) => join(DIST, path.replace(/\.tsx?$/, '.js'));
const fingerprint = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32);

function readStamp(settings) {
  try {
    const stamp = JSON.parse(readFileSync(STAMP, 'utf8'));
    return stamp.settings === settings ? stamp.files : {};
  } catch {
    return {};
  }
}

function writeAtomically(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

async function compile(path, text) {
  if (!isScript(path)) return writeAtomically(outputOf(path), readFileSync(join(ROOT, path)));
  const swc = await import('@swc/core');
  const output = outputOf(path);
  const { code, map } = await swc.transform(text, {
    filename: join(ROOT, path),
    sourceFileName: join(ROOT, path),
    swcrc: true,
    configFile: join(ROOT, '.swcrc'),
    sourceMaps: true,
  });
  writeAtomically(`${output}.map`, map);
  writeAtomically(output, `${code}//# sourceMappingURL=${output.slice(output.lastIndexOf('/') + 1)}.map\n`);
}

function discard(path) {
  rmSync(outputOf(path), { force: true });
  rmSync(`${outputOf(path)}.map`, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A process id; 0 while its owner has yet to write it; undefined when nobody holds the lock. */
function lockOwner() {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Runs `work` while no other build of this checkout does. A lock whose process is gone is taken over; should two
 * builds take it over at once both write the same files, each by rename, which is only wasteful.
 */
async function alone(work) {
  mkdirSync(DIST, { recursive: true });
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = lockOwner();
    const lockedSince = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    const abandoned = owner ? !isAlive(owner) : Date.now() - lockedSince > 5000;
    if (abandoned) rmSync(LOCK, { force: true });
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

async function build() {
  const settings = fingerprint(readFileSync(join(ROOT, '.swcrc')) + readFileSync(import.meta.filename));
  const before = readStamp(settings);
  const after = {};
  const stale = [];
  for (const path of sources()) {
    const content = readFileSync(join(ROOT, path));
    after[path] = fingerprint(content);
    if (before[path] !== after[path] || !existsSync(outputOf(path)))
      stale.push([path, content.toString('utf8')]);
  }
  const vanished = Object.keys(before).filter((path) => !(path in after));
  if (!stale.length && !vanished.length) return { compiled: 0, removed: 0 };
  const problems = (await Promise.allSettled(stale.map(([path, text]) => compile(path, text)))).filter(
    ({ status }) => status === 'rejected',
  );
  if (problems.length) throw new AggregateError(problems.map(({ reason }) => reason));
  vanished.forEach(discard);
  writeAtomically(STAMP, JSON.stringify({ settings, files: after }, null, 1));
  return { compiled: stale.length, removed: vanished.length };
}

try {
  const { compiled, removed } = await alone(build);
  if (!quiet) console.log(`built: ${compiled} compiled, ${removed} removed`);
} catch (error) {
  for (const problem of error.errors ?? [error]) console.error(problem.message ?? problem);
  process.exitCode = 1;
}
