/** The PostgreSQL of this test run. The database in either address stands for any. */
export interface TestServer {
  readonly superuserUrl: string;
  readonly runtimeUrl: string;
  /** A migrated, empty database to copy. */
  readonly template: string;
}

/** @throws {Error} outside a jest run with the project's configuration */
export function testServer(): TestServer {
  const shared = process.env.ECHO_TEST_SERVER;
  if (shared === undefined) throw new Error('Run jest with --config .config/jest.config.mjs (npm test).');
  return JSON.parse(shared) as TestServer;
}

export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
