import { Client } from 'pg';

/** How many statements the program sends to the database while something happens. Run nothing beside it. */
export async function statements(happening: () => Promise<unknown>): Promise<number> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    await happening();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}
