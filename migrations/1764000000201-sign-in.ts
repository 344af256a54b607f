import type { MigrationInterface, QueryRunner } from 'typeorm';

const SESSION = `
create table session (
  id           uuid primary key,
  person_id    uuid not null references person (id),
  hash         bytea not null unique check (octet_length(hash) = 32),  -- the cookie itself is never stored
  device       text not null,             -- browser and system, in words
  way          text not null check (way in ('code', 'oidc', 'demo', 'firstAdministrator')),
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz
);
create index session_by_person on session (person_id, started_at desc);`;

const CODE = `
create table sign_in_code (
  id         uuid primary key,            -- the code and the link are derived from it and the server's secret
  person_id  uuid not null references person (id),
  browser    bytea not null check (octet_length(browser) = 32),  -- sha256 of the asking browser's cookie
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries      integer not null default 0 check (tries >= 0),
  used_at    timestamptz
);
create index sign_in_code_by_person on sign_in_code (person_id, created_at desc);`;

const IDENTITY = `
create table person_identity (
  issuer     text not null,
  subject    text not null,
  person_id  uuid not null references person (id),
  linked_at  timestamptz not null,
  primary key (issuer, subject)
);
create unique index person_identity_of on person_identity (person_id, issuer);`;

const FIRST = `
create table first_administrator_link (
  hash       bytea primary key check (octet_length(hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);`;

const LIMIT = `
create table attempt (
  key  text not null,                     -- what is counted and for whom, hashed
  at   timestamptz not null,
  id   uuid primary key
);
create index attempt_by_key on attempt (key, at desc);`;

const DRAFT = `
create table form_draft (
  person_id uuid not null references person (id),
  form      text not null,                -- the address of the page it is typed into
  fields    jsonb not null,
  saved_at  timestamptz not null,
  primary key (person_id, form)
);`;

const GRANTS = `
grant select, insert, update on session, sign_in_code, first_administrator_link to echo_app;
grant select, insert, delete on person_identity, attempt to echo_app;
grant select, insert, update, delete on form_draft to echo_app;
grant select on sign_in_code to echo_worker;
grant select on session, person_identity, form_draft to echo_backup;`;

/** Who is signed in, how they came in, and what they typed and have not sent yet. */
export class SignIn1764000000201 implements MigrationInterface {
  readonly name = 'SignIn1764000000201';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SESSION, CODE, IDENTITY, FIRST, LIMIT, DRAFT, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table form_draft, attempt, first_administrator_link, person_identity, sign_in_code, session',
    );
  }
}
