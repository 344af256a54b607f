import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { StandingRole } from '../roles.js';
import { Person } from './person.entity.js';

/** A role that a person holds everywhere. */
@Entity('person_role')
export class PersonRole {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;

  @PrimaryColumn('text') role!: StandingRole;

  @ManyToOne(() => Person, (person) => person.roles)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<Person>;
}
