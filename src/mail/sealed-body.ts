import type { PoolClient } from 'pg';
import type { TextRef } from '../../workflows/kit/event.js';

/** What a sealed text says now; null where there is none, or it was erased. */
export async function sealedBody(tx: PoolClient, ref: TextRef | null | undefined): Promise<string | null> {
  if (!ref) return null;
  const { rows } = await tx.query<{ body: string | null }>('select body from sealed_text where id = $1', [
    ref.text,
  ]);
  return rows[0]?.body ?? null;
}
