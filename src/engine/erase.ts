import type { ClientBase, Pool } from 'pg';

// A receipt's fingerprint covers the words themselves, without salt: short ones could be guessed from it.
const ERASE = `
  with erased as (
    update sealed_text set salt = null, body = null, erased_at = now()
    where id = any($1::uuid[]) and erased_at is null
    returning id, instance_id
  ), mentioned as (
    select h.instance_id, h.sequence from erased e
    join history_event h on h.instance_id = e.instance_id and position(e.id::text in h.event) > 0
  ), forgotten as (
    update command_receipt r set fingerprint = 'erased' from mentioned m
    where r.instance_id = m.instance_id and r.sequence = m.sequence
  )
  select id from erased`;

/**
 * Erases sealed texts for good. The events that mention them stay, and stay verifiable.
 *
 * The commands that brought them can no longer be repeated under their key. Runs as `echo_worker`.
 *
 * @returns how many texts there were to erase
 */
export async function eraseTexts(
  db: Pick<ClientBase | Pool, 'query'>,
  textIds: readonly string[],
): Promise<number> {
  const { rowCount } = await db.query(ERASE, [textIds]);
  return rowCount ?? 0;
}
