import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { APP_DATABASE } from '../platform/database-names.js';
import { peopleEntities } from './entities/index.js';
import { PeopleService } from './people.service.js';
import { TokenService } from './token.service.js';

@Module({
  imports: [TypeOrmModule.forFeature(peopleEntities, APP_DATABASE)],
  providers: [PeopleService, TokenService],
  exports: [PeopleService, TokenService],
})
export class PeopleModule {}
