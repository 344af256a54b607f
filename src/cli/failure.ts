import { SigningKeyError } from '../audit/checkpoints/signing-key-file.js';
import {
  DefinitionMismatchError,
  InstanceChangedError,
  KeyReusedError,
  TransitionRefusedError,
} from '../engine/errors.js';
import { PersonNotFoundError } from '../people/errors.js';
import { ConfigError } from '../platform/config-error.js';
import { DataFolderInUseError, EmbeddedPostgresError } from '../platform/embedded-postgres/index.js';
import { DatabaseUnreachableError } from '../platform/runtime/prepare-database.js';
import { InvalidFormError, ProposalNotFoundError } from '../proposals/errors.js';
import { ImportFileError } from '../proposals/import/errors.js';
import { exitCodes, UsageError, type Outcome } from './outcome.js';

const wrongUses = [UsageError, ConfigError, ImportFileError, InvalidFormError];

const findings = [
  DatabaseUnreachableError,
  DataFolderInUseError,
  DefinitionMismatchError,
  EmbeddedPostgresError,
  InstanceChangedError,
  KeyReusedError,
  PersonNotFoundError,
  ProposalNotFoundError,
  SigningKeyError,
  TransitionRefusedError,
];

/** What a command answers when it could not do what was asked, and the exit code that goes with it. */
export function failureOf(error: unknown): Outcome & { readonly exitCode: number } {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const document = { error: { name, message, ...detailsOf(error) } };
  if (isOneOf(wrongUses, error)) return { document, text: message, exitCode: exitCodes.wrongUse };
  if (isOneOf(findings, error)) return { document, text: message, exitCode: exitCodes.finding };
  const trace = error instanceof Error ? (error.stack ?? message) : message;
  return {
    document,
    text: `This is a fault of the program, not of yours.\n${trace}`,
    exitCode: exitCodes.finding,
  };
}

function detailsOf(error: unknown): object {
  if (error instanceof TransitionRefusedError) return { ...error.refused };
  if (error instanceof InvalidFormError || error instanceof ConfigError) return { problems: error.problems };
  if (error instanceof InstanceChangedError) {
    const { expected, actual, changedBy, changedAt, eventType } = error;
    return { expected, actual, changedBy, changedAt, eventType };
  }
  return {};
}

function isOneOf(kinds: readonly unknown[], error: unknown): boolean {
  return kinds.some((kind) => error instanceof (kind as new () => Error));
}
