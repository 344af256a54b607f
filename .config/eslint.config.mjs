import js from '@eslint/js';
import { resolve } from 'node:path';
import tseslint from 'typescript-eslint';

const ROOT = resolve(import.meta.dirname, '..');

const impure = (name) => ({
  name,
  message: 'workflows/ is pure: time, ids and configuration arrive with the event.',
});

const ambientClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the clock of src/platform for the time.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the clock of src/platform for the time.',
  },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'dist.*/', '.data/', 'coverage/', 'docs/', '**/*.cjs'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['src/web/assets/*.js'],
    languageOptions: {
      globals: {
        BroadcastChannel: 'readonly',
        FormData: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        clearTimeout: 'readonly',
        document: 'readonly',
        fetch: 'readonly',
        location: 'readonly',
        navigator: 'readonly',
        sessionStorage: 'readonly',
        history: 'readonly',
        setTimeout: 'readonly',
        window: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: resolve(ROOT, 'tsconfig.json'), tsconfigRootDir: ROOT } },
    rules: {
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...ambientClock],
      '@typescript-eslint/consistent-type-imports': 'off', // a type import of a class empties Nest's constructor metadata
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-extraneous-class': 'off', // Nest modules are empty classes
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // a test's stand-in for an injected class is a plain object
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off', // an interface has no index signature, which JSON types need
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/require-await': 'off', // an async method without await is a port's shape, and rejects rather than throws
    },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: ['workflows/**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Date',
          'process',
          'crypto',
          'performance',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
          'fetch',
          'Promise',
        ].map(impure),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'workflows/ is pure: chance arrives with the event.' },
        { property: 'randomUUID', message: 'workflows/ is pure: ids arrive with the event.' },
      ],
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'AwaitExpression', message: 'workflows/ is pure and synchronous.' },
        { selector: ':function[async=true]', message: 'workflows/ is pure and synchronous.' },
        {
          selector: "CallExpression[callee.name='randomUUID']",
          message: 'workflows/ is pure: ids arrive with the event.',
        },
      ],
    },
  },
  {
    files: ['src/platform/**/*.ts', 'test/**/*.{ts,tsx}', 'bench/**/*.ts', '**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/cli/**/*.{ts,tsx}', 'src/main.ts', 'test/faults/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
);
