import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HealthModule } from '../../src/platform/health/health.module.js';
import { readConfig } from '../../src/platform/config.js';
import { VerificationModule } from '../../src/audit/verification/verification.module.js';
import { DemoModule } from '../../src/proposals/demo/demo.module.js';
import { ProposalImportModule } from '../../src/proposals/import/proposal-import.module.js';
import { echoOn, spawnEcho, type Ended } from '../support/command-line.js';
import { useProgram } from '../support/program.js';

const ideas = join(__dirname, '../fixtures/ideas-2026-autumn.csv');

type Document = Readonly<Record<string, unknown>>;

/** Standard output as the one document it must be. */
function documentOf({ out }: Ended): Document {
  return JSON.parse(out) as Document;
}

describe('the command line', () => {
  const program = useProgram(VerificationModule, DemoModule, ProposalImportModule, HealthModule.forRoot());
  const { database, rows } = program;
  const dataDir = mkdtempSync(join(tmpdir(), 'echo-cli-'));
  const environment = (): NodeJS.ProcessEnv => ({
    DATABASE_URL: database.runtimeUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    ECHO_DATA_DIR: dataDir,
  });

  function echo(...words: readonly string[]): Promise<Ended> {
    const { runtimeUrl, ownerUrl } = database;
    const runtime = {
      runtimeUrl,
      ownerUrl,
      kind: 'external',
      notes: [],
      announceWebUrl: () => undefined,
      close: () => Promise.resolve(),
    } as const;
    return echoOn({ config: readConfig(environment()), runtime, get: program.get }, ...words);
  }

  it('loads the sample data, and an import of the same titles beside it, once', async () => {
    const seeded = await spawnEcho(environment(), 'seed', '--json');
    expect(seeded).toMatchObject({ code: 0 });
    expect(documentOf(seeded)).toMatchObject({ proposals: { length: 12 } });
    expect(seeded.err).toContain('ECHO-');
    const first = await spawnEcho(environment(), 'import', ideas, '--json');
    expect(first.code).toBe(1);
    expect(documentOf(first)).toMatchObject({
      imported: 12,
      unchanged: 0,
      refused: [
        { row: 14, column: 'Your name' },
        { row: 15, column: 'Work e-mail' },
      ],
    });
    expect(documentOf(await echo('import', ideas, '--json'))).toMatchObject({
      imported: 0,
      unchanged: 12,
      refused: { length: 2 },
    });
    expect(await rows('select count(*)::integer from proposal')).toEqual([{ count: 24 }]);
  }, 90_000);

  it('tells people row by row, without moving their terminal', async () => {
    const { out, code } = await echo('import', ideas, '--dry-run');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^Nothing was written; it would be: 0 imported, 12 unchanged, 2 refused of 14 rows\./,
    );
    expect(out).toMatch(/^3 +unchanged +ECHO-2026-\d{3} +Flexing .+95-100.+every two weeks/m);
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it.each([
    [
      'a file that is not there',
      ['import', 'nowhere.csv'],
      "nowhere.csv can't be read (ENOENT). Check its name",
    ],
    [
      'a mapping that is not there',
      ['import', ideas, '--mapping', 'no.json'],
      'The mapping file no.json can',
    ],
    ['a missing argument', ['show'], "missing required argument 'ref'"],
    ['an unknown command', ['frobnicate'], "unknown command 'frobnicate'"],
    ['an unknown option', ['verify', '--hard'], "unknown option '--hard'"],
    [
      'a field that is none',
      ['advance', 'ECHO-2026-011', 'TRIAGE_STARTED', '--set', 'colour=red'],
      'colour is not a field',
    ],
    [
      'a payload that is no JSON',
      ['advance', 'ECHO-2026-011', 'TRIAGE_STARTED', '--payload', '{'],
      'It is a JSON object',
    ],
    ['an event that is none', ['advance', 'ECHO-2026-011', 'ARISE'], 'type must be the name of an event'],
    [
      'a workflow that is none',
      ['workflows', 'describe', 'kettle'],
      'There is no workflow kettle. There is: proposal 1, proposal 2.',
    ],
  ])('ends with 2 on %s, and says so', async (_, given, message) => {
    const ended = await echo(...given);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain(message);
  });

  it('keeps standard output one document when it fails, too', async () => {
    const file = join(dataDir, 'empty.csv');
    writeFileSync(file, '');
    const ended = await echo('import', file, '--json');
    expect(ended.code).toBe(2);
    expect(documentOf(ended)).toMatchObject({
      error: { name: 'ImportFileError', message: expect.stringContaining('is empty') as string },
    });
  });

  it('moves a proposal, refuses with what is missing, and sends a key once', async () => {
    const ref = 'ECHO-2026-011';
    const first = await echo(
      'advance',
      ref,
      'TRIAGE_STARTED',
      '--as',
      'jonah@hub.example',
      '--key',
      'k1',
      '--json',
    );
    expect(documentOf(first)).toMatchObject({
      ref,
      event: 'TRIAGE_STARTED',
      sequence: 4,
      states: ['open.idea.inTriage'],
      replayed: false,
    });
    expect(
      documentOf(
        await echo('advance', ref, 'TRIAGE_STARTED', '--as', 'jonah@hub.example', '--key', 'k1', '--json'),
      ),
    ).toMatchObject({ sequence: 4, replayed: true });
    const early = await echo('advance', ref, 'IDEA_ACCEPTED');
    expect(early).toMatchObject({ code: 1 });
    expect(early.out).toContain('something is still missing');
    expect(await echo('advance', ref, 'IDEA_SCORED', '--set', 'score=81', '--expect', '4')).toMatchObject({
      code: 0,
    });
    expect(
      documentOf(await echo('advance', ref, 'IDEA_SCORED', '--set', 'score=82', '--expect', '4', '--json')),
    ).toMatchObject({
      error: { name: 'InstanceChangedError', expected: 4, actual: 5 },
    });
    const dup = await echo(
      'advance',
      ref,
      'TASK_COMPLETED',
      '--set',
      'task=idea.dup',
      '--set',
      'evidence.kind=tick',
      '--json',
    );
    expect(dup).toMatchObject({ code: 0, err: '' });
    expect(documentOf(await echo('show', ref, '--json'))).toMatchObject({ ref, stage: 'idea', sequence: 6 });
    expect(await echo('show', 'ECHO-1999-001')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('ECHO-1999-001') as string,
    });
  }, 60_000);

  it('makes a token that works, shows it once, and says whom it does not know', async () => {
    const { token } = documentOf(await echo('token', 'rosalind@hub.example', '--label', 'a test', '--json'));
    expect(token).toMatch(/^echo_[\w-]{40,}$/);
    expect(await rows('select label from api_token')).toEqual([{ label: 'a test' }]);
    const stranger = await echo('token', 'nobody@hub.example');
    expect(stranger.code).toBe(1);
    expect(stranger.out).toMatch(/Nobody here has the e-mail address .+ Check the address/);
  });

  it('verifies, and names the first bad entry once somebody has changed history', async () => {
    expect(documentOf(await echo('verify', '--json'))).toMatchObject({
      ok: true,
      instances: 24,
      intact: 24,
      firstBadEntry: null,
    });
    // In several processes, each with its share: the same, each history once.
    const alone = documentOf(await echo('verify', '--json'));
    const shared = documentOf(await spawnEcho(environment(), 'verify', '--processes', '3', '--json'));
    expect(shared).toEqual(alone);
    await database.tamper(`update history_event set event = replace(event, '2026', '2027') where sequence = 4
      and instance_id = (select instance_id from proposal where ref = 'ECHO-2026-002')`);
    const [ended, inShares] = [
      await echo('verify'),
      await spawnEcho(environment(), 'verify', '--processes', '3'),
    ];
    expect(inShares).toMatchObject({ code: 1, out: ended.out });
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(
      /First bad entry: [0-9a-f-]{36}, event 4: its text is not the one that was hashed\./,
    );
    expect(documentOf(await echo('verify', 'ECHO-2026-001', '--json'))).toMatchObject({
      ok: true,
      instances: 1,
    });
  }, 60_000);

  it('lists, checks and describes', async () => {
    expect(
      (
        documentOf(await echo('list', '--stage', 'scoping', '--status', 'onHold', '--json')) as {
          proposals: unknown[];
        }
      ).proposals,
    ).toMatchObject([{ title: 'Pediatric Complex Comfort ECHO' }]);
    expect(documentOf(await echo('workflows', 'check', '--json'))).toMatchObject({
      workflows: [
        { name: 'proposal', version: 1 },
        { name: 'proposal', version: 2 },
      ],
    });
    expect((await echo('workflows', 'describe', '--format', 'mermaid')).out).toMatch(/^stateDiagram-v2\n/);
    expect((await echo('workflows', 'describe', '--format', 'prose', '--language', 'fr')).out).toMatch(/^# /);
  });

  it('says how past proposals would have fared under other rules, and writes nothing', async () => {
    const before = await rows('select count(*) from history_event');
    expect(documentOf(await echo('what-if', '--reminder', 'late3=900', '--json'))).toMatchObject({
      proposals: expect.any(Number) as number,
      reminders: { would: 0 },
    });
    expect((await echo('what-if', '--deadline', 'open.scoping.working=1')).out).toMatch(
      /as it would have been: \d+/,
    );
    expect((await echo('what-if', '--require', 'pi.spoke')).out).toContain('PILOT_PASSED');
    expect((await echo('what-if', '--drop', 'tp.form')).out).toMatch(/would have been released earlier/);
    expect((await echo('what-if')).err).toContain('Ask one thing at a time');
    expect((await echo('what-if', '--drop', 'no.such')).code).toBe(2);
    expect(await rows('select count(*) from history_event')).toEqual(before);
  });

  it('examines what it stands on, with a next step for whatever is not well', async () => {
    const well = documentOf(await spawnEcho(environment(), 'doctor', '--json')) as {
      checks: { name: string; status: string; next: string | null }[];
    };
    expect(well.checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'node',
        'disk',
        'database',
        'migrations',
        'pacificTime',
        'outbox',
        'queue',
        'roles',
      ]),
    );
    for (const { status, next } of well.checks) expect(next === null).toBe(status === 'ok');
    const lost = await spawnEcho({ DATABASE_URL: 'http://nowhere' }, 'doctor', '--json');
    expect(lost.code).toBe(1);
    expect(documentOf(lost)).toMatchObject({
      ok: false,
      checks: [{ name: 'node' }, { name: 'configuration', next: 'Set the variables as it says.' }],
    });
  }, 60_000);

  it('ends with 2 and an empty standard output as a process, too', async () => {
    const ended = await spawnEcho(environment(), 'frobnicate');
    expect(ended).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    [''],
    ['import'],
    ['advance'],
    ['seed'],
    ['token'],
    ['verify'],
    ['doctor'],
    ['show'],
    ['list'],
    ['workflows check'],
    ['workflows describe'],
  ])('explains itself: echo %s --help', async (words) => {
    const { code, out, err } = await echo(...words.split(' ').filter((word) => word !== ''), '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: echo/);
  });
});
