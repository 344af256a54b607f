import { Module } from '@nestjs/common';
import { AuditModule } from '../../../audit/audit.module.js';

/** Looking after the program and its records. */
@Module({ imports: [AuditModule] })
export class AdminPages {}
