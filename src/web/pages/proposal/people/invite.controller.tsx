import { Get, Param, Post, Query } from '@nestjs/common';
import { InstanceChangedError } from '../../../../engine/errors.js';
import { localTime } from '../../../../platform/pacific-time.js';
import { readEvent } from '../../../../proposals/forms/read-form.js';
import { ProposalCommands } from '../../../../proposals/proposal-commands.js';
import { Drafts, formAt } from '../../../drafts/drafts.js';
import { keptForm, typedForm } from '../../../drafts/kept-form.js';
import { ErrorNames } from '../../../errors/error-names.js';
import type { FormState } from '../../../components/form-state.js';
import { page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { COLLEAGUE, InviteView } from './invite.view.js';
import { Invitees, type Invitee } from './invitees.js';
import { PeoplePages, partName, type PeoplePage } from './people-page.js';
import { peopleWords } from './words.js';

/** Inviting a colleague into one's organisation and giving them a part, or giving one to who is there. */
@PageController('p/:ref/people/invite')
export class InviteController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly invitees: Invitees,
    private readonly commands: ProposalCommands,
    private readonly drafts: Drafts,
    private readonly names: ErrorNames,
  ) {}

  @Get()
  async show(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Query('colleague') colleague = '',
  ): Promise<Answer> {
    const people = await this.mine(visit, ref);
    const beginning = { colleague, part: colleague === '' ? COLLEAGUE : '', language: visit.language };
    const state = await keptForm(this.drafts, visit.actor.id, formAt(visit.path), beginning);
    return shown(visit, people, state);
  }

  @Post()
  async invite(
    @CurrentVisit() visit: SignedInVisit,
    @Param('ref') ref: string,
    @Posted() form: PostedForm,
  ): Promise<Answer> {
    const people = await this.mine(visit, ref);
    const who = await this.invitees.from(visit, people, form);
    if ('problems' in who) {
      const state = typedForm(form, who.problems);
      return shown(visit, people, state, null, 422);
    }
    if (who.part !== COLLEAGUE && !holds(people, who)) {
      try {
        await this.give(visit, people, form, who);
      } catch (error) {
        if (error instanceof InstanceChangedError) return this.changedMeanwhile(visit, ref, form, who, error);
        throw error;
      }
    }
    await this.drafts.drop(visit.actor.id, formAt(visit.path));
    return done(visit, people, who);
  }

  private async give(
    { actor }: SignedInVisit,
    { found }: PeoplePage,
    form: PostedForm,
    { id, part }: Invitee,
  ): Promise<void> {
    const event =
      part === 'coLead'
        ? { type: 'CO_LEAD_NAMED', person: id }
        : { type: 'ROLE_GIVEN', person: id, role: part };
    const press = { key: form.key, expectedSequence: form.sequence };
    await this.commands.send(actor, found, await readEvent(event), press);
  }

  /** The page as it is now: whoever was invited is a colleague to choose, and chosen. */
  private async changedMeanwhile(
    visit: SignedInVisit,
    ref: string,
    form: PostedForm,
    who: Invitee,
    { changedBy, changedAt }: InstanceChangedError,
  ): Promise<Answer> {
    const words = peopleWords[visit.language];
    const fields = { ...form.fields, colleague: who.id, name: '', email: '' };
    await this.drafts.hold(visit.actor.id, visit.path, fields);
    const people = await this.mine(visit, ref);
    const by = await this.names.nameOf(changedBy, visit.language);
    const changed = words.changed(by, localTime(changedAt, people.found.zone));
    const told = who.how === 'invited' ? `${words.changedInvited(who.name)} ${changed}` : changed;
    return shown(visit, people, typedForm({ ...form, fields }), told, 412);
  }

  /** @throws {PageNotFoundError} whoever asks may not invite people here */
  private async mine(visit: SignedInVisit, ref: string): Promise<PeoplePage> {
    const people = await this.pages.of(visit, ref);
    if (!people.mayInvite) throw new PageNotFoundError();
    return people;
  }
}

function holds({ people }: PeoplePage, { id, part }: Invitee): boolean {
  return people.some((one) => one.id === id && one.role === part);
}

function done({ language, audience }: SignedInVisit, people: PeoplePage, who: Invitee): Answer {
  const words = peopleWords[language];
  const { name, how } = who;
  const organisation = people.standing.organisation?.name ?? '';
  const back = `/p/${people.found.ref}/people`;
  if (who.part === COLLEAGUE) {
    if (how === 'invited') return redirect(back, words.invited(name, organisation));
    return people.parts.length > 0
      ? redirect(`${back}/invite?colleague=${who.id}`, words.memberNext(name, organisation))
      : redirect(back, words.member(name, organisation));
  }
  const part = partName(who.part, language, audience);
  if (holds(people, who)) return redirect(back, words.hasAlready(name, part));
  return redirect(
    back,
    how === 'invited' ? words.invitedWith(name, organisation, part) : words.added(name, part),
  );
}

function shown(
  { language }: SignedInVisit,
  people: PeoplePage,
  state: FormState,
  changed: string | null = null,
  status = 200,
): Answer {
  const words = peopleWords[language];
  const body = <InviteView page={people} state={state} changed={changed} />;
  const back = { href: `/p/${people.found.ref}/people`, text: words.back(people.found.ref) };
  return page(words.inviteTitle, body, { status, back, mistaken: state.problems.length > 0 });
}
