import { Injectable, Module } from '@nestjs/common';
import { CommentsModule } from '../../comments/comments.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { DemoData, type DemoPerson } from '../../platform/runtime/demo.js';
import { ProgrammesModule } from '../../programmes/programmes.module.js';
import { ResourcesModule } from '../../resources/resources.module.js';
import { ProposalEffectsModule } from '../effects/proposal-effects.module.js';
import { ProposalsModule } from '../proposals.module.js';
import { DemoCast } from './demo-cast.js';
import { DemoComments } from './demo-comments.js';
import { DemoProgramme } from './demo-programme.js';
import { DemoSeeder } from './demo-seeder.js';

/** The sample data, for whoever starts the program to try it. */
@Injectable()
export class SampleProposals extends DemoData {
  constructor(private readonly seeder: DemoSeeder) {
    super();
  }

  async load(): Promise<readonly DemoPerson[]> {
    return (await this.seeder.seed()).people;
  }
}

@Module({
  imports: [
    CommentsModule,
    MailModule,
    PeopleModule,
    ProgrammesModule,
    ProposalsModule,
    ProposalEffectsModule,
    ResourcesModule,
  ],
  providers: [
    DemoCast,
    DemoComments,
    DemoProgramme,
    DemoSeeder,
    { provide: DemoData, useClass: SampleProposals },
  ],
  exports: [DemoSeeder, DemoData],
})
export class DemoModule {}
