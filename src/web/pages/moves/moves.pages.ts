import { Module } from '@nestjs/common';
import { PeopleModule } from '../../../people/people.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { FieldChoices } from './move/field-options.js';
import { MoveController } from './move/move.controller.js';
import { MoveReader } from './move/move-reader.js';
import { ShownPreview } from './move/shown-preview.js';
import { MovesController } from './list/moves.controller.js';
import { SubmittedController } from './submitted/submitted.controller.js';

/** Moving a proposal: what can be done, what it would do, doing it, and its confirmation. */
@Module({
  imports: [PeopleModule, ProposalsModule],
  controllers: [MoveController, MovesController, SubmittedController],
  providers: [FieldChoices, MoveReader, ShownPreview],
})
export class MovesPages {}
