import { HttpException } from '@nestjs/common';
import type { Unmet } from '../../../workflows/kit/criterion.js';
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

const NOTHING = 'There is nothing here that you may see.';

type Extensions = Omit<Problem, 'type' | 'title' | 'status' | 'detail' | 'instance'>;

/** Tells any error apart and says it to a reader as a problem; null for what nobody foresaw. */
export async function describeProblem(
  error: unknown,
  words: ProblemWords,
  reader: Reader,
): Promise<Problem | null> {
  if (error instanceof TransitionRefusedError) return refused(error, words, reader);
  if (error instanceof InstanceChangedError) return changed(error, words);
  if (error instanceof InstanceNotFoundError || error instanceof ProposalNotFoundError)
    return problem('not-found', NOTHING);
  if (error instanceof InstanceExistsError) return problem('exists', error.message);
  if (error instanceof KeyReusedError)
    return problem(
      'key-reused',
      'This Idempotency-Key came before with another request. Send a new key for a new request.',
    );
  if (error instanceof DefinitionMismatchError) return problem('definition-mismatch', error.message);
  if (error instanceof InvalidRequestError || error instanceof InvalidDetailsError)
    return invalid(error.errors);
  if (error instanceof InvalidFormError) return invalid(error.problems);
  if (error instanceof UnauthenticatedError) return problem('unauthenticated', error.message);
  if (error instanceof PreconditionRequiredError) return problem('precondition-required', error.message);
  if (isDatabaseUnavailable(error))
    return problem(
      'unavailable',
      'The database can not be reached. Nothing was changed; try again in a few seconds.',
    );
  if (error instanceof HttpException && error.getStatus() < 500) return ofStatus(error);
  return null;
}

/** A problem of a kind, with what this one has to say. */
export function problem(kind: ProblemKind, detail: string, extensions: Extensions = {}): Problem {
  return { type: `/problems/${kind}`, ...kinds[kind], detail, ...extensions };
}

function invalid(errors: readonly FieldProblem[]): Problem {
  return problem('invalid', 'Nothing was changed. See errors for each field.', { errors });
}

async function changed(error: InstanceChangedError, words: ProblemWords): Promise<Problem> {
  const name = await words.nameOf(error.changedBy);
  return problem('stale', `${name} changed it meanwhile. Look at it again, then decide.`, {
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
  const told = { reason, eventType, allowedEvents };
  switch (reason) {
    case 'notPermitted':
      return problem('not-permitted', `Your roles do not include sending ${eventType} here.`, told);
    case 'unknownEvent':
      return problem('unknown-event', `${eventType} is not an event of this workflow.`, told);
    case 'unknownHere':
      return problem('refused', `${eventType} does not apply at this point.`, { ...told, unmet: [] });
    case 'closed':
      return problem('refused', `It is closed; ${eventType} does not apply any more.`, {
        ...told,
        unmet: [],
      });
    case 'unmet':
      return problem('refused', `${eventType} has to wait: see unmet for what is missing.`, {
        ...told,
        unmet: unmet.map((one) => inWords(one, words, reader)),
      });
    default:
      throw new Error(`no problem for ${String(reason satisfies never)}`);
  }
}

function inWords(
  { criterion, message, owner, fix }: Unmet,
  words: ProblemWords,
  reader: Reader,
): UnmetCriterion {
  return { criterion, message: words.sentenceOf(message, reader), owner, fix };
}

function ofStatus(error: HttpException): Problem {
  const kind = kindOf(error.getStatus());
  const detail = kind === 'not-found' ? NOTHING : error.message;
  return Object.assign(problem(kind, detail), { status: error.getStatus() });
}
