import { Get, Logger, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '../../../platform/config.js';
import { ProviderUnreachableError, StaffSignIn } from '../../../sign-in/staff-sign-in.js';
import { ErrorView } from '../../errors/error.view.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { dropCookie } from '../../visit/cookies.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { AnyVisit } from '../../visit/visitors.js';
import type { Visit, VisitedRequest } from '../../visit/visit.js';
import { Arrivals } from './arrivals.js';
import { keepAsking, newAsking, readAsking } from './asking.js';
import { signInWords } from './words.js';

const statuses = { unreachable: 503, refused: 403, stranger: 403 } as const;

/** Sign-in of staff at the provider that the hub uses anyway. */
@PageController('oidc', 'anybody')
export class StaffController {
  private readonly logger = new Logger('StaffSignIn');

  constructor(
    private readonly config: Config,
    private readonly staff: StaffSignIn,
    private readonly arrivals: Arrivals,
  ) {}

  @Get('start')
  async start(
    @Res({ passthrough: true }) reply: FastifyReply,
    @AnyVisit() visit: Visit,
    @Query('to') to: string,
  ): Promise<Answer> {
    const provider = this.provider();
    const asking = newAsking('', to);
    try {
      const address = await this.staff.begin(asking.browser);
      keepAsking(reply, asking, this.config);
      return redirect(address);
    } catch (error) {
      return this.unreachable(error, visit, provider);
    }
  }

  @Get('callback')
  async callback(
    @Req() request: VisitedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @AnyVisit() visit: Visit,
  ): Promise<Answer> {
    const provider = this.provider();
    const asking = readAsking(request, this.config);
    dropCookie(reply, 'signin', this.config);
    if (!asking) return this.refused('refused', 'otherBrowser', visit, provider);
    try {
      const arrival = await this.staff.finish(asking.browser, request.url.split('?')[1] ?? '');
      if (arrival.kind !== 'person')
        return await this.refused(arrival.kind, 'why' in arrival ? arrival.why : 'stranger', visit, provider);
      await this.arrivals.admit(arrival.personId, 'oidc', request, reply);
      return redirect(asking.to);
    } catch (error) {
      return this.unreachable(error, visit, provider);
    }
  }

  private provider(): string {
    const { provider } = this.staff;
    if (provider === null) throw new PageNotFoundError();
    return provider;
  }

  private unreachable(error: unknown, visit: Visit, provider: string): Answer {
    if (!(error instanceof ProviderUnreachableError)) throw error;
    this.logger.error(error);
    return outcomePage('unreachable', visit, provider);
  }

  private async refused(
    kind: 'refused' | 'stranger',
    why: string,
    visit: Visit,
    provider: string,
  ): Promise<Answer> {
    await this.arrivals.refuse('oidc', why);
    return outcomePage(kind, visit, provider);
  }
}

function outcomePage(kind: keyof typeof statuses, { language }: Visit, provider: string): Answer {
  const words = signInWords[language].oidc;
  const said = {
    unreachable: { title: words.unreachable.title(provider), text: words.unreachable.text },
    refused: { title: words.refused.title, text: words.refused.text(provider) },
    stranger: { title: words.stranger.title, text: words.stranger.text(provider) },
  }[kind];
  const next = { href: '/sign-in', text: words.next };
  return page(said.title, <ErrorView {...said} next={next} />, { status: statuses[kind], mistaken: true });
}
