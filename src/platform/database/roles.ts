import type { ClientBase } from 'pg';
import { DatabaseError } from 'pg';

/** What each part of the program steps into: the write path, people's reads and forms, jobs, copies. */
export const DATABASE_ROLES = ['echo_engine', 'echo_app', 'echo_worker', 'echo_backup'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

const RUNTIME_ROLES: readonly DatabaseRole[] = ['echo_engine', 'echo_app', 'echo_worker'];

/** The login of the running program. It is made when a password comes with it, and expected to exist otherwise. */
export interface RuntimeLogin {
  readonly name: string;
  readonly password?: string;
}

// Roles belong to the whole cluster, advisory locks to one database: two programs that start at once can collide here.
const COLLISIONS = new Set(['42710', '23505', 'XX000']); // duplicate object, unique violation, tuple concurrently updated
const ATTEMPTS = 5;

async function despiteCollisions(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      const collided = error instanceof DatabaseError && COLLISIONS.has(error.code ?? '');
      if (!collided || attempt === ATTEMPTS) throw error;
    }
  }
}

async function exists(client: ClientBase, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  return rowCount === 1;
}

async function ensureLogin(client: ClientBase, { name, password }: RuntimeLogin): Promise<void> {
  const login = client.escapeIdentifier(name);
  if (password !== undefined && !(await exists(client, name))) {
    const secret = client.escapeLiteral(password);
    await client.query(`create role ${login} login noinherit nosuperuser password ${secret}`);
  }
  for (const role of RUNTIME_ROLES) {
    const { rows } = await client.query<{ member: boolean }>(
      "select pg_has_role($1, $2, 'member') as member",
      [name, role],
    );
    if (rows[0]?.member !== true) await client.query(`grant ${role} to ${login}`);
  }
}

/**
 * Makes the group roles of the cluster, and lets the program's login step into those it runs with.
 *
 * Changes nothing that is there already, so where an administrator made the roles the caller needs no right to.
 * Safe when several programs start at once. Must not run inside a transaction.
 */
export async function ensureRoles(client: ClientBase, login?: RuntimeLogin): Promise<void> {
  for (const role of DATABASE_ROLES) {
    const attributes = role === 'echo_backup' ? 'nologin bypassrls' : 'nologin';
    await despiteCollisions(async () => {
      if (!(await exists(client, role))) await client.query(`create role ${role} ${attributes}`);
    });
  }
  if (login) await despiteCollisions(() => ensureLogin(client, login));
}
