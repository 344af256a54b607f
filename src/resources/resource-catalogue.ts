import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import { catalogue } from './catalogue/index.js';

const UPSERT = `
  insert into resource as r (key, kind, stage, formats, condition, name_en, name_fr, about_en, about_fr)
  select * from jsonb_to_recordset($1::jsonb) as t (key text, kind text, stage text, formats text[], condition text,
    name_en text, name_fr text, about_en text, about_fr text)
  order by key
  on conflict (key) do update set kind = excluded.kind, stage = excluded.stage, formats = excluded.formats,
    condition = excluded.condition, name_en = excluded.name_en, name_fr = excluded.name_fr,
    about_en = excluded.about_en, about_fr = excluded.about_fr, retired_at = null
  where (r.kind, r.stage, r.formats, r.condition, r.name_en, r.name_fr, r.about_en, r.about_fr, r.retired_at)
    is distinct from (excluded.kind, excluded.stage, excluded.formats, excluded.condition, excluded.name_en,
      excluded.name_fr, excluded.about_en, excluded.about_fr, null)`;

const RETIRE =
  'update resource set retired_at = now() where retired_at is null and not key = any($1::text[])';

/**
 * Brings the table of resources in line with the catalogue in the code.
 *
 * At each start rather than in a migration: the catalogue has one home, and mending a word needs no migration.
 * Starting twice, or two programs at once, changes nothing more. What left the catalogue is kept for who was handed it.
 */
@Injectable()
export class ResourceCatalogue implements OnModuleInit {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  onModuleInit(): Promise<void> {
    return this.synchronise();
  }

  async synchronise(): Promise<void> {
    const rows = catalogue.map(({ en, fr, ...rest }) => ({
      ...rest,
      name_en: en.name,
      name_fr: fr.name,
      about_en: en.about,
      about_fr: fr.about,
    }));
    await this.database.query(UPSERT, [JSON.stringify(rows)]);
    await this.database.query(RETIRE, [catalogue.map(({ key }) => key)]);
  }
}
