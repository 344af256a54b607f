import { Client } from 'pg';

/**
 * What something answers, and the text of each statement the program sends to the database meanwhile, in order.
 *
 * Everything that is sent counts: what opens or ends a transaction and what names the actor too. Run nothing beside it.
 */
export async function recorded<T>(
  happening: () => Promise<T>,
): Promise<readonly [answer: T, sent: readonly string[]]> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    const answer = await happening();
    return [answer, (sent.mock.calls as readonly unknown[][]).map(([statement]) => textOf(statement))];
  } finally {
    sent.mockRestore();
  }
}

/** How many statements the program sends to the database while something happens. Run nothing beside it. */
export async function statements(happening: () => Promise<unknown>): Promise<number> {
  return (await recorded(happening))[1].length;
}

/** `pg` takes a text, or an object that holds one. */
function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  const { text } = statement as { readonly text?: unknown };
  return typeof text === 'string' ? text : 'a statement without a text';
}
