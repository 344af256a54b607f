import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposalVersions } from './proposal.workflow.js';

/** sha256 over a folder's sources by path, line ends normalised; words, tests and the hash itself apart. */
function hashOfSources(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .filter((path) => path !== 'source-hash.ts' && !path.startsWith('labels/'))
    .sort();
  const hash = createHash('sha256');
  for (const path of paths)
    hash.update(`${path}\n${readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n')}\n`);
  return hash.digest('hex');
}

describe('the source hash of each version', () => {
  it.each(proposalVersions.map(({ version, sourceHash }) => [version, sourceHash] as const))(
    '%i is that of its sources',
    (version, sourceHash) => {
      const folder = join(import.meta.dirname, `v${String(version)}`);
      const current = hashOfSources(folder);
      if (process.env.UPDATE_DOCS) {
        const file = join(folder, 'source-hash.ts');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/'[^']*';/, `'${current}';`));
        return;
      }
      if (sourceHash !== current)
        throw new Error(
          `Version ${String(version)} was changed. A published version is frozen: make a new one. ` +
            `Not published yet? Refresh the hash: UPDATE_DOCS=1 npm test -- generated-docs source-hash`,
        );
    },
  );
});
