import { rmSync } from 'node:fs';
import pg from 'pg';

export default async function globalTeardown() {
  const cluster = globalThis.echoTestCluster;
  if (cluster) {
    await cluster.stop();
    rmSync(cluster.dataDir, { recursive: true, force: true });
    return;
  }
  const { superuserUrl, template } = JSON.parse(process.env.ECHO_TEST_SERVER);
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`drop database if exists ${client.escapeIdentifier(template)} with (force)`);
  await client.end();
}
