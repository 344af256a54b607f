import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.js';
import { readCheckpoint, type SignedCheckpoint } from './checkpoint.js';

/** A checkpoint as a line of the file says it; `number` is null where the line can't be read. */
export interface CopiedCheckpoint extends SignedCheckpoint {
  readonly number: number | null;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** The file outside the database that gets a copy of every checkpoint: JSON Lines of text and signature (base64). */
@Injectable()
export class OutsideCopy {
  readonly path: string;

  constructor({ checkpointFile }: Config) {
    this.path = checkpointFile;
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  read(): readonly CopiedCheckpoint[] {
    if (!this.exists) return [];
    const lines = readFileSync(this.path, 'utf8').split('\n');
    return lines.flatMap((text, index) => (text === '' ? [] : [copied(text, index + 1)]));
  }

  append(checkpoints: readonly SignedCheckpoint[]): void {
    const lines = checkpoints.map((checkpoint) => `${lineOf(checkpoint)}\n`);
    mkdirSync(dirname(this.path), { recursive: true });
    appendFileSync(this.path, lines.join(''), { mode: 0o600 });
  }
}

/** A checkpoint as one line of the file. */
export function lineOf({ text, signature }: SignedCheckpoint): string {
  return JSON.stringify({ text, signature: signature.toString('base64') });
}

function copied(line: string, number: number): CopiedCheckpoint {
  try {
    const { text, signature } = JSON.parse(line) as { readonly text: string; readonly signature: string };
    return {
      text,
      signature: Buffer.from(signature, 'base64'),
      number: readCheckpoint(text).number,
      line: number,
    };
  } catch {
    return { text: line, signature: Buffer.alloc(0), number: null, line: number };
  }
}
