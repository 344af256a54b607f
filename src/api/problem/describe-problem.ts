import { HttpException } from '@nestjs/common';
import type { Unmet } from '../../../workflows/kit/criterion.js';
import type { RefusalReason } from '../../../workflows/kit/decide.js';
import {
  DefinitionMismatchError,
  InstanceChangedError,
  InstanceExistsError,
  InstanceNotFoundError,
  KeyReusedError,
  TransitionRefusedError,
} from '../../engine/errors.js';
import { InvalidDetailsError } from '../../people/errors.js';
import { InvalidFormError, ProposalNotFoundError } from '../../proposals/errors.js';
import { isDatabaseUnavailable } from '../../platform/database-unavailable.js';
import type { Reader } from '../authentication/reader.js';
import { kindOf, kinds, type ProblemKind } from './kinds.js';
import type { ProblemWords } from './problem-words.js';
import type { FieldProblem, Problem, UnmetCriterion } from './problem.js';
import { InvalidRequestError, PreconditionRequiredError, UnauthenticatedError } from './request-errors.js';
import { sentences } from './sentences.js';

type Extensions = Omit<Problem, 'type' | 'title' | 'status' | 'detail' | 'instance'>;

/** Tells any error apart and says it to a reader as a problem; null for what nobody foresaw. */
export async function describeProblem(
  error: unknown,
  words: ProblemWords,
  reader: Reader,
): Promise<Problem | null> {
  const found = await described(error, words, reader);
  return found && Object.assign(found, { title: titleFor(found, reader) });
}

async function described(error: unknown, words: ProblemWords, reader: Reader): Promise<Problem | null> {
  const { nothingHere } = sentences[reader.language];
  if (error instanceof TransitionRefusedError) return refused(error, words, reader);
  if (error instanceof InstanceChangedError) return changed(error, words, reader);
  if (error instanceof InstanceNotFoundError || error instanceof ProposalNotFoundError)
    return problem('not-found', nothingHere);
  if (error instanceof InvalidRequestError || error instanceof InvalidDetailsError)
    return invalid(error.errors);
  if (error instanceof InvalidFormError) return invalid(error.problems);
  if (error instanceof HttpException && error.getStatus() < 500) return ofStatus(error, nothingHere);
  return ofProtocol(error);
}

/** What programs meet rather than people. */
function ofProtocol(error: unknown): Problem | null {
  if (error instanceof InstanceExistsError) return problem('exists', error.message);
  if (error instanceof KeyReusedError)
    return problem(
      'key-reused',
      'This Idempotency-Key came before with another request. Send a new key for a new request.',
    );
  if (error instanceof DefinitionMismatchError) return problem('definition-mismatch', error.message);
  if (error instanceof UnauthenticatedError) return problem('unauthenticated', error.message);
  if (error instanceof PreconditionRequiredError) return problem('precondition-required', error.message);
  if (isDatabaseUnavailable(error))
    return problem(
      'unavailable',
      'The database can not be reached. Nothing was changed; try again in a few seconds.',
    );
  return null;
}

function titleFor({ type, title }: Problem, { language }: Reader): string {
  const kind = type.slice('/problems/'.length) as ProblemKind;
  return sentences[language].titles[kind] ?? title;
}

/** A problem of a kind, with what this one has to say. */
export function problem(kind: ProblemKind, detail: string, extensions: Extensions = {}): Problem {
  return { type: `/problems/${kind}`, ...kinds[kind], detail, ...extensions };
}

function invalid(errors: readonly FieldProblem[]): Problem {
  return problem('invalid', 'Nothing was changed. See errors for each field.', { errors });
}

async function changed(error: InstanceChangedError, words: ProblemWords, reader: Reader): Promise<Problem> {
  const name = await words.nameOf(error.changedBy, reader);
  return problem('stale', sentences[reader.language].changedBy(name), {
    expectedSequence: error.expected,
    actualSequence: error.actual,
    changedBy: { id: error.changedBy, name },
    changedAt: error.changedAt,
    eventType: error.eventType,
  });
}

function refused(
  { eventType, refused: { reason, unmet, allowedEvents } }: TransitionRefusedError,
  words: ProblemWords,
  reader: Reader,
): Problem {
  const kind = refusals[reason];
  return problem(kind, sentences[reader.language].refused[reason](eventType), {
    reason,
    eventType,
    allowedEvents,
    ...(kind === 'refused' && { unmet: unmet.map((one) => inWords(one, words, reader)) }),
  });
}

const refusals: Readonly<Record<RefusalReason, ProblemKind>> = {
  notPermitted: 'not-permitted',
  unknownEvent: 'unknown-event',
  unknownHere: 'refused',
  closed: 'refused',
  unmet: 'refused',
};

function inWords(
  { criterion, message, owner, fix }: Unmet,
  words: ProblemWords,
  reader: Reader,
): UnmetCriterion {
  return { criterion, message: words.sentenceOf(message, reader), owner, fix };
}

function ofStatus(error: HttpException, nothingHere: string): Problem {
  const kind = kindOf(error.getStatus());
  const detail = kind === 'not-found' ? nothingHere : error.message;
  return Object.assign(problem(kind, detail), { status: error.getStatus() });
}
