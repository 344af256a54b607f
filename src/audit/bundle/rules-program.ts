import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the rules: its path in the folder into which a verifier puts it, and what it says. */
export interface RulesModule {
  readonly path: string;
  readonly text: string;
}

/** What the rules stand on, beside themselves. */
const PACKAGES = ['xstate', 'canonicalize'] as const;

const ENTRY = `
import { canonicalText } from './workflows/kit/canonical-text.js';
import { loggedStep } from './workflows/kit/replay.js';
import { proposalVersions } from './workflows/proposal/proposal.workflow.js';

const versionOf = (version) => proposalVersions.find((definition) => definition.version === version);

export const definitions = proposalVersions.map((definition) => ({
  text: canonicalText(definition),
  step: (before, event) => loggedStep(definition, before, event, versionOf),
}));
`;

/** The rules as they run here, each file of them: what a verifier needs to replay a history without this program. */
export function rulesProgram(): readonly RulesModule[] {
  const root = checkout(import.meta.dirname);
  const compiled = join(root, 'dist/workflows');
  const decides = (path: string): boolean => !/\/(journeys|mutants)\//.test(path);
  const rules = scriptsIn(compiled)
    .filter(decides)
    .map((path) => ({
      path: `workflows/${path}`,
      text: readFileSync(join(compiled, path), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'),
    }));
  return [
    { path: 'package.json', text: '{"type":"module"}' },
    { path: 'rules.js', text: ENTRY },
    ...rules,
    ...PACKAGES.flatMap((name) => packageFiles(join(root, 'node_modules', name), name)),
  ];
}

/** A package as Node loads it from an ES module: what its manifest exports, less what is for developing. */
function packageFiles(folder: string, name: string): RulesModule[] {
  const files = scriptsIn(folder).filter((path) => !/development|\.umd\.|\.esm\.|^bin\//.test(path));
  return ['package.json', ...files].map((path) => ({
    path: `node_modules/${name}/${path}`,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
}

function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.m?js$/.test(path))
    .sort();
}

/** The folder of the program, from the sources and from `dist` alike. */
export function checkout(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : checkout(dirname(from));
}
