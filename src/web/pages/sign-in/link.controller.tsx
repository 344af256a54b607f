import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '../../../platform/config.js';
import { SignInCodes } from '../../../sign-in/sign-in-codes.js';
import { ErrorView } from '../../errors/error.view.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { AnyVisit } from '../../visit/visitors.js';
import type { Visit, VisitedRequest } from '../../visit/visit.js';
import { Arrivals } from './arrivals.js';
import { readAsking } from './asking.js';
import { LinkView } from './link.view.js';
import { signInWords } from './words.js';

/** The link from the letter. Opening it changes nothing: mail scanners open every link they find. */
@PageController('sign-in/link', 'anybody')
export class LinkController {
  constructor(
    private readonly config: Config,
    private readonly codes: SignInCodes,
    private readonly arrivals: Arrivals,
  ) {}

  @Get()
  show(@Req() request: VisitedRequest, @AnyVisit() visit: Visit): Answer {
    if (!readAsking(request, this.config)) return refusedPage(visit, 'elsewhere', 200);
    return page(signInWords[visit.language].link.title, <LinkView />);
  }

  @Post()
  async take(
    @Req() request: VisitedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @AnyVisit() visit: Visit,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const asking = readAsking(request, this.config);
    const redeemed = asking && (await this.codes.redeem(asking.browser, { token: textOf(form, 't') }));
    if (asking && redeemed?.kind === 'person') {
      await this.arrivals.admit(redeemed.personId, 'code', request, reply);
      return redirect(asking.to);
    }
    await this.arrivals.refuse('code', redeemed?.kind ?? 'otherBrowser');
    return refusedPage(visit, !redeemed || redeemed.kind === 'unknown' ? 'elsewhere' : 'stale', 422);
  }
}

function refusedPage({ language }: Visit, why: 'elsewhere' | 'stale', status: number): Answer {
  const { title, text, next } = signInWords[language].link[why];
  const href = why === 'elsewhere' ? '/sign-in' : '/sign-in/code';
  const view = <ErrorView title={title} text={text} next={{ href, text: next }} />;
  return page(title, view, { status, mistaken: status === 422 });
}
