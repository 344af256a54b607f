import { Controller, HttpException, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Unsubscribing } from '../../../mail/unsubscribing.js';
import { Clock } from '../../../platform/clock.js';
import { Public } from '../../../platform/public-route.js';
import { page } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageAnswers } from '../../visit/page-answers.js';
import { Visitors } from '../../visit/visitors.js';
import type { VisitedRequest } from '../../visit/visit.js';
import { UnsubscribedView } from './unsubscribe.view.js';
import { unsubscribeWords } from './words.js';

/**
 * The press that stops reminders, by a mail program (RFC 8058) or by the page's button.
 *
 * It needs no session and no form token, for a mail program has neither: what permits it is in the address.
 */
@Controller('unsubscribe')
@ApiExcludeController()
@Public()
export class OneClickController {
  constructor(
    private readonly unsubscribing: Unsubscribing,
    private readonly visitors: Visitors,
    private readonly pages: PageAnswers,
    private readonly clock: Clock,
  ) {}

  @Post(':token')
  async stop(
    @Req() request: VisitedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<unknown> {
    if (!(await this.unsubscribing.isKnown(token))) throw new PageNotFoundError();
    const again = await this.unsubscribing.stop(token, request.ip);
    if (again !== null) {
      const wait = Math.ceil((again.getTime() - this.clock.now().getTime()) / 1000);
      void reply.header('retry-after', String(Math.max(1, wait)));
      throw new HttpException('Too many in a short time.', HttpStatus.TOO_MANY_REQUESTS);
    }
    const visit = this.visitors.nobody(request);
    const { stoppedTitle } = unsubscribeWords[visit.language];
    return this.pages.sent(page(stoppedTitle, <UnsubscribedView />), visit, reply);
  }
}
