import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { enqueue } from '../engine/outbox.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { WRITE_NOTE, type Note } from './note.js';

/** Whatever runs a statement: TypeORM's data source or entity manager, a pool or a client of `pg`. */
export interface Statements {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

/** Asks for letters that follow from no event: codes, invitations, mentions. */
@Injectable()
export class MailNotes {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /**
   * Asks for a letter, written and sent once the caller's transaction has committed.
   *
   * @param key what the letter is about, `mention|<comment>|<person>`: asked for again, it is not written again
   * @param tx the caller's transaction, as any role that may insert into the outbox
   */
  async write(note: Note, key: string, tx: Statements = this.database): Promise<void> {
    await enqueue(tx as Pick<Pool, 'query'>, {
      kind: WRITE_NOTE,
      payload: { ...note },
      dedupeKey: `${WRITE_NOTE}:${key}`,
      ...('instanceId' in note && { instanceId: note.instanceId }),
    });
  }
}
