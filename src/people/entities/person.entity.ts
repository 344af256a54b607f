import { Column, CreateDateColumn, Entity, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import type { Language } from '../../../workflows/kit/workflow.js';
import { Membership } from './membership.entity.js';
import { PersonRole } from './person-role.entity.js';

/** Somebody. Events hold the id alone; name and addresses live here and can be erased. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id!: string;

  /** Null once the person was erased, as are e-mail and phone. */
  @Column('text', { nullable: true }) name!: string | null;

  /** As the person writes it; unique whatever the case. */
  @Column('text', { nullable: true }) email!: string | null;

  @Column('text', { nullable: true }) phone!: string | null;

  @Column('text', { default: 'en' }) language!: Language;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;

  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt!: Date | null;

  @OneToMany(() => PersonRole, (role) => role.person) roles!: Relation<PersonRole>[];

  @OneToMany(() => Membership, (membership) => membership.person) memberships!: Relation<Membership>[];
}
