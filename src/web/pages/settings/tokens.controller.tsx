import { Get, Post } from '@nestjs/common';
import { InvalidDetailsError } from '../../../people/errors.js';
import { TokenService } from '../../../people/token.service.js';
import { Config } from '../../../platform/config.js';
import { isUuid } from '../../../platform/ids.js';
import type { FormState } from '../../components/form-state.js';
import { Drafts } from '../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer } from '../../visit/answers.js';
import { ForeignFormError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { detailsProblems } from '../directory/details-problems.js';
import { NewTokenView, TokensView } from './tokens.view.js';
import { settingsWords } from './words.js';

const ADDRESS = '/me/tokens';
const frame = { current: 'me' } as const;

/** One's own tokens for programs. */
@PageController('me/tokens')
export class TokensController {
  constructor(
    private readonly config: Config,
    private readonly tokens: TokenService,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async list(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const view = await this.view(actor.id, await keptForm(this.drafts, actor.id, ADDRESS));
    return page(settingsWords[language].tokens.title, view, frame);
  }

  @Post()
  async change(@CurrentVisit() visit: SignedInVisit, @Posted() form: PostedForm): Promise<Answer> {
    const words = settingsWords[visit.language].tokens;
    const revoked = textOf(form, 'revoke');
    if (revoked === '') return this.make(visit, form);
    if (isUuid(revoked)) await this.tokens.revoke(visit.actor.id, revoked);
    return redirect(ADDRESS, words.revoked);
  }

  /** The page with the token is the answer itself: it is nowhere to be found again. */
  private async make({ actor, language }: SignedInVisit, form: PostedForm): Promise<Answer> {
    const words = settingsWords[language].tokens;
    if (!isUuid(form.key)) throw new ForeignFormError();
    try {
      const token = await this.tokens.make(actor.id, textOf(form, 'label'), form.key);
      await this.drafts.drop(actor.id, ADDRESS);
      if (token === null) return redirect(ADDRESS, words.again);
      return page(words.newTitle, <NewTokenView token={token} />, frame);
    } catch (error) {
      if (!(error instanceof InvalidDetailsError)) throw error;
      const asked = { texts: trimmedTexts(form, ['label']), required: ['label'] };
      const problems = detailsProblems(error, asked, language, () => words.label);
      return mistakenPage(words.title, await this.view(actor.id, typedForm(form, problems)), frame);
    }
  }

  private async view(personId: string, state: FormState) {
    const tokens = await this.tokens.listOf(personId);
    return <TokensView {...{ tokens, state }} described={!this.config.production} />;
  }
}
