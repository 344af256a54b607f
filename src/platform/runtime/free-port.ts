import { createServer } from 'node:net';

const TRIES = 100;

/**
 * The given port, or the next one above it that is free on this host. 0 stays 0: the system chooses as it listens.
 *
 * @throws {Error} none of a hundred is free, or the host is not one of this machine
 */
export async function freePort(host: string, first: number): Promise<number> {
  if (first === 0) return 0;
  for (let port = first; port < first + TRIES && port <= 65535; port++) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(`No port from ${String(first)} on is free on ${host}. Set PORT to one that is.`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
