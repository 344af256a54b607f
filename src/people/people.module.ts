import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import { peopleEntities } from './entities/index.js';
import { OwnData } from './own-data.js';
import { PeopleService } from './people.service.js';
import { PersonChoices } from './person-choices.js';
import { TokenService } from './token.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(peopleEntities, APP_DATABASE)],
  providers: [OwnData, PeopleService, PersonChoices, TokenService],
  exports: [OwnData, PeopleService, PersonChoices, TokenService],
})
export class PeopleModule {}
