import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = join(ROOT, '.config/dependency-cruiser.cjs');

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly totalDependenciesCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

function cruise(folder: string, paths: readonly string[]): Report {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', CONFIG, '--output-type', 'json', ...paths];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 }),
    ) as Report;
  } catch (error) {
    const { stdout } = error as { stdout?: string }; // it exits with the number of violations
    if (!stdout) throw error;
    return JSON.parse(stdout) as Report;
  }
}

const broken = ({ summary }: Report) =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

/** One broken import per rule: the file that breaks it, what it imports, and the file that stands for that. */
const breaches: Record<string, readonly [from: string, specifier: string, to: string]> = {
  'workflows-stay-pure': ['workflows/proposal/a.ts', '../../src/platform/clock.js', 'src/platform/clock.ts'],
  'platform-knows-nothing-of-ours': ['src/platform/b.ts', '../engine/dispatch.js', 'src/engine/dispatch.ts'],
  'only-the-database-folder-opens-the-data-source': ['src/people/c.ts', '../../ormconfig.js', 'ormconfig.ts'],
  'engine-knows-no-noun': ['src/engine/d.ts', '../proposals/intake.js', 'src/proposals/intake.ts'],
  'engine-takes-only-the-kit': [
    'src/engine/e.ts',
    '../../workflows/proposal/index.js',
    'workflows/proposal/index.ts',
  ],
  'kit-knows-no-workflow': ['workflows/kit/f.ts', '../proposal/index.js', 'workflows/proposal/index.ts'],
  'versions-stay-behind-their-workflow': [
    'src/mail/q.ts',
    '../../workflows/proposal/v1/context.js',
    'workflows/proposal/v1/context.ts',
  ],
  'nobody-imports-a-door': ['src/mail/g.ts', '../web/layout.js', 'src/web/layout.ts'],
  'doors-ignore-each-other': ['src/api/h.ts', '../web/layout.js', 'src/web/layout.ts'],
  'nobody-imports-the-assembly': ['src/mail/i.ts', '../app.module.js', 'src/app.module.ts'],
  'only-jobs-knows-bullmq': ['src/reminders/j.ts', 'bullmq', 'node_modules/bullmq/index.js'],
  'migrations-stand-alone': ['migrations/k.ts', '../src/platform/clock.js', 'src/platform/clock.ts'],
  'tests-stay-outside': ['src/audit/l.ts', '../../test/support/database.js', 'test/support/database.ts'],
  'no-cycles': ['src/audit/m.ts', './n.js', 'src/audit/n.ts'],
  'nothing-unresolved': ['src/audit/o.ts', './nowhere.js', './nowhere.js'],
  'installed-in-production': ['src/audit/p.ts', 'fast-check', 'node_modules/fast-check/index.js'],
};

const allowed: readonly (readonly [from: string, specifier: string])[] = [
  ['src/jobs/relay.ts', 'bullmq'],
  ['src/jobs/relay.ts', '../engine/dispatch.js'],
  ['src/web/layout.ts', '../proposals/intake.js'],
  ['src/proposals/intake.ts', '../engine/dispatch.js'],
  ['src/proposals/intake.ts', '../../workflows/proposal/index.js'],
  ['src/engine/dispatch.ts', '../../workflows/kit/decide.js'],
  ['src/engine/dispatch.ts', '../platform/clock.js'],
  ['src/app.module.ts', './web/layout.js'],
  ['src/platform/database/migrate.ts', '../../../ormconfig.js'],
  ['workflows/proposal/index.ts', '../kit/decide.js'],
  ['workflows/proposal/vocabulary.ts', './v1/context.js'],
];

function write(folder: string, file: string, specifiers: readonly string[]): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const imports = specifiers.map((specifier, index) => `import * as x${index} from '${specifier}';`);
  const uses = specifiers.map((_, index) => `x${index}`).join(', ');
  writeFileSync(path, `${imports.join('\n')}\nexport const used = [${uses}];\n`);
}

function writeTree(folder: string, edges: readonly (readonly [from: string, specifier: string])[]): void {
  const byFile = new Map<string, string[]>();
  for (const file of Object.values(breaches).map(([, , to]) => to)) {
    if (/^(src|workflows|test|ormconfig)/.test(file)) byFile.set(file, []);
  }
  byFile.set('workflows/kit/decide.ts', []);
  for (const [from, specifier] of edges) byFile.set(from, [...(byFile.get(from) ?? []), specifier]);
  for (const [file, specifiers] of byFile) write(folder, file, specifiers);
  for (const name of ['bullmq', 'fast-check']) {
    write(folder, `node_modules/${name}/index.js`, []);
    writeFileSync(
      join(folder, `node_modules/${name}/package.json`),
      JSON.stringify({ name, main: 'index.js' }),
    );
  }
  const manifest = { name: 'a-house', dependencies: { bullmq: '*' }, devDependencies: { 'fast-check': '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

describe('the import rules', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'echo-rules-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('each forbid what they are there for', () => {
    const edges = Object.values(breaches).map(([from, specifier]) => [from, specifier] as const);
    writeTree(folder, [...edges, ['src/audit/n.ts', './m.js']]);
    const found = broken(cruise(folder, ['src', 'workflows', 'migrations', 'ormconfig.ts']));
    const expected = Object.entries(breaches).map(([rule, [from, , to]]) => `${rule}: ${from} -> ${to}`);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('leave the ways that are meant open', () => {
    writeTree(folder, allowed);
    expect(broken(cruise(folder, ['src', 'workflows', 'ormconfig.ts']))).toEqual([]);
  });

  it('are all put to the proof here', () => {
    const { forbidden } = createRequire(CONFIG)(CONFIG) as {
      forbidden: readonly { readonly name: string }[];
    };
    expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(breaches).sort());
  });

  it('see the real sources, and hold there', () => {
    const report = cruise(ROOT, ['src', 'workflows', 'migrations', 'ormconfig.ts']);
    for (const area of ['src/platform/', 'workflows/kit/', 'migrations/']) {
      expect(report.modules.filter(({ source }) => source.startsWith(area)).length).toBeGreaterThan(0);
    }
    expect(report.summary.totalDependenciesCruised).toBeGreaterThan(report.modules.length / 2);
    expect(broken(report)).toEqual([]);
  });
});
