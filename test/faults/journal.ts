import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** A press as the journal keeps it; `outcome` is missing while nobody knows. */
export interface Entry {
  readonly key: string;
  readonly by: string;
  readonly type: string;
  readonly outcome?: 'acknowledged' | 'refused';
  /** Of the proposal. */
  readonly id?: string;
  readonly sequence?: number;
  readonly answer?: string;
}

/** What was sent and what was acknowledged, on disk before the next thing is done. */
export class Journal {
  private readonly file: number;

  constructor(readonly path: string) {
    this.file = openSync(path, 'a');
  }

  sent(entry: Entry): void {
    writeSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  settled(entry: Entry): void {
    this.sent(entry);
    fsyncSync(this.file);
  }

  close(): void {
    closeSync(this.file);
  }
}

/** The last word on each key. */
export function readJournal(path: string): Entry[] {
  const entries = readFileSync(path, 'utf8').trimEnd().split('\n').filter(Boolean);
  return [
    ...new Map(entries.map((line) => JSON.parse(line) as Entry).map((entry) => [entry.key, entry])).values(),
  ];
}
