import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Language } from '../../workflows/kit/workflow.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';

/** A document of a resource that somebody took along. */
export interface ResourceDownload {
  readonly resource: string;
  readonly version: number;
  readonly language: Language;
  /** The proposal that it was filled in for; null for a blank copy. */
  readonly instanceId: string | null;
  readonly person: string;
}

const NOTE = `
  insert into resource_download (id, resource_key, version, language, instance_id, person_id, at)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** Notes what is downloaded, so that the hub sees which documents are of use. */
@Injectable()
export class ResourceDownloads {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async note({ resource, version, language, instanceId, person }: ResourceDownload): Promise<void> {
    const values = [uuidv7(), resource, version, language, instanceId, person, this.clock.now()];
    await this.database.query(NOTE, values);
  }
}
