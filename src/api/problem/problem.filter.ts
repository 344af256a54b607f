import { randomBytes } from 'node:crypto';
import { Catch, Logger, Optional, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorPages } from '../../platform/error-pages.js';
import type { AuthenticatedRequest } from '../authentication/current-actor.js';
import { readerOf, stranger, type Reader } from '../authentication/reader.js';
import { describeProblem, problem } from './describe-problem.js';
import { ProblemWords } from './problem-words.js';
import type { Problem } from './problem.js';

/**
 * Turns every error into problem details. What nobody foresaw is logged in full and answered with a reference only.
 *
 * Errors on the way to a page are told by a page, where there are pages.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(
    private readonly words: ProblemWords,
    @Optional() private readonly pages?: ErrorPages,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<AuthenticatedRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) {
      this.logger.error(error);
      return;
    }
    if (this.pages?.answers(request)) return this.pages.answer(error, request, reply);
    const found =
      (await this.described(error, request.actor ? readerOf(request.actor) : stranger)) ??
      this.unforeseen(error);
    if (found.status === 401) reply.header('www-authenticate', challengeFor(request));
    if (found.status === 503) reply.header('retry-after', '5');
    reply.header('cache-control', 'no-store').type('application/problem+json').status(found.status);
    await reply.send(JSON.stringify(Object.assign(found, { instance: pathOf(request) })));
  }

  private async described(error: unknown, reader: Reader): Promise<Problem | null> {
    try {
      const found = await describeProblem(error, this.words, reader);
      if (found && found.status >= 500) this.logger.error(error);
      return found;
    } catch (second) {
      this.logger.error(second);
      return null;
    }
  }

  private unforeseen(error: unknown): Problem {
    const reference = randomBytes(6).toString('hex');
    this.logger.error({ reference, err: error });
    const detail = `It is not your fault, and it was noted under ${reference}.`;
    return problem('unforeseen', detail, { reference });
  }
}

function challengeFor(request: FastifyRequest): string {
  const realm = 'Bearer realm="echo"';
  return request.headers.authorization ? `${realm}, error="invalid_token"` : realm;
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}
