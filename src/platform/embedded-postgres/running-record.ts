import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderInUseError } from './errors.js';
import { processIdentity } from './process-table.js';

/** Who works on a data folder; kept there as `running.json` while they do. */
export interface RunningRecord {
  readonly pid: number;
  /** Identity of that process, so that a later one with the same number isn't taken for it. */
  readonly startedAt: string;
  /** Null until PostgreSQL accepts connections. */
  readonly postgresPort: number | null;
  /** Null until the web app listens, or when this process serves none. */
  readonly webUrl: string | null;
}

export interface DataFolderClaim {
  announce(facts: Partial<Pick<RunningRecord, 'postgresPort' | 'webUrl'>>): void;
  release(): void;
}

const fileIn = (dataDir: string) => join(dataDir, 'running.json');

function read(file: string): RunningRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunningRecord;
  } catch {
    return null;
  }
}

const isAlive = (record: RunningRecord) => processIdentity(record.pid) === record.startedAt;

/** The record of a living process that works on `dataDir`, or null. */
export function livingRecord(dataDir: string): RunningRecord | null {
  const record = read(fileIn(dataDir));
  return record && isAlive(record) ? record : null;
}

// Renamed away rather than removed: had another start replaced it since it was read, its living record is put back.
function discardDead(file: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const record = read(aside);
  if (record && isAlive(record) && !existsSync(file)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Claims `dataDir` for this process until `release`, or for good if it dies: the next claim sees that it is gone.
 *
 * @throws {DataFolderInUseError} a living process holds it, be it this one
 */
export function claimDataFolder(dataDir: string): DataFolderClaim {
  const file = fileIn(dataDir);
  const half = `${file}.${process.pid}.tmp`;
  let record: RunningRecord = {
    pid: process.pid,
    startedAt: processIdentity(process.pid) ?? '',
    postgresPort: null,
    webUrl: null,
  };
  const write = () => {
    writeFileSync(half, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  };
  write();
  try {
    for (;;) {
      const living = livingRecord(dataDir);
      if (living) throw new DataFolderInUseError(dataDir, living.pid, living.webUrl);
      if (existsSync(file)) discardDead(file);
      try {
        linkSync(half, file); // fails when the name exists, unlike a rename
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  } finally {
    rmSync(half, { force: true });
  }
  return {
    announce: (facts) => {
      record = { ...record, ...facts };
      write();
      renameSync(half, file);
    },
    release: () => {
      const current = read(file);
      if (current?.pid === record.pid && current.startedAt === record.startedAt)
        rmSync(file, { force: true });
    },
  };
}
