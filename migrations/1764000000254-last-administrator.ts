import type { MigrationInterface, QueryRunner } from 'typeorm';

// The lock makes two who leave at the same moment wait for each other: the second sees that the first is gone.
const KEPT = `
create function keep_an_administrator() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('administrators', 0));
  if not exists (select from person_role r join person p on p.id = r.person_id
      where r.role = 'administrator' and p.erased_at is null) then
    raise exception 'the last administrator stays' using errcode = 'restrict_violation', constraint = 'last_administrator';
  end if;
  return null;
end $$;
create trigger an_administrator_is_kept after delete or update on person_role
  for each row when (old.role = 'administrator') execute function keep_an_administrator();`;

/** Somebody can always give roles: the last administrator can't stop being one. */
export class LastAdministrator1764000000254 implements MigrationInterface {
  readonly name = 'LastAdministrator1764000000254';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEPT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger an_administrator_is_kept on person_role;
      drop function keep_an_administrator;`);
  }
}
