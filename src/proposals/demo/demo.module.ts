import { Injectable, Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module.js';
import { DemoData, type DemoPerson } from '../../platform/runtime/demo.js';
import { ResourcesModule } from '../../resources/resources.module.js';
import { ProposalEffectsModule } from '../effects/proposal-effects.module.js';
import { ProposalsModule } from '../proposals.module.js';
import { DemoCast } from './demo-cast.js';
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
  imports: [PeopleModule, ProposalsModule, ProposalEffectsModule, ResourcesModule],
  providers: [DemoCast, DemoSeeder, { provide: DemoData, useClass: SampleProposals }],
  exports: [DemoSeeder, DemoData],
})
export class DemoModule {}
