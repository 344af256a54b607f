import { HttpException } from '@nestjs/common';
import type { Unmet } from '../../../workflows/kit/criterion.js';
import {
  InstanceChangedError,
  InstanceNotFoundError,
  KeyReusedError,
  TransitionRefusedError,
} from '../../engine/errors.js';
import { isDatabaseUnavailable } from '../../platform/database-unavailable.js';
import { localTime } from '../../platform/pacific-time.js';
import { InvalidFormError, ProposalNotFoundError } from '../../proposals/errors.js';
import { hubZone } from '../../proposals/proposal-finder.js';
import { formAt } from '../drafts/drafts.js';
import { BrokenFormError, ForeignFormError, PageNotFoundError } from '../visit/errors.js';
import type { Visit } from '../visit/visit.js';
import type { ErrorNames } from './error-names.js';
import type { ErrorViewProps } from './error.view.js';
import { errorWords } from './words.js';

/** An error as a page tells it. */
export interface DescribedError extends ErrorViewProps {
  readonly status: number;
}

/** Tells any error apart; null for what nobody foresaw. */
export async function describeError(
  error: unknown,
  visit: Visit,
  names: ErrorNames,
): Promise<DescribedError | null> {
  const words = errorWords[visit.language];
  const again = { href: formAt(visit.path), text: words.openAgain };
  if (error instanceof ForeignFormError)
    return { status: 403, title: words.foreignTitle, text: words.foreign, next: again };
  if (error instanceof BrokenFormError)
    return { status: 400, title: words.brokenTitle, text: words.broken, next: again };
  if (error instanceof InstanceChangedError) {
    const name = await names.nameOf(error.changedBy, visit.language);
    const text = words.stale(name, localTime(error.changedAt, hubZone));
    return { status: 412, title: words.staleTitle, text, next: again };
  }
  if (error instanceof TransitionRefusedError) return refused(error, visit, names);
  if (error instanceof InvalidFormError || error instanceof KeyReusedError)
    return { status: 422, title: words.invalidTitle, text: words.invalid, next: again };
  if (isDatabaseUnavailable(error))
    return { status: 503, title: words.unavailableTitle, text: words.unavailable, next: again };
  if (isMissing(error)) return { status: 404, title: words.notFoundTitle, text: words.notFound };
  return ofStatus(error, visit);
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof PageNotFoundError ||
    error instanceof ProposalNotFoundError ||
    error instanceof InstanceNotFoundError ||
    (error instanceof HttpException && error.getStatus() === 404)
  );
}

function refused(
  { refused: { reason, unmet, allowedEvents } }: TransitionRefusedError,
  visit: Visit,
  names: ErrorNames,
): DescribedError {
  const words = errorWords[visit.language];
  const [, ref] = /^\/p\/([^/?]+)/.exec(visit.path) ?? [];
  const next = ref === undefined ? undefined : { href: `/p/${ref}`, text: words.openAgain };
  const onward = next ? { next } : {};
  if (reason === 'notPermitted')
    return { status: 403, title: words.notPermittedTitle, text: words.notPermitted, ...onward };
  if (reason !== 'unmet')
    return { status: 409, title: words.refusedTitle, text: words.closedNext, ...onward };
  const obstacles = unmet.map((one) => ({
    text: names.sentenceOf(one, visit.language, visit.audience),
    href: ref === undefined ? null : mendingPage(ref, one, allowedEvents),
  }));
  return { status: 409, title: words.refusedTitle, text: words.refusedNext, obstacles, ...onward };
}

/**
 * The page on which an unmet criterion can be mended; null where no page can, or not for whoever looks.
 *
 * @param possible types of the events that whoever looks may send: the page of another one would only refuse them
 */
export function mendingPage(
  ref: string,
  { fix }: Pick<Unmet, 'fix'>,
  possible: readonly string[],
): string | null {
  if (fix === null) return null;
  if ('task' in fix) return `/p/${ref}/t/${fix.task}`;
  if ('event' in fix) return possible.includes(fix.event) ? `/p/${ref}/moves/${fix.event}` : null;
  return `/p/${ref}/answers/${fix.answer}`;
}

function ofStatus(error: unknown, { language, path }: Visit): DescribedError | null {
  const words = errorWords[language];
  const status = statusOf(error);
  const next = { href: formAt(path), text: words.openAgain };
  if (status === 413) return { status, title: words.tooLargeTitle, text: words.tooLarge, next };
  if (status === 429) return { status, title: words.tooManyTitle, text: words.tooMany, next };
  if (status >= 400 && status < 500) return { status, title: words.invalidTitle, text: words.invalid, next };
  return null;
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}
