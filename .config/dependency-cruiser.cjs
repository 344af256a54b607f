// Who may import whom (docs/architecture.md). test/architecture/import-rules.spec.ts proves that every rule bites.
const { join } = require('node:path');

const DOORS = ['web', 'api', 'cli', 'jobs'];
const ASSEMBLY = '^src/(main|app\\.module|cli/main)\\.ts$';
const door = `^src/(${DOORS.join('|')})/`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'workflows-stay-pure',
      'workflows/ imports itself, xstate and canonicalize, so that a stage can be read and tested without a server.',
      { path: '^workflows/' },
      { pathNot: ['^workflows/', 'node_modules/(xstate|canonicalize)/'] },
    ),
    forbid(
      'platform-knows-nothing-of-ours',
      'src/platform is what anything may stand on; only its database folder opens the one DataSource.',
      { path: '^src/platform/' },
      { path: '^(src|workflows|migrations|bench|test)/', pathNot: '^src/platform/' },
    ),
    forbid(
      'only-the-database-folder-opens-the-data-source',
      'Everybody else is handed a pool or a repository.',
      { path: '^src/', pathNot: [ASSEMBLY, '^src/platform/database/'] },
      { path: '^ormconfig\\.ts$' },
    ),
    forbid(
      'engine-knows-no-noun',
      'src/engine runs any workflow: it imports workflows and platform.',
      { path: '^src/engine/' },
      { path: '^src/', pathNot: '^src/(engine|platform)/' },
    ),
    forbid(
      'engine-takes-only-the-kit',
      'Nothing in the engine knows which workflows exist.',
      { path: '^src/engine/' },
      { path: '^workflows/', pathNot: '^workflows/kit/' },
    ),
    forbid(
      'kit-knows-no-workflow',
      'workflows/kit is what any workflow is made of.',
      { path: '^workflows/kit/' },
      { path: '^workflows/', pathNot: '^workflows/kit/' },
    ),
    forbid(
      'versions-stay-behind-their-workflow',
      'Which version is current is said in one place; everybody else speaks its words.',
      { pathNot: '^workflows/proposal/(v[0-9]+/|proposal\\.workflow\\.ts$|vocabulary\\.ts$)' },
      { path: '^workflows/proposal/v[0-9]+/' },
    ),
    forbid(
      'nobody-imports-a-door',
      'web, api, cli and jobs are ways in: nothing but the assembly stands on them.',
      { pathNot: [door, ASSEMBLY] },
      { path: door },
    ),
    forbid(
      'doors-ignore-each-other',
      'What two of them need belongs to a noun.',
      { path: `^src/(${DOORS.join('|')})/` },
      { path: door, pathNot: '^src/$1/' },
    ),
    forbid(
      'nobody-imports-the-assembly',
      'main.ts and app.module.ts put the house together.',
      { pathNot: ASSEMBLY },
      { path: ASSEMBLY },
    ),
    forbid(
      'only-jobs-knows-bullmq',
      'The engine relays through a port. Its schema is migrated with the rest of the database.',
      { pathNot: ['^src/jobs/', '^src/platform/database/queue-schema\\.ts$', ASSEMBLY, 'node_modules'] },
      { path: 'node_modules/(bullmq|@nestjs/bullmq)/' },
    ),
    forbid(
      'migrations-stand-alone',
      'A migration must mean the same in ten years, whatever the sources have become.',
      { path: '^migrations/' },
      { pathNot: ['^migrations/', 'node_modules/typeorm/'] },
    ),
    forbid(
      'tests-stay-outside',
      'Nothing that runs imports a test.',
      { path: '^(src|workflows|migrations)/' },
      { path: '^(test|bench)/' },
    ),
    forbid(
      'no-cycles',
      'Two files that need each other are one, or three. Entities may: each side of a relation names the other.',
      { pathNot: '\\.entity\\.ts$' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'nothing-unresolved',
      'Every import is of something that is there.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'installed-in-production',
      'What runs in production is a dependency, not a development one.',
      { path: '^(src|workflows|migrations|ormconfig\\.ts)' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.spec\\.tsx?$', '^src/web/assets/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, '../tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
