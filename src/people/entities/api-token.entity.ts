import {
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Person } from './person.entity.js';

/** A personal token for programs that act for a person. Only its hash is kept. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn('uuid') id!: string;

  @Column('uuid', { name: 'person_id' }) personId!: string;

  /** sha256 of the token. */
  @Column('bytea') hash!: Buffer;

  /** What it is for, in the words of whoever made it. */
  @Column('text') label!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<Person>;
}
