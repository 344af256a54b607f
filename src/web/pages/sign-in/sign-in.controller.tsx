import { Get, Post, Query, Req, Res } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { PeopleService } from '../../../people/people.service.js';
import { Config } from '../../../platform/config.js';
import { SessionService } from '../../../sign-in/session.service.js';
import { SignInCodes } from '../../../sign-in/sign-in-codes.js';
import { StaffSignIn } from '../../../sign-in/staff-sign-in.js';
import { emptyForm, type FormState } from '../../components/form-state.js';
import { showsSampleData } from '../../demo-only.js';
import { beginningOf } from '../../layout/navigation.js';
import { mistakenPage, page, redirect, type Answer } from '../../visit/answers.js';
import { dropCookie, setCookie } from '../../visit/cookies.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { localAddress } from '../../visit/local-address.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { AnyVisit } from '../../visit/visitors.js';
import type { Visit, VisitedRequest } from '../../visit/visit.js';
import { problemsInWords } from '../../words/problems.js';
import { Arrivals } from './arrivals.js';
import { keepAsking, newAsking } from './asking.js';
import { SignInView } from './sign-in.view.js';
import { tooManyCodes } from './too-many-codes.js';
import { signInWords } from './words.js';

const YEAR = 365 * 24 * 60 * 60;
const LONGEST_ADDRESS = 254;

/** Coming in, going out, and in which language. */
@PageController('', 'anybody')
export class SignInController {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly sessions: SessionService,
    private readonly codes: SignInCodes,
    private readonly staff: StaffSignIn,
    private readonly arrivals: Arrivals,
  ) {}

  @Get()
  beginning(@AnyVisit() { actor }: Visit): Answer {
    return redirect(actor ? beginningOf(actor) : '/sign-in');
  }

  @Get('sign-in')
  async signIn(
    @AnyVisit() { language }: Visit,
    @Query('to') to: string,
    @Query('ranOut') ranOut: string,
  ): Promise<Answer> {
    return page(signInWords[language].title, await this.view(to, emptyForm, ranOut === '1'));
  }

  /** Sends a code. Whether somebody has the address is not told: the answer is the same, and takes as long. */
  @Post('sign-in')
  async sendCode(
    @Req() request: VisitedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @AnyVisit() { language, now }: Visit,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const [email, to] = [textOf(form, 'email').trim(), textOf(form, 'to')];
    const words = signInWords[language];
    if (!isEmail(email) || email.length > LONGEST_ADDRESS) {
      const problem = { field: 'email', message: 'must be an e-mail address' };
      const problems = problemsInWords([problem], language, () => words.email);
      return mistakenPage(words.title, await this.view(to, { ...emptyForm, values: { email }, problems }));
    }
    const asking = newAsking(email, to);
    const again = await this.codes.ask(email, asking.browser, request.ip);
    if (again !== null) return tooManyCodes(again, now, language, reply);
    keepAsking(reply, asking, this.config);
    return redirect('/sign-in/code');
  }

  @Post('sign-in/demo')
  async demo(
    @Req() request: VisitedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    if (!showsSampleData(this.config)) throw new PageNotFoundError();
    const person = await this.people.findByIdOrEmail(textOf(form, 'person'));
    if (!person) throw new PageNotFoundError();
    await this.arrivals.admit(person.id, 'demo', request, reply);
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

  private async view(to: unknown, state: FormState, ranOut = false) {
    const demoPeople = showsSampleData(this.config) ? await this.people.samplePeople() : [];
    const { provider } = this.staff;
    return <SignInView {...{ ranOut, provider, demoPeople, state }} to={localAddress(to)} />;
  }
}
