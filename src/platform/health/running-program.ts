import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../database-names.js';
import { selfTestNode, selfTestSql, type ZoneCheck } from '../pacific-time.js';

/** What runs here, in which versions, since when, and what its zone data reads. */
export interface RunningProgram {
  readonly version: string;
  readonly node: string;
  readonly postgres: string;
  /** Instant at which this process started. */
  readonly since: string;
  readonly zones: { readonly node: ZoneCheck; readonly sql: ZoneCheck };
}

/** Tells what runs here. */
@Injectable()
export class ProgramReport {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  async read(): Promise<RunningProgram> {
    const [row] = await this.database.query<{ version: string }[]>(
      "select current_setting('server_version') as version",
    );
    const query = async (text: string, values: unknown[]) => ({
      rows: await this.database.query<{ reads: string }[]>(text, values),
    });
    return {
      version: versionOf(import.meta.dirname),
      node: process.versions.node,
      postgres: row?.version ?? '',
      // The machine's own clock: a process starts when it starts, whatever time the program is told.
      since: new Date(Date.now() - process.uptime() * 1000).toISOString(),
      zones: { node: selfTestNode(), sql: await selfTestSql({ query }) },
    };
  }
}

/** The version in the nearest package.json, from a folder upwards. */
function versionOf(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest))
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string }).version ?? '';
  return dirname(folder) === folder ? '' : versionOf(dirname(folder));
}
