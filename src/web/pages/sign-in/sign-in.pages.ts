import { Module } from '@nestjs/common';
import { PeopleModule } from '../../../people/people.module.js';
import { SignInModule } from '../../../sign-in/sign-in.module.js';
import { SignInController } from './sign-in.controller.js';

/** Coming in, going out, and in which language. */
@Module({ imports: [PeopleModule, SignInModule], controllers: [SignInController] })
export class SignInPages {}
