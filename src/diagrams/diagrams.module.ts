import { Module } from '@nestjs/common';
import { Diagrams } from './diagrams.js';

/** Pictures of workflows, each laid out once for all pages that show it. */
@Module({ providers: [Diagrams], exports: [Diagrams] })
export class DiagramsModule {}
