import { Get, Param, Post, Query as QueryOf } from '@nestjs/common';
import { phrase } from '../../../../../workflows/kit/workflow.js';
import { standingRoles } from '../../../../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { AccessLog } from '../../../../audit/access-log.js';
import type { StandingRole } from '../../../../people/roles.js';
import { LastAdministratorError, OwnRolesError } from '../../../../people/staff/errors.js';
import { StaffRoles, type StaffMember } from '../../../../people/staff/staff-roles.js';
import { SessionService } from '../../../../sign-in/session.service.js';
import { page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { textIn, type Query } from '../frame/asked.js';
import { ConfirmRoleView } from './confirm-role.view.js';
import { RoleListView } from './role-list.view.js';
import { RolePersonView } from './role-person.view.js';
import { rolePageWords } from './words.js';

const AT_ONCE = 100;

/** Who holds which role everywhere, and who is signed in. */
@PageController('admin/people', 'administrators')
export class RolesController {
  constructor(
    private readonly staff: StaffRoles,
    private readonly sessions: SessionService,
    private readonly log: AccessLog,
  ) {}

  @Get()
  async list(@CurrentVisit() { language }: SignedInVisit, @QueryOf() query: Query): Promise<Answer> {
    const words = textIn(query, 'q');
    const people = await this.staff.list(words, AT_ONCE);
    const view = <RoleListView words={words} people={people} most={AT_ONCE} />;
    return page(rolePageWords[language].title, view, { current: 'admin', wide: true });
  }

  @Get(':id')
  async person(@CurrentVisit() { actor, language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const person = await this.found(id);
    const [administrators, sessions] = await Promise.all([
      this.staff.administrators(),
      this.sessions.listOf(person),
    ]);
    const shown = { person, isSelf: person.id === actor.id, administrators, sessions: sessions.length };
    const back = { href: '/admin/people', text: rolePageWords[language].back };
    return page(person.name, <RolePersonView {...shown} />, { current: 'admin', back });
  }

  /** Ends every session of the person; of one's own, all but this one. */
  @Post(':id')
  async endSessions(
    @CurrentVisit() { actor, session, language }: SignedInVisit,
    @Param('id') id: string,
  ): Promise<Answer> {
    const person = await this.found(id);
    await this.sessions.endAll(person.id, person.id === actor.id ? session.id : null);
    await this.log.note(actor, 'sessionsEnded', { person: person.id });
    return redirect(`/admin/people/${person.id}`, rolePageWords[language].endedAll(person.name));
  }

  @Get(':id/:what/:role')
  async confirm(
    @CurrentVisit() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('what') what: string,
    @Param('role') role: string,
  ): Promise<Answer> {
    const { person, change, name } = await this.asked(visit, id, what, role);
    const words = rolePageWords[visit.language];
    const heading = (change === 'give' ? words.confirmGive : words.confirmTake)(name, person.name);
    const view = <ConfirmRoleView what={change} heading={heading} personId={person.id} />;
    return page(heading, view, {
      current: 'admin',
      back: { href: `/admin/people/${person.id}`, text: person.name },
    });
  }

  @Post(':id/:what/:role')
  async change(
    @CurrentVisit() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('what') what: string,
    @Param('role') role: string,
  ): Promise<Answer> {
    const { person, change, standingRole, name } = await this.asked(visit, id, what, role);
    const words = rolePageWords[visit.language];
    const address = `/admin/people/${person.id}`;
    try {
      const changed = await this.staff.change(visit.actor, person.id, change, standingRole);
      const said = (change === 'give' ? words.given : words.taken)(name, person.name);
      return redirect(address, changed ? said : words.nothingChanged);
    } catch (error) {
      // The page says why, and what to do.
      if (error instanceof OwnRolesError || error instanceof LastAdministratorError) return redirect(address);
      throw error;
    }
  }

  private async asked({ language, audience }: SignedInVisit, id: string, what: string, role: string) {
    const standingRole = standingRoles.find((one) => one === role);
    if (!standingRole || (what !== 'give' && what !== 'take')) throw new PageNotFoundError();
    const person = await this.found(id);
    const name = phrase(currentProposal.labels[language].roles[role], audience, { key: role });
    return { person, change: what, standingRole: standingRole satisfies StandingRole, name } as const;
  }

  private async found(id: string): Promise<StaffMember> {
    const person = await this.staff.find(id);
    if (!person) throw new PageNotFoundError();
    return person;
  }
}
