import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from './rules-program.js';

/** What the script found in a bundle. */
export interface BundleVerdict {
  readonly seen: Readonly<Record<'histories' | 'events' | 'checkpoints' | 'texts' | 'erased', number>>;
  /** In words, the first bad entry first; none for a bundle that is intact. */
  readonly findings: readonly string[];
  /** Id of the key that sealed it; null where none did. */
  readonly signedBy: string | null;
}

interface Script {
  readonly verifyBundle: (path: string) => Promise<BundleVerdict>;
}

const SCRIPT = join(checkout(import.meta.dirname), 'src/audit/bundle/verify-bundle.mjs');

/** The script that checks a bundle, alone and on any machine with Node. */
export function verifierScript(): string {
  return readFileSync(SCRIPT, 'utf8');
}

/** Runs that script here. */
export async function checkBundle(path: string): Promise<BundleVerdict> {
  const { verifyBundle } = (await import(pathToFileURL(SCRIPT).href)) as Script;
  return verifyBundle(path);
}
