import { Module } from '@nestjs/common';

/** A proposal's way through the workflow, as a picture and in words. */
@Module({})
export class DiagramPages {}
