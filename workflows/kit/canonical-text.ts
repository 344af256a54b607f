import canonicalize from 'canonicalize';
import type { WorkflowDefinition } from './workflow.js';

/**
 * The text whose sha256 names a definition: canonical JSON (RFC 8785) of everything that decides.
 *
 * Labels stay out: mending a word must not orphan an instance. Function bodies are covered by `sourceHash`.
 */
export function canonicalText(definition: WorkflowDefinition): string {
  const text = canonicalize({
    name: definition.name,
    version: definition.version,
    source: definition.sourceHash,
    follows: definition.follows?.from,
    machine: plain(definition.machine.config),
    startedBy: definition.startedBy,
    events: definition.events,
    quietEvents: definition.quietEvents,
    criteria: Object.keys(definition.criteria).sort(),
    permissions: definition.permissions,
    stages: definition.stages,
    tasks: definition.tasks,
    effects: definition.effectTypes,
  });
  if (text === undefined) throw new Error(`${definition.name}: the definition is not plain data`);
  return text;
}

function plain(config: unknown): unknown {
  return JSON.parse(
    JSON.stringify(config, (_, value: unknown) => (typeof value === 'function' ? undefined : value)),
  );
}
