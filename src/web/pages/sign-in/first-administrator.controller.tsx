import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../../workflows/kit/workflow.js';
import { InvalidDetailsError } from '../../../people/errors.js';
import { FirstAdministrator } from '../../../sign-in/first-administrator.js';
import { emptyForm, type FormState } from '../../components/form-state.js';
import { mistakenPage, page, redirect, type Answer } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { Posted, textOf, type PostedForm } from '../../visit/posted.js';
import { AnyVisit } from '../../visit/visitors.js';
import type { Visit, VisitedRequest } from '../../visit/visit.js';
import { problemsInWords } from '../../words/problems.js';
import { Arrivals } from './arrivals.js';
import { FirstAdministratorView } from './first-administrator.view.js';
import { signInWords } from './words.js';

const NAMES = ['name', 'email', 'token'] as const;

/** Makes the first administrator of a program that has none. Afterwards there is no such page. */
@PageController('first-administrator', 'anybody')
export class FirstAdministratorController {
  constructor(
    private readonly first: FirstAdministrator,
    private readonly arrivals: Arrivals,
  ) {}

  @Get()
  async show(@AnyVisit() { language }: Visit): Promise<Answer> {
    await this.assertNeeded();
    return page(signInWords[language].first.title, <FirstAdministratorView state={emptyForm} />);
  }

  @Post()
  async become(
    @Req() request: VisitedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @AnyVisit() { language }: Visit,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    await this.assertNeeded();
    const values = Object.fromEntries(NAMES.map((name) => [name, textOf(form, name).trim()]));
    const { name = '', email = '', token = '' } = values;
    const words = signInWords[language].first;
    try {
      const personId = await this.first.become(token, { name, email, language });
      if (personId !== null) {
        await this.arrivals.admit(personId, 'firstAdministrator', request, reply);
        return redirect('/', words.welcome);
      }
      await this.arrivals.refuse('firstAdministrator', 'badLink');
      return again(language, { ...emptyForm, values, problems: [{ field: 'token', message: words.gone }] });
    } catch (error) {
      if (!(error instanceof InvalidDetailsError)) throw error;
      const labels: Readonly<Record<string, string>> = words;
      const problems = problemsInWords(error.errors, language, (field) => labels[field] ?? field);
      return again(language, { ...emptyForm, values, problems });
    }
  }

  private async assertNeeded(): Promise<void> {
    if (!(await this.first.needed())) throw new PageNotFoundError();
  }
}

function again(language: Language, state: FormState): Answer {
  return mistakenPage(signInWords[language].first.title, <FirstAdministratorView state={state} />);
}
