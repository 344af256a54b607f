import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { Invitations } from './invitations.js';
import { Memberships } from './memberships.js';
import { OrganisationDirectory } from './organisation-directory.js';
import { PersonDirectory } from './person-directory.js';

const services = [Invitations, Memberships, OrganisationDirectory, PersonDirectory];

/** Organisations and people as the hub looks after them: lists, details, who belongs where. */
@Module({ imports: [MailModule], providers: services, exports: services })
export class DirectoryModule {}
