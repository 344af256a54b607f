import { randomBytes } from 'node:crypto';
import { HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorPages } from '../../platform/error-pages.js';
import { wholePage } from '../visit/page-answers.js';
import { page } from '../visit/answers.js';
import { SignInNeededError } from '../visit/errors.js';
import { Visitors } from '../visit/visitors.js';
import type { Visit, VisitedRequest } from '../visit/visit.js';
import { describeError, type DescribedError } from './describe-error.js';
import { ErrorView } from './error.view.js';
import { ErrorNames } from './error-names.js';
import { errorWords } from './words.js';

/** Turns every error on a page's way into a page that says what happened and what to do next. */
@Injectable()
export class PageErrors extends ErrorPages {
  private readonly logger = new Logger('Page');

  constructor(
    private readonly visitors: Visitors,
    private readonly names: ErrorNames,
  ) {
    super();
  }

  override answers({ url, headers }: FastifyRequest): boolean {
    if (/^\/(api|healthz|readyz|metrics|assets)(\/|\?|$)/.test(url)) return false;
    return 'accept' in headers || 'hx-request' in headers;
  }

  override async answer(error: unknown, request: VisitedRequest, reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'no-store');
    if (error instanceof SignInNeededError) {
      // A part of a page can't be a sign-in page; the script says that the session is over.
      if ('hx-request' in request.headers) {
        await reply.status(401).send('');
        return;
      }
      const query = new URLSearchParams({ to: backFrom(request), ...(error.ranOut && { ranOut: '1' }) });
      await reply.status(303).header('location', `/sign-in?${query.toString()}`).send('');
      return;
    }
    const visit = request.visit ?? (await this.stranger(request));
    const described = (await this.described(error, visit)) ?? this.unforeseen(error, visit);
    const { status, ...view } = described;
    const html = wholePage(page(view.title, <ErrorView {...view} />, { mistaken: status < 500 }), visit);
    await reply.status(status).type('text/html; charset=utf-8').send(html);
  }

  private async described(error: unknown, visit: Visit): Promise<DescribedError | null> {
    const found = await describeError(error, visit, this.names);
    if (found && found.status >= 500) this.logger.error(error);
    return found;
  }

  private unforeseen(error: unknown, { language }: Visit): DescribedError {
    const reference = randomBytes(6).toString('hex');
    this.logger.error({ reference, err: error });
    const words = errorWords[language];
    const status = error instanceof HttpException ? error.getStatus() : 500;
    return { status, title: words.unforeseenTitle, text: words.unforeseen(reference) };
  }

  /** Somebody whose session can't be asked for, because the database is out of reach. */
  private async stranger(request: VisitedRequest): Promise<Visit> {
    const arrival = await this.visitors.arrive(request).catch(() => null);
    return arrival?.visit ?? this.visitors.nobody(request);
  }
}

/** The page to come back to: the form's own, where a form was sent. */
function backFrom({ method, url }: FastifyRequest): string {
  return method === 'GET' || method === 'HEAD' ? url : (url.split('?', 1)[0] ?? '/');
}
