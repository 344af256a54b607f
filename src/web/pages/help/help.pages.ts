import { Module } from '@nestjs/common';
import { HelpController } from './help.controller.js';

/** Help, and what we promise. */
@Module({ controllers: [HelpController] })
export class HelpPages {}
