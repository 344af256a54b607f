// Production runs the sources as ES modules; jest runs them as CommonJS through swc. Below Node 24.9 jest can't
// require() an ES module, and CommonJS packages we use (light-my-request, @nestjs/throttler, nestjs-pino) do so:
// every package that declares itself an ES module is transformed too. test/production boots dist/ natively.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

const swc = (parser, jsc = {}) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs', ignoreDynamic: false },
    jsc: { target: 'es2022', keepClassNames: true, parser, ...jsc },
  },
];

const decoratorsAndTsx = {
  transform: {
    legacyDecorator: true,
    decoratorMetadata: true,
    useDefineForClassFields: false,
    react: { runtime: 'automatic', importSource: 'preact' },
  },
};

function isEsModule(folder) {
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
}

function esModulePackages(nodeModules, scope = '') {
  return readdirSync(nodeModules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => {
      const folder = join(nodeModules, name);
      if (name.startsWith('@')) return esModulePackages(folder, `${name}/`);
      const nested = join(folder, 'node_modules');
      return [
        ...(isEsModule(folder) ? [`${scope}${name}`] : []),
        ...(existsSync(nested) ? esModulePackages(nested) : []),
      ];
    });
}

// CommonJS, but imports an ES module as it runs.
const importing = ['@fastify/cookie'];

const esm = [...new Set([...esModulePackages(join(ROOT, 'node_modules')), ...importing])]
  .map((name) => name.replace(/[.+]/g, '\\$&'))
  .join('|');

export default {
  rootDir: ROOT,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testMatch: ['<rootDir>/{src,workflows,migrations,test,bench}/**/*.spec.{ts,tsx}'],
  testTimeout: 30_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/.config/longest-first.mjs',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  reporters: ['default', '<rootDir>/.config/skipped-tests-reporter.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    // Has an `import` condition only, which a CommonJS require doesn't match.
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '^.+\\.tsx?$': swc({ syntax: 'typescript', tsx: true, decorators: true }, decoratorsAndTsx),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${esm})/)(?!.*\\.mjs$)`],
};
