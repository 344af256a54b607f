import { Module } from '@nestjs/common';
import { KitModule } from '../../../kit/kit.module.js';
import { MailModule } from '../../../mail/mail.module.js';
import { DirectoryModule } from '../../../people/directory/directory.module.js';
import { PeopleModule } from '../../../people/people.module.js';
import { ProgrammesModule } from '../../../programmes/programmes.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { ResourcesModule } from '../../../resources/resources.module.js';
import { MembersController } from './organisations/members.controller.js';
import { MembershipController } from './organisations/membership.controller.js';
import { OrganisationFormController } from './organisations/organisation-form.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PersonFormController } from './people/person-form.controller.js';
import { ProgrammeFormController } from './programmes/programme-form.controller.js';
import { ProgrammePartController } from './programmes/programme-part.controller.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { OfferController } from './resources/offer.controller.js';
import { ResourcesController } from './resources/resources.controller.js';

/** Organisations, people and resources. */
@Module({
  imports: [
    DirectoryModule,
    KitModule,
    MailModule,
    PeopleModule,
    ProgrammesModule,
    ProposalsModule,
    ResourcesModule,
  ],
  controllers: [
    OrganisationFormController,
    OrganisationsController,
    MembersController,
    MembershipController,
    PeopleController,
    PersonFormController,
    ProgrammeFormController,
    ProgrammePartController,
    ProgrammesController,
    OfferController,
    ResourcesController,
  ],
})
export class DirectoryPages {}
