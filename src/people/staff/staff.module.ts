import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { StaffRoles } from './staff-roles.js';

/** Who works at the hub, and as what. */
@Module({ imports: [AuditModule, MailModule], providers: [StaffRoles], exports: [StaffRoles] })
export class StaffModule {}
