import { Module } from '@nestjs/common';
import { DiagramsModule } from '../../../diagrams/diagrams.module.js';
import { EngineModule } from '../../../engine/engine.module.js';
import { ProposalsModule } from '../../../proposals/proposals.module.js';
import { DiagramController } from './diagram.controller.js';

/** A proposal's way through the workflow, as a picture and in words. */
@Module({
  imports: [DiagramsModule, EngineModule, ProposalsModule],
  controllers: [DiagramController],
})
export class DiagramPages {}
