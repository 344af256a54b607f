import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from '../../src/platform/ids.js';
import { Programmes } from '../../src/programmes/programmes.js';
import type { Caller } from '../support/caller.js';
import { completeIdea } from '../support/idea.js';
import { useServer } from '../support/rest.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';
import { askers, type Asker, type Expected, type PageRoute } from './routes/page-route.js';

/** What is no page: programs ask for it, or everybody may have it. */
const NO_PAGE = /^\w+ \/(api|assets|healthz|readyz|metrics)(\/|$)/;

interface Cell extends PageRoute {
  readonly asker: Asker;
}

function collected(): readonly PageRoute[] {
  const folder = join(__dirname, 'routes');
  return readdirSync(folder)
    .filter((name) => name !== 'page-route.ts')
    .flatMap((name) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- whatever files there are
      const exported = require(join(folder, name)) as Record<string, readonly PageRoute[]>;
      return Object.values(exported).flat();
    });
}

describe('pages and presses, by who asks', () => {
  const server = useServer();
  const rows = collected();
  const cells = rows.flatMap((row) => askers.map((asker): Cell => ({ ...row, asker })));
  const people = new Map<Asker, Caller>();
  const readers = new Map<Asker, Visitor>();
  const known: Record<string, string> = {};
  let shared: string;

  beforeAll(async () => {
    people.set('foreign', await server.somebody('Fay Other', { organisation: 'Elsewhere Health' }));
    people.set('own', await server.somebody('Priya Sandhu', { organisation: 'Interior Hospice' }));
    for (const [asker, role] of [
      ['coordinator', 'hubCoordinator'],
      ['hubLead', 'hubLead'],
      ['administrator', 'administrator'],
    ] as const)
      people.set(asker, await server.somebody(`Sam ${asker}`, { roles: [role] }));
    for (const asker of askers) readers.set(asker, await browserOf(asker));
    for (const [asker, { person }] of people) known[asker] = person.id;
    known.organisation = await server.organisation('Interior Hospice');
    known.foreignOrganisation = await server.organisation('Elsewhere Health');
    known.programme = uuidv7();
    await server
      .get(Programmes)
      .add({ id: known.hubLead ?? '', roles: [] }, { name: 'Grief' }, known.programme);
    known.nothing = uuidv7();
    await personOf('foreign').start(completeIdea);
    shared = await inScoping();
  }, 60_000);

  function personOf(asker: Asker): Caller {
    const caller = people.get(asker);
    if (!caller) throw new Error(`nobody is ${asker}`);
    return caller;
  }

  const browserOf = (asker: Asker): Promise<Visitor> | Visitor =>
    asker === 'anonymous' ? server.browser() : server.signedIn(personOf(asker).person);

  /** Reference of a proposal of `own`'s in scoping. */
  async function inScoping(): Promise<string> {
    const ref = await personOf('own').start(completeIdea);
    const presses: readonly (readonly [Asker, object])[] = [
      ['own', { type: 'PROPOSAL_SUBMITTED' }],
      ['hubLead', { type: 'TRIAGE_STARTED' }],
      ['hubLead', { type: 'TASKS_WAIVED', tasks: ['idea.dup', 'idea.call', 'idea.score'], reason: 'none' }],
      ['hubLead', { type: 'IDEA_ACCEPTED' }],
    ];
    for (const [asker, event] of presses) {
      const { status, text } = await personOf(asker).lookAndPress(ref, event);
      if (status !== 200) throw new Error(`no proposal in scoping: ${text}`);
    }
    return ref;
  }

  const filled = (value: string, ref: string): string =>
    value === '@ref' ? ref : value.startsWith('@') ? (known[value.slice(1)] ?? value) : value;

  function addressOf({ route, values = {}, query = '' }: PageRoute, ref: string): string {
    const path = route.slice(route.indexOf(' ') + 1);
    return (
      path.replaceAll(/\{(\w+)\}/g, (part, name: string) => {
        const value = values[name];
        if (name === 'ref' && value === undefined) return ref;
        if (value === undefined) throw new Error(`${route}: no value for ${part}`);
        return encodeURIComponent(filled(value, ref));
      }) + query
    );
  }

  const sequenceOf = async (ref: string): Promise<string> => {
    const [row] = await server.rows<{ sequence: string }>(
      'select i.sequence from workflow_instance i join proposal p on p.instance_id = i.id where p.ref = $1',
      [ref],
    );
    return String(row?.sequence);
  };

  async function press(cell: Cell, ref: string): Promise<OpenedPage> {
    // A press may end the session, so each has its own.
    const visitor = await browserOf(cell.asker);
    const token = new Map((await visitor.open('/sign-in')).form('/language').values).get('_token') ?? '';
    const fields = Object.entries(cell.fields ?? {}).map(([name, value]) => [name, filled(value, ref)]);
    return visitor.post(addressOf(cell, ref), {
      ...{ _token: token, _key: uuidv7(), _sequence: await sequenceOf(ref) },
      ...(Object.fromEntries(fields) as Record<string, string>),
    });
  }

  /** A press that is expected to do something gets a proposal of its own. */
  async function answered(cell: Cell): Promise<{ readonly got: Expected; readonly page: OpenedPage }> {
    const reads = cell.route.startsWith('GET ');
    const expected = cell.answers[cell.asker];
    const spends = !reads && cell.route.includes('{ref}') && expected !== 'sign-in' && expected < 400;
    const ref = spends ? await inScoping() : shared;
    const reader = readers.get(cell.asker) ?? server.browser();
    const page = reads ? await reader.open(addressOf(cell, ref)) : await press(cell, ref);
    const asksToSignIn = /^\/sign-in(\?|$)/.test(page.path) && !cell.route.includes(' /sign-');
    return { got: asksToSignIn ? 'sign-in' : page.status, page };
  }

  it('are answered as the matrix says, cell by cell', async () => {
    const failures: string[] = [];
    const before = await sequenceOf(shared);
    for (const cell of cells) {
      const name = `${cell.route}${cell.use === undefined ? '' : ` (${cell.use})`}, ${cell.asker}`;
      const answer = await answered(cell).catch((error: unknown) => String(error));
      const expected = cell.answers[cell.asker];
      if (typeof answer === 'string') failures.push(`${name}: ${answer}`);
      else if (answer.got !== expected)
        failures.push(
          `${name}: ${String(answer.got)} instead of ${String(expected)}, “${answer.page.heading}”`,
        );
    }
    process.stdout.write(`cells tested ${String(cells.length)}, failures ${String(failures.length)}\n`);
    expect(failures).toEqual([]);
    // Nothing that was refused has moved the proposal it was about.
    expect(await sequenceOf(shared)).toBe(before);
  }, 300_000);

  it('tell nobody whether a proposal of others exists', async () => {
    const foreign = readers.get('foreign') ?? server.browser();
    const hidden = rows.filter(
      ({ route, answers }) => /^GET .*\{ref\}/.test(route) && answers.foreign === 404,
    );
    for (const row of hidden) {
      const there = await foreign.open(addressOf(row, shared));
      const nowhere = await foreign.open(addressOf(row, 'ECHO-2026-999'));
      expect([row.route, there.status, there.text]).toEqual([row.route, nowhere.status, nowhere.text]);
    }
  });

  it('have no route that the matrix does not know, and the matrix none that is gone', () => {
    const registered = new Set(server.routes.filter((route) => !NO_PAGE.test(route)));
    const inMatrix = new Set(rows.map(({ route }) => route));
    const missing = [...registered].filter((route) => !inMatrix.has(route));
    const gone = [...inMatrix].filter((route) => !registered.has(route));
    expect({ missing, gone }).toEqual({ missing: [], gone: [] });
  });
});
