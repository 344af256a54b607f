import { Module } from '@nestjs/common';
import { ProposalsModule } from '../../proposals/proposals.module.js';
import { PatientCheck } from './patient-check.js';

/** Keeps details of patients out of what people write. */
@Module({ imports: [ProposalsModule], providers: [PatientCheck], exports: [PatientCheck] })
export class PatientCheckModule {}
