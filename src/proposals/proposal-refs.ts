import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';

/** References of proposals by the ids that jobs and letters hold. Whoever asks must see every proposal. */
@Injectable()
export class ProposalRefs {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** Ids that no proposal has are left out. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; ref: string }[]>(
      'select instance_id as id, ref from proposal where instance_id = any($1::uuid[])',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, ref }) => [id, ref]));
  }
}
