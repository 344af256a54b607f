import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { addDays } from '../../../workflows/kit/local-date.js';
import { CommentReaders } from '../../comments/comment-readers.js';
import { CommentService } from '../../comments/comment.service.js';
import { MailNotes } from '../../mail/mail-notes.js';
import { MailService } from '../../mail/mail.service.js';
import { PeopleService } from '../../people/people.service.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { instantOf, localDate } from '../../platform/pacific-time.js';
import type { FoundProposal } from '../proposal-finder.js';
import { OfficeCalendar } from './demo-calendar.js';
import type { Arrived } from './demo-cast.js';
import { samplePeople, type PersonKey } from './demo-people.js';
import { sampleComments, type SampleComment } from './stories/comments.js';

const FIRST_MINUTE = 10;

/** Lets the sample people say what they say about a proposal; what is said already is not said again. */
@Injectable()
export class DemoComments {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly people: PeopleService,
    private readonly readers: CommentReaders,
    private readonly notes: MailNotes,
    private readonly letters: MailService,
    private readonly clock: Clock,
  ) {}

  async write(story: string, proposal: FoundProposal, { people }: Arrived): Promise<void> {
    const said = sampleComments.filter((comment) => comment.story === story);
    for (const [index, comment] of said.entries()) {
      const author = await this.author(comment.by, people[comment.by]);
      const { body, visibility, task } = comment;
      const then = new CommentService(this.database, this.readers, this.notes, this.letters, {
        now: () => this.momentOf(comment, proposal, index),
      });
      await then.write(
        author,
        proposal,
        { body, visibility, task, tell: null },
        `demo:${story}:${String(index)}`,
      );
    }
  }

  private async author(key: PersonKey, id: string): Promise<SignedInActor> {
    const { name, language = 'en' } = samplePeople[key];
    return { id, name, language, roles: await this.people.rolesOf(id), organisations: [] };
  }

  /** In the office, on the day or the last open one before it; those of one day follow each other. */
  private momentOf({ daysAgo }: SampleComment, { zone }: FoundProposal, index: number): Date {
    const today = localDate(this.clock.now(), zone);
    const year = Number(today.slice(0, 4));
    const day = new OfficeCalendar(year - 1, year).openDayUntil(addDays(today, -daysAgo));
    return instantOf(day, `11:${String(FIRST_MINUTE + index)}`, zone);
  }
}
