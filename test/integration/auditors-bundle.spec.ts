import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditorsBundle, type BundleOptions } from '../../src/audit/bundle/auditors-bundle.js';
import { verifierScript } from '../../src/audit/bundle/verifier.js';
import { CheckpointMaker } from '../../src/audit/checkpoints/checkpoint-maker.js';
import { eraseTexts } from '../../src/engine/erase.js';
import { useOffice } from '../support/office.js';

interface Ended {
  readonly code: number;
  readonly out: string;
}

describe("the auditor's bundle", () => {
  const office = useOffice();
  const { server } = office;
  const folder = (): string => join(server.database.dataDir, 'auditor');

  async function bundle(options: BundleOptions = {}): Promise<string[]> {
    const lines: string[] = [];
    for await (const line of server.get(AuditorsBundle).lines(options)) lines.push(line);
    return lines;
  }

  /** Checks a bundle as an auditor does: the script alone, in a folder of its own. */
  function checked(text: string): Promise<Ended> {
    const file = join(folder(), 'bundle.jsonl');
    writeFileSync(file, text);
    return new Promise((done) => {
      const env = { PATH: process.env.PATH };
      execFile(process.execPath, ['verify-bundle.mjs', file], { cwd: folder(), env }, (error, out) => {
        done({ code: error ? Number(error.code) : 0, out });
      });
    });
  }

  /** A line of it changed, and sealed anew without the key: what somebody would do who wants to be believed. */
  function resealed(lines: readonly string[], change: (entry: Record<string, string>) => void): string {
    const entries = lines.map((line) => JSON.parse(line) as Record<string, string>);
    entries.forEach(change);
    const text = entries
      .slice(0, -1)
      .map((entry) => `${JSON.stringify(entry)}\n`)
      .join('');
    const sha256 = createHash('sha256').update(text).digest('hex');
    return `${text}${JSON.stringify({ kind: 'seal', sha256, key: null, signature: null })}\n`;
  }

  let sealed: string[] = [];
  beforeAll(async () => {
    const ref = await office.submitted();
    await office.coordinator.lookAndPress(ref, { type: 'TRIAGE_STARTED' });
    await server.get(CheckpointMaker).makeNow();
    await office.submitted();
    await server.get(CheckpointMaker).makeNow();
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), 'verify-bundle.mjs'), verifierScript());
    sealed = await bundle({ texts: true });
  });

  it('is found intact by a script that knows nothing of this program', async () => {
    const { code, out } = await checked(sealed.join(''));
    expect(out).toMatch(/2 histories, 5 entries, 2 checkpoints, \d+ sealed texts opened, 0 erased/);
    expect(out).toContain('INTACT. Every entry follows from the one before');
    expect(code).toBe(0);
  });

  it('holds no words unless they are asked for, and proves as much', async () => {
    const lines = await bundle();
    expect(lines.filter((line) => line.startsWith('{"kind":"text"'))).toEqual([]);
    expect((await checked(lines.join(''))).out).toContain('INTACT.');
  });

  it('is whole with a text that was erased', async () => {
    const [text] = await server.rows<{ id: string }>('select id from sealed_text limit 1');
    await eraseTexts(server.database.poolAs('echo_worker'), [text?.id ?? '']);
    expect((await checked((await bundle({ texts: true })).join(''))).out).toMatch(/1 erased\.\nINTACT\./);
  });

  it('is not intact once one character is another, wherever it stands', async () => {
    const text = sealed.join('');
    const bytes = Buffer.from(text);
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const at = Math.floor((text.length * tenth) / 10);
      const changed = Buffer.from(bytes);
      changed[at] = changed[at] === 0x61 ? 0x62 : 0x61;
      const { code, out } = await checked(changed.toString());
      expect(out).toContain('The seal: the file was changed after it was sealed');
      expect(code).toBe(1);
    }
  });

  const forgeries: [string, (entry: Record<string, string>) => void, string][] = [
    [
      'an entry',
      (entry) => {
        if (entry.kind === 'event')
          entry.event = entry.event?.replace('TRIAGE_STARTED', 'IDEA_ACCEPTED') ?? '';
      },
      'it does not follow from the one before: text or mark was changed',
    ],
    [
      'a word',
      (entry) => {
        if (entry.kind === 'text') entry.body = 'something else';
      },
      'these are not the words that were sealed',
    ],
    [
      'a stored state',
      (entry) => {
        if (entry.kind === 'instance') entry.snapshot = '{}';
      },
      'what is stored is not what its entries lead to',
    ],
    [
      'a checkpoint',
      (entry) => {
        if (entry.kind === 'checkpoint')
          entry.text = entry.text?.replace('"instances":1', '"instances":2') ?? '';
      },
      'it does not have the signature of its key',
    ],
    [
      'a stated head',
      (entry) => {
        if (entry.kind === 'head') entry.head = 'ab'.repeat(32);
      },
      'it states other heads',
    ],
    [
      'the rules',
      (entry) => {
        if (entry.kind === 'definition') entry.text = entry.text?.replace('"version":1', '"version":7') ?? '';
      },
      'it was changed',
    ],
    [
      'a key',
      (entry) => {
        if (entry.kind === 'key') entry.signedByNew = Buffer.alloc(64).toString('base64');
      },
      'it does not sign its own statement',
    ],
  ];

  it.each(forgeries)('shows %s that was changed, sealed anew as it may be', async (_, change, message) => {
    const { code, out } = await checked(resealed(sealed, change));
    expect(out).toContain('NOT INTACT');
    expect(out).toContain(message);
    expect(code).toBe(1);
  });

  it('shows a history whose end was left out', async () => {
    const lines = sealed.filter(
      (line) => !line.startsWith('{"kind":"event"') || !line.includes('"sequence":3'),
    );
    expect((await checked(resealed(lines, () => undefined))).out).toContain(
      'checkpoint 1 saw entry 3; the history ends before it',
    );
  });

  it('shows a history that was left out', async () => {
    const first = sealed.findIndex((line) => line.startsWith('{"kind":"history"'));
    const second = sealed.findIndex((line, at) => at > first && line.startsWith('{"kind":"history"'));
    const lines = [...sealed.slice(0, first), ...sealed.slice(second)];
    expect((await checked(resealed(lines, () => undefined))).out).toContain(
      'checkpoints saw this history, and it is missing',
    );
  });

  it('says of what is no bundle that it is none', async () => {
    expect(await checked('Dear auditor\n')).toMatchObject({ code: 2 });
  });

  it('comes over the interface too, for administrators, and that is noted', async () => {
    const { status, text } = await office.administrator.get('/api/v1/audit/export');
    expect(status).toBe(200);
    expect((await checked(text)).out).toContain('INTACT.');
    expect(await office.refused(() => office.hubLead.get('/api/v1/audit/export'))).toMatchObject({
      status: 403,
    });
    const notes = await server.rows("select details from access_log where kind = 'export'");
    expect(notes).toEqual([{ details: { what: 'bundle', texts: false } }]);
    expect(readFileSync(join(folder(), 'verify-bundle.mjs'), 'utf8')).not.toMatch(
      /from '\.|node:https?|fetch\(/,
    );
  });
});
