// `npm run test:full`: what looks at everything in every way, and takes its time.
import everyday from './jest.config.mjs';

// The workers inherit it.
process.env.PREVIEW_WALKS ??= '200';

export default {
  ...everyday,
  testMatch: ['<rootDir>/test/**/*.full.ts', '<rootDir>/test/integration/preview-walks.spec.ts'],
  testTimeout: 1_200_000,
};
