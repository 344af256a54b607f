import { Module } from '@nestjs/common';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { ResourcesModule } from '../../../resources/resources.module.js';
import { PatientCheckModule } from '../../patient-check/patient-check.module.js';
import { ChangeSupportController } from './change.controller.js';
import { MySupportController } from './my-support.controller.js';

/** Giving support: what one supports, saying that one can't, and asking somebody else. */
@Module({
  imports: [PatientCheckModule, ProposalsModule, ResourcesModule],
  controllers: [ChangeSupportController, MySupportController],
})
export class SupportPages {}
