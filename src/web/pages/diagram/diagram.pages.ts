import { Module } from '@nestjs/common';
import { Diagrams } from '../../../diagrams/diagrams.js';
import { EngineModule } from '../../../engine/engine.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { DiagramController } from './diagram.controller.js';

/** A proposal's way through the workflow, as a picture and in words. */
@Module({
  imports: [EngineModule, ProposalsModule],
  controllers: [DiagramController],
  providers: [Diagrams],
})
export class DiagramPages {}
