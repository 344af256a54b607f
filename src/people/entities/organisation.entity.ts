import { Column, CreateDateColumn, Entity, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import type { OrganisationKind } from '../roles.js';
import { Membership } from './membership.entity.js';

/** Whoever an ECHO is made with. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id!: string;

  @Column('text') name!: string;

  @Column('text') kind!: OrganisationKind;

  @Column('text', { nullable: true }) region!: string | null;

  /** IANA zone in which its dates are read; parts of British Columbia keep other times than Vancouver. */
  @Column('text', { default: 'America/Vancouver' }) zone!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;

  @OneToMany(() => Membership, (membership) => membership.organisation) memberships!: Relation<Membership>[];
}
