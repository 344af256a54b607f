import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '../../../platform/config.js';
import { SignInCodes, type CodeOver, type Redeemed } from '../../../sign-in/sign-in-codes.js';
import { emptyForm, type FormState } from '../../components/form-state.js';
import { showsSampleData } from '../../demo-only.js';
import { mistakenPage, page, redirect, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { AnyVisit } from '../../visit/visitors.js';
import type { Visit, VisitedRequest } from '../../visit/visit.js';
import { counted } from '../../words/bilingual.js';
import { Arrivals } from './arrivals.js';
import { keepAsking, masked, newAsking, readAsking, type Asking } from './asking.js';
import { CodeOverView, CodeView } from './code.view.js';
import { tooManyCodes } from './too-many-codes.js';
import { signInWords } from './words.js';

/** The code from the letter, typed in the browser that asked for it. */
@PageController('sign-in/code', 'anybody')
export class CodeController {
  constructor(
    private readonly config: Config,
    private readonly codes: SignInCodes,
    private readonly arrivals: Arrivals,
  ) {}

  @Get()
  async ask(@Req() request: VisitedRequest, @AnyVisit() { language }: Visit): Promise<Answer> {
    const asking = readAsking(request, this.config);
    const code = asking && (await this.codes.look(asking.browser));
    if (!asking || !code) return redirect('/sign-in');
    return code.over === null
      ? page(signInWords[language].code.title, this.view(asking, emptyForm))
      : overPage(asking, code.over, { language }, 200);
  }

  @Post()
  async take(
    @Req() request: VisitedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @AnyVisit() visit: Visit,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const asking = readAsking(request, this.config);
    if (!asking || asking.email === '') return redirect('/sign-in');
    if (form.button === 'again') return this.again(asking, request, reply, visit);
    const words = signInWords[visit.language].code;
    const typed = textOf(form, 'code');
    if (typed.trim() === '') return this.mistaken(asking, visit, words.empty, '');
    const redeemed = await this.codes.redeem(asking.browser, { code: typed });
    if (redeemed.kind === 'person') {
      await this.arrivals.admit(redeemed.personId, 'code', request, reply);
      return redirect(asking.to);
    }
    return this.notTaken(redeemed, asking, visit, typed);
  }

  private async notTaken(
    redeemed: Exclude<Redeemed, { kind: 'person' }>,
    asking: Asking,
    visit: Visit,
    typed: string,
  ): Promise<Answer> {
    // A second click on a code that was right: they are in.
    if (redeemed.kind === 'used' && visit.actor) return redirect(asking.to);
    await this.arrivals.refuse('code', redeemed.kind);
    if (redeemed.kind === 'unknown') return redirect('/sign-in');
    if (redeemed.kind !== 'wrong') return overPage(asking, redeemed.kind, visit, 422);
    const words = signInWords[visit.language].code;
    const left = counted(visit.language, redeemed.triesLeft, words.tryOne, words.tryOther);
    return this.mistaken(asking, visit, words.wrong(left), typed);
  }

  /** Another code to the same address, for the same page. */
  private async again(
    { email, to }: Asking,
    request: VisitedRequest,
    reply: FastifyReply,
    { language, now }: Visit,
  ): Promise<Answer> {
    const asking = newAsking(email, to);
    const later = await this.codes.ask(email, asking.browser, request.ip);
    // What the browser keeps stays as it is: the code it has may still be good.
    if (later !== null) return tooManyCodes(later, now, language, reply);
    keepAsking(reply, asking, this.config);
    return redirect('/sign-in/code', signInWords[language].code.sentAgain);
  }

  private mistaken(asking: Asking, { language }: Visit, message: string, code: string): Answer {
    const state = { ...emptyForm, values: { code }, problems: [{ field: 'code', message }] };
    return mistakenPage(signInWords[language].code.title, this.view(asking, state));
  }

  private view({ email }: Asking, state: FormState) {
    const lettersHere = showsSampleData(this.config) && this.config.smtpUrl === null;
    return <CodeView address={masked(email)} lettersHere={lettersHere} state={state} />;
  }
}

function overPage(
  { email, to }: Asking,
  over: CodeOver,
  { language }: Pick<Visit, 'language'>,
  status: number,
): Answer {
  const { title } = signInWords[language].code.over[over];
  const view = <CodeOverView address={masked(email)} over={over} to={to} />;
  return page(title, view, { status, mistaken: status === 422 });
}
