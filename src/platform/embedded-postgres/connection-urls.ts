import { SUPERUSER } from './create-cluster.js';
import type { ClusterSecrets } from './secrets.js';

/** The login that the running program uses in an embedded cluster; it steps into a group role per pool. */
export const RUNTIME_LOGIN = 'echo_runtime';

/** Addresses of the databases of a cluster, passwords included: not to be printed. */
export interface ConnectionUrls {
  superuserUrl(database?: string): string;
  runtimeUrl(database: string): string;
  readonly runtimePassword: string;
}

export function connectionUrls(port: number, secrets: ClusterSecrets): ConnectionUrls {
  const url = (login: string, password: string, database: string) =>
    `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuserUrl: (database = 'postgres') => url(SUPERUSER, secrets.superuserPassword, database),
    runtimeUrl: (database) => url(RUNTIME_LOGIN, secrets.runtimePassword, database),
    runtimePassword: secrets.runtimePassword,
  };
}
