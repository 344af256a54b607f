import { Client } from 'pg';

/** What something answers, and how many statements the program sends to the database meanwhile. Run nothing beside it. */
export async function counted<T>(happening: () => Promise<T>): Promise<readonly [answer: T, sent: number]> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    const answer = await happening();
    return [answer, sent.mock.calls.length];
  } finally {
    sent.mockRestore();
  }
}

/** How many statements the program sends to the database while something happens. Run nothing beside it. */
export async function statements(happening: () => Promise<unknown>): Promise<number> {
  return (await counted(happening))[1];
}
