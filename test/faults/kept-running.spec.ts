import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openCluster } from '../../src/platform/embedded-postgres/index.js';
import { until } from './waiting.js';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows as unknown[])
    .finally(() => client.end());
}

describe('an embedded PostgreSQL that is killed', () => {
  it('is there again at the same address, with what was saved, time after time, and still stops cleanly', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'echo-killed-'));
    chmodSync(folder, 0o755);
    const cluster = await openCluster({ dataDir: join(folder, 'data') });
    const url = cluster.superuserUrl();
    await ask(url, 'create table kept (time integer)');
    for (const time of [1, 2, 3]) {
      await ask(url, `insert into kept values (${String(time)})`);
      const killed = cluster.postmasterPid;
      process.kill(killed, 'SIGKILL');
      await until('another one runs', 20, () => cluster.postmasterPid !== killed);
      expect(await ask(url, 'select max(time) as last from kept')).toEqual([{ last: time }]);
    }
    await cluster.stop();
    expect(existsSync(join(folder, 'data', 'running.json'))).toBe(false);
    await expect(ask(url, 'select 1')).rejects.toThrow();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});
