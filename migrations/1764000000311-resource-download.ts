import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOWNLOAD = `
create table resource_download (
  id           uuid primary key,
  resource_key text not null references resource (key),
  version      integer not null check (version > 0),
  language     text not null check (language in ('en', 'fr')),
  instance_id  uuid references workflow_instance (id), -- null: a blank copy
  person_id    uuid references person (id),            -- null once they asked to be forgotten
  at           timestamptz not null
);
create index resource_download_of on resource_download (resource_key, at desc);
create index resource_download_by_person on resource_download (person_id, at) where person_id is not null;`;

const GRANTS = `
grant select, insert on resource_download to echo_app;
grant update (person_id) on resource_download to echo_app;
grant select on resource_download to echo_backup;`;

/** Which documents of the kit are used: what was downloaded, in which version, for which proposal. */
export class ResourceDownload1764000000311 implements MigrationInterface {
  readonly name = 'ResourceDownload1764000000311';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DOWNLOAD, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table resource_download');
  }
}
