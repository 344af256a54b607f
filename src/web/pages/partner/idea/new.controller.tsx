import { Get, Post } from '@nestjs/common';
import type { ProposalContext } from '../../../../../workflows/proposal/vocabulary.js';
import { OrganisationDirectory } from '../../../../people/directory/organisation-directory.js';
import { PeopleService } from '../../../../people/people.service.js';
import { InvalidFormError } from '../../../../proposals/errors.js';
import { AnswersForm } from '../../../../proposals/forms/answers.form.js';
import { fromTexts } from '../../../../proposals/forms/from-texts.js';
import { readForm } from '../../../../proposals/forms/read-form.js';
import { ProposalCommands } from '../../../../proposals/proposal-commands.js';
import { ProposalStarters } from '../../../../proposals/proposal-starters.js';
import { emptyForm, type FormState } from '../../../components/form-state.js';
import { Drafts } from '../../../drafts/drafts.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import { deskOf, type SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { NewIdeaForm, NO_ORGANISATION } from './new-idea.form.js';
import { NewIdeaView } from './new.view.js';
import { questionName } from './question-field.js';
import { newIdeaWords } from './new-words.js';

const ADDRESS = '/proposals/new';

/** Beginning to suggest an idea: what it takes, for whom it is, what it is called. */
@PageController('proposals/new')
export class NewIdeaController {
  constructor(
    private readonly commands: ProposalCommands,
    private readonly directory: OrganisationDirectory,
    private readonly drafts: Drafts,
    private readonly people: PeopleService,
    private readonly starters: ProposalStarters,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: SignedInVisit): Promise<Answer> {
    const draft = await this.drafts.find(visit.actor.id, ADDRESS);
    return this.pageOf(
      visit,
      draft ? { ...emptyForm, values: draft.fields, keptAt: draft.savedAt } : emptyForm,
    );
  }

  @Post()
  async start(@CurrentVisit() visit: SignedInVisit, @Posted() form: PostedForm): Promise<Answer> {
    const { actor, language } = visit;
    try {
      const ref = await this.started(visit, form);
      await this.drafts.drop(actor.id, ADDRESS);
      return redirect(`/p/${ref}/idea/topic`, newIdeaWords[language].started(ref));
    } catch (error) {
      if (!(error instanceof InvalidFormError)) throw error;
      await this.drafts.keep(actor.id, ADDRESS, form.fields);
      const problems = problemsInWords(error.problems, language, (field) => labelOf(field, visit));
      return this.pageOf(visit, { values: form.fields, problems, keptAt: null }, true);
    }
  }

  private async started({ actor, language }: SignedInVisit, form: PostedForm): Promise<string> {
    const given = await readForm(NewIdeaForm, fromTexts(NewIdeaForm, form.fields));
    const { title, format, organisation, organisationName, lead } = given;
    if (organisation === undefined && actor.organisations.length > 1)
      throw new InvalidFormError([{ field: 'organisation', message: 'must be one of the organisations' }]);
    const starter = await this.starters.of(actor, {
      lead,
      organisation: organisation === NO_ORGANISATION ? null : organisation,
    });
    const unlisted = starter.organisation === null ? organisationName : undefined;
    const answers = Object.assign(new AnswersForm(), {
      title,
      format,
      ...(unlisted && { otherPartners: newIdeaWords[language].listedAs(unlisted) }),
    });
    const { snapshot } = await this.commands.start(actor, { answers, ...starter }, { key: form.key });
    return (snapshot.context as ProposalContext).ref;
  }

  private async pageOf(visit: SignedInVisit, state: FormState, mistaken = false): Promise<Answer> {
    const forOthers = deskOf(visit.actor) !== 'partner';
    const organisations = await (forOthers
      ? this.directory.all()
      : this.people.organisationsOf(visit.actor.id));
    // Somebody of one organisation means that one, unless they say otherwise.
    const only = forOthers || organisations.length !== 1 ? undefined : organisations[0]?.id;
    const values = { ...(only !== undefined && { organisation: only }), ...state.values };
    const view = { state: { ...state, values }, organisations, forOthers };
    const show = mistaken ? mistakenPage : page;
    return show(newIdeaWords[visit.language].newTitle, <NewIdeaView {...view} />, { current: 'suggest' });
  }
}

function labelOf(field: string, { language, audience }: SignedInVisit): string {
  const { organisation, organisationName, lead } = newIdeaWords[language];
  const own: Readonly<Record<string, string>> = { organisation, organisationName, lead };
  return own[field] ?? questionName(field, language, audience);
}
