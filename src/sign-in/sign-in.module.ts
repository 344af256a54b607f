import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { SessionService } from './session.service.js';

const services = [SessionService];

/** How people show who they are, and how long they are believed. */
@Module({ imports: [PeopleModule], providers: services, exports: services })
export class SignInModule {}
