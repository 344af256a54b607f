// `npm run test:full`: what looks at everything in every way, and takes its time.
import everyday from './jest.config.mjs';

export default {
  ...everyday,
  testMatch: ['<rootDir>/test/**/*.full.ts'],
  testTimeout: 1_200_000,
};
