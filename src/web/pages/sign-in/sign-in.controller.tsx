import { Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PeopleService } from '../../../people/people.service.js';
import { Config } from '../../../platform/config.js';
import { SessionService } from '../../../sign-in/session.service.js';
import { showsSampleData } from '../../demo-only.js';
import { beginningOf } from '../../layout/navigation.js';
import { page, redirect, type Answer } from '../../visit/answers.js';
import { dropCookie, setCookie } from '../../visit/cookies.js';
import { deviceOf } from '../../visit/device.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { localAddress } from '../../visit/local-address.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { AnyVisit, Visitors } from '../../visit/visitors.js';
import type { Visit } from '../../visit/visit.js';
import { SignInView } from './sign-in.view.js';
import { signInWords } from './words.js';

const YEAR = 365 * 24 * 60 * 60;

/** Coming in, going out, and in which language. */
@PageController('', 'anybody')
export class SignInController {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly sessions: SessionService,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  beginning(@AnyVisit() { actor }: Visit): Answer {
    return redirect(actor ? beginningOf(actor) : '/sign-in');
  }

  @Get('sign-in')
  async signIn(@AnyVisit() visit: Visit, @Query('to') to: string): Promise<Answer> {
    const people = showsSampleData(this.config) ? await this.people.samplePeople() : [];
    return page(signInWords[visit.language].title, <SignInView to={localAddress(to)} demoPeople={people} />);
  }

  @Post('sign-in/demo')
  async demo(
    @Req() request: FastifyRequest,
    @Posted() form: PostedForm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    if (!showsSampleData(this.config)) throw new PageNotFoundError();
    const person = await this.people.findByIdOrEmail(textOf(form, 'person'));
    if (!person) throw new PageNotFoundError();
    this.visitors.begin(reply, await this.sessions.start(person.id, 'demo', deviceOf(request)));
    return redirect(localAddress(textOf(form, 'to')));
  }

  @Post('sign-out')
  async signOut(@AnyVisit() visit: Visit, @Res({ passthrough: true }) reply: FastifyReply): Promise<Answer> {
    if (visit.session && visit.actor) await this.sessions.end(visit.actor.id, visit.session.id);
    dropCookie(reply, 'session', this.config);
    return redirect('/sign-in', signInWords[visit.language].signedOut);
  }

  @Post('language')
  async language(
    @AnyVisit() { actor }: Visit,
    @Posted() form: PostedForm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const language = textOf(form, 'language') === 'fr' ? 'fr' : 'en';
    if (actor) await this.people.speak(actor.id, language);
    else setCookie(reply, 'language', language, this.config, YEAR);
    return redirect(localAddress(textOf(form, 'back')));
  }
}
