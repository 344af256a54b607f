import { Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccessLog } from '../../../audit/access-log.js';
import { Config } from '../../../platform/config.js';
import { isUuid } from '../../../platform/ids.js';
import { SessionService } from '../../../sign-in/session.service.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { dropCookie } from '../../visit/cookies.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { SessionsView } from './sessions.view.js';
import { settingsWords } from './words.js';

const ADDRESS = '/me/sessions';

/** One's own sessions. */
@PageController('me/sessions')
export class SessionsController {
  constructor(
    private readonly config: Config,
    private readonly sessions: SessionService,
    private readonly log: AccessLog,
  ) {}

  @Get()
  async list(@CurrentVisit() { actor, session, language }: SignedInVisit): Promise<Answer> {
    const view = <SessionsView sessions={await this.sessions.listOf(actor)} here={session.id} />;
    return page(settingsWords[language].sessions.title, view, { current: 'me' });
  }

  @Post()
  async end(
    @CurrentVisit() { actor, session, language }: SignedInVisit,
    @Posted() form: PostedForm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const words = settingsWords[language].sessions;
    if (form.button === 'others' || form.button === 'all') {
      const all = form.button === 'all';
      await this.sessions.endAll(actor.id, all ? null : session.id);
      await this.log.note(actor, 'sessionsEnded', { person: actor.id });
      if (!all) return redirect(ADDRESS, words.othersEnded);
      dropCookie(reply, 'session', this.config);
      return redirect('/sign-in', words.othersEnded);
    }
    const one = textOf(form, 'session');
    if (!isUuid(one)) throw new PageNotFoundError();
    await this.sessions.end(actor.id, one);
    return redirect(ADDRESS, words.ended);
  }
}
