import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { ResourcesModule } from '../../resources/resources.module.js';
import { ProposalsModule } from '../proposals.module.js';
import { ProposalReferences } from '../references.js';
import { AbsorbIntoSurvivor } from './absorb-into-survivor.js';
import { MailEffects } from './mail-effects.js';
import { ProposalEffects } from './proposal-effects.js';
import { ReservedReferences } from './reserved-references.js';
import { StartSuccessor } from './start-successor.js';
import { SupportEffects } from './support-effects.js';

/** The handlers of the proposal's effects; importing it is what makes them work. */
@Module({
  imports: [MailModule, ProposalsModule, ResourcesModule],
  providers: [
    AbsorbIntoSurvivor,
    MailEffects,
    ProposalEffects,
    ProposalReferences,
    ReservedReferences,
    StartSuccessor,
    SupportEffects,
  ],
})
export class ProposalEffectsModule {}
