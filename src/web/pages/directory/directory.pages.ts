import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../../people/directory/directory.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { MembersController } from './organisations/members.controller.js';
import { MembershipController } from './organisations/membership.controller.js';
import { OrganisationFormController } from './organisations/organisation-form.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';

/** Organisations, people and resources. */
@Module({
  imports: [DirectoryModule, PeopleModule, ProposalsModule],
  controllers: [OrganisationFormController, OrganisationsController, MembersController, MembershipController],
})
export class DirectoryPages {}
