import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, the organisations they belong to, what they may do, and the tokens their programs carry. */
export class People1764000000001 implements MigrationInterface {
  readonly name = 'People1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id         uuid primary key,
        name       text not null,
        kind       text not null check (kind in ('healthAuthority', 'hospiceSociety', 'university',
                     'indigenousOrganisation', 'nonProfit', 'divisionOfFamilyPractice', 'collaborative',
                     'professionalNetwork', 'careHome', 'individual', 'other')),
        region     text,
        zone       text not null default 'America/Vancouver',
        created_at timestamptz not null default now()
      );

      create table person (
        id         uuid primary key,
        name       text,                        -- null once erased: events keep the id only
        email      text,
        phone      text,
        language   text not null default 'en' check (language in ('en', 'fr')),
        created_at timestamptz not null default now(),
        erased_at  timestamptz,
        check (erased_at is null or (name is null and email is null and phone is null))
      );
      create unique index person_email on person (lower(email));

      create table person_role (
        person_id uuid not null references person (id),
        role      text not null check (role <> ''),
        primary key (person_id, role)
      );

      create table membership (
        person_id       uuid not null references person (id),
        organisation_id uuid not null references organisation (id),
        role_title      text,
        primary key (person_id, organisation_id)
      );
      create index membership_organisation on membership (organisation_id);

      create table api_token (
        id           uuid primary key,
        person_id    uuid not null references person (id),
        hash         bytea not null unique check (octet_length(hash) = 32),  -- the token itself is never stored
        label        text not null,
        created_at   timestamptz not null default now(),
        last_used_at timestamptz,
        revoked_at   timestamptz
      );
      create index api_token_person on api_token (person_id);

      grant select, insert, update on organisation, person, membership, api_token to echo_app;
      grant select, insert, delete on person_role to echo_app;
      grant delete on membership to echo_app;
      grant select on organisation, person, person_role, membership to echo_engine, echo_worker;
      grant select on organisation, person, person_role, membership, api_token to echo_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_token, membership, person_role, person, organisation');
  }
}
