import { Client } from 'pg';
import { degraded, failed, ok, type CheckOutcome } from '../../platform/health/health-check.js';
import { checked, type Checked } from './check.js';

interface Row {
  readonly role: string;
  readonly step: boolean;
  readonly may: string[];
}

// What a role may do to history, and whether the login may step into it.
const ASK = `
  select r.rolname as role, pg_has_role(session_user, r.rolname, 'member') as step,
    array(select p from unnest(array['update', 'delete', 'truncate', 'trigger']) p
      where has_table_privilege(r.rolname, 'history_event', p)) as may
  from pg_roles r where r.rolname in ('echo_engine', 'echo_app', 'echo_worker') or r.rolname = session_user
  order by r.rolname`;

const WHO = `
  select rolname as name, rolsuper as super, rolbypassrls as bypasses from pg_roles where rolname = session_user`;

const next =
  'Let the program log in as a role that owns nothing (DATABASE_URL), and the owner migrate (DATABASE_OWNER_URL).';

/** Whether what the program runs as could change history. */
export async function rolesCheck(runtimeUrl: string): Promise<Checked> {
  const client = new Client({ connectionString: runtimeUrl });
  try {
    await client.connect();
    const { rows } = await client.query<Row>(ASK);
    const { rows: who } = await client.query<{ name: string; super: boolean; bypasses: boolean }>(WHO);
    return checked('roles', judged(rows, who[0]), next);
  } catch (error) {
    return checked('roles', failed(`can't be asked: ${String(error)}`), next);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function judged(
  rows: readonly Row[],
  login?: { name: string; super: boolean; bypasses: boolean },
): CheckOutcome {
  const shut = rows.filter(({ role, step }) => role !== login?.name && !step).map(({ role }) => role);
  if (shut.length > 0) return failed(`the login may not step into ${shut.join(', ')}`);
  const open = rows.filter(({ role, may }) => role !== login?.name && may.length > 0);
  if (open.length > 0)
    return failed(open.map(({ role, may }) => `${role} may ${may.join(', ')} history`).join('; '));
  const able = rows.some(({ role, may }) => role === login?.name && may.length > 0);
  if (able || login?.super || login?.bypasses) {
    return degraded(`the login ${login?.name ?? ''} could change history, though the roles it runs in can't`);
  }
  return ok('nothing the program runs as can change history');
}
