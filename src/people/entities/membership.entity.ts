import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';

/** That a person belongs to an organisation, and as what. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;

  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;

  /** What the person is there, in their own words: "clinical nurse educator". */
  @Column('text', { name: 'role_title', nullable: true }) roleTitle!: string | null;

  @ManyToOne(() => Person, (person) => person.memberships)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<Person>;

  @ManyToOne(() => Organisation, (organisation) => organisation.memberships)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Relation<Organisation>;
}
