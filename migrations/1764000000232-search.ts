import type { MigrationInterface, QueryRunner } from 'typeorm';

// Only a database in UTF-8 can take letters and accents apart; any other finds words as they are spelt.
const FOLD = `
do $$
declare
  body text := case when current_setting('server_encoding') = 'UTF8'
    then 'regexp_replace(normalize(lower(given), NFD), ''[' || chr(768) || '-' || chr(879) || ']'', '''', ''g'')'
    else 'lower(given)' end;
begin
  execute 'create function folded(given text) returns text language sql immutable strict parallel safe
    return ' || body;
end $$;
grant execute on function folded(text) to echo_app, echo_engine, echo_worker;`;

// fastupdate off: a list that is merged now and then would make some presses slow.
const INDEX = `
create index sealed_text_by_word on sealed_text using gin (to_tsvector('simple', folded(body)))
  with (fastupdate = off) where body is not null;`;

/** Words of sealed texts, to be searched for without their accents. */
export class Search1764000000232 implements MigrationInterface {
  readonly name = 'Search1764000000232';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FOLD, INDEX]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index sealed_text_by_word');
    await runner.query('drop function folded(text)');
  }
}
