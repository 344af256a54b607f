import { Get, Param, Post } from '@nestjs/common';
import { PeopleService } from '../../../../people/people.service.js';
import { isUuid } from '../../../../platform/ids.js';
import type { LinkDetails } from '../../../../programmes/details.js';
import { Programmes, type Programme } from '../../../../programmes/programmes.js';
import { ProposalNotFoundError } from '../../../../proposals/errors.js';
import type { FieldProblem } from '../../../../proposals/forms/field-problems.js';
import { ProposalFinder } from '../../../../proposals/proposal-finder.js';
import { Drafts } from '../../../drafts/drafts.js';
import { keptForm, trimmedTexts, typedForm } from '../../../drafts/kept-form.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { problemsInWords } from '../../../words/problems.js';
import { detailsProblems } from '../details-problems.js';
import { additions, ProgrammePartView, type Addition } from './programme-part.view.js';
import { programmeWords } from './words.js';

/** Adding something to a programme: a proposal, a link, or one of its people. */
@PageController('programmes/:id/:what/new', 'staff')
export class ProgrammePartController {
  constructor(
    private readonly programmes: Programmes,
    private readonly finder: ProposalFinder,
    private readonly knownPeople: PeopleService,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  async toAdd(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
    @Param('what') named: string,
  ): Promise<Answer> {
    const { programme, what } = await this.found(id, named);
    const state = await keptForm(this.drafts, actor.id, addressOf(id, what));
    const view = <ProgrammePartView programme={programme} what={what} state={state} />;
    return page(programmeWords[language].adds[what], view, frame(programme));
  }

  @Post()
  async add(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
    @Param('what') named: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const { programme, what } = await this.found(id, named);
    const problems = await this[what](id, actor, form, language);
    if (problems.length > 0) {
      const view = <ProgrammePartView programme={programme} what={what} state={typedForm(form, problems)} />;
      return mistakenPage(programmeWords[language].adds[what], view, frame(programme));
    }
    await this.drafts.drop(actor.id, addressOf(id, what));
    return redirect(`/programmes/${id}`, programmeWords[language].added(programme.name));
  }

  private async proposals(
    id: string,
    actor: SignedInVisit['actor'],
    form: PostedForm,
    language: SignedInVisit['language'],
  ): Promise<readonly FieldProblem[]> {
    const { ref } = trimmedTexts(form, ['ref']);
    try {
      const found = await this.finder.find(ref, actor);
      await this.programmes.putProposal(actor, id, found.id);
      return [];
    } catch (error) {
      if (!(error instanceof ProposalNotFoundError)) throw error;
      return [{ field: 'ref', message: programmeWords[language].refUnknown }];
    }
  }

  private async links(
    id: string,
    actor: SignedInVisit['actor'],
    form: PostedForm,
    language: SignedInVisit['language'],
  ): Promise<readonly FieldProblem[]> {
    if (!isUuid(form.key)) throw new PageNotFoundError();
    const { kind: chosen, ...texts } = trimmedTexts(form, ['kind', 'name', 'address']);
    const { labels } = programmeWords[language];
    try {
      await this.programmes.addLink(actor, id, { ...texts, kind: chosen as LinkDetails['kind'] }, form.key);
      return [];
    } catch (error) {
      const asked = { texts: { ...texts, kind: chosen }, required: ['kind', 'name', 'address'] };
      return detailsProblems(error, asked, language, (field) => labels[field as keyof typeof labels]);
    }
  }

  private async people(
    id: string,
    actor: SignedInVisit['actor'],
    form: PostedForm,
    language: SignedInVisit['language'],
  ): Promise<readonly FieldProblem[]> {
    const { person: address } = trimmedTexts(form, ['person']);
    const person = await this.knownPeople.findByIdOrEmail(address);
    if (person) {
      await this.programmes.addPerson(actor, id, person.id);
      return [];
    }
    const message = address === '' ? 'is required' : 'must be somebody known here';
    return problemsInWords(
      [{ field: 'person', message }],
      language,
      () => programmeWords[language].labels.person,
    );
  }

  private async found(id: string, named: string): Promise<{ programme: Programme; what: Addition }> {
    const programme = await this.programmes.find(id);
    const what = additions.find((one) => one === named);
    if (!programme || !what) throw new PageNotFoundError();
    return { programme, what };
  }
}

const addressOf = (id: string, what: Addition): string => `/programmes/${id}/${what}/new`;

function frame({ id, name }: Programme) {
  return { current: 'resources', back: { href: `/programmes/${id}`, text: name } } as const;
}
