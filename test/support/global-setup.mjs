// Global set-up runs outside jest's module loader, so it takes the compiled program.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

const share = (server) => {
  process.env.ECHO_TEST_SERVER = JSON.stringify(server); // the workers inherit it; test-server.ts reads it
};

/**
 * Readies one PostgreSQL for the whole run, with a migrated template that each spec file copies.
 *
 * `TEST_DATABASE_URL` names an existing server (as a superuser) instead of the embedded one: the production shape.
 */
export default async function globalSetup() {
  execFileSync(process.execPath, [join(ROOT, '.config/build.mjs'), '--quiet'], { stdio: 'inherit' });
  const { ensureDatabase, migrateDatabase } = await import(join(ROOT, 'dist/src/platform/database/index.js'));
  const { openCluster, RUNTIME_LOGIN } = await import(
    join(ROOT, 'dist/src/platform/embedded-postgres/index.js')
  );
  const template = `echo_test_template_${process.pid}`;
  const existing = process.env.TEST_DATABASE_URL;
  if (existing) {
    await ensureDatabase(existing, template);
    const address = new URL(existing);
    address.pathname = `/${template}`;
    await migrateDatabase(address.href);
    share({ superuserUrl: existing, runtimeUrl: existing, template });
    return;
  }
  const cluster = await openCluster({ dataDir: mkdtempSync(join(tmpdir(), 'echo-test-')), durable: false });
  globalThis.echoTestCluster = cluster;
  await ensureDatabase(cluster.superuserUrl(), template);
  const runtimeLogin = { name: RUNTIME_LOGIN, password: cluster.runtimePassword };
  await migrateDatabase(cluster.superuserUrl(template), { runtimeLogin });
  share({ superuserUrl: cluster.superuserUrl(), runtimeUrl: cluster.runtimeUrl('postgres'), template });
}
