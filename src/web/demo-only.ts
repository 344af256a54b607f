import type { Config } from '../platform/config.js';

/** Whether pages without sign-in may show what is stored: sample data only, and only to this machine. */
export function showsSampleData({ demo, production, host }: Config): boolean {
  return demo && !production && ['127.0.0.1', '::1', 'localhost'].includes(host);
}
