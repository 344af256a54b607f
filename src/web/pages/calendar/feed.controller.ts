import { createHash } from 'node:crypto';
import { Controller, Get, HttpException, HttpStatus, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarFeeds, type FeedReader } from '../../../calendar/calendar-feeds.js';
import { calendarText } from '../../../calendar/calendar-text.js';
import { entryWords } from '../../../calendar/entry-words.js';
import { PersonsDates } from '../../../calendar/persons-dates.js';
import type { SignedInActor } from '../../../people/signed-in-actor.js';
import { Clock } from '../../../platform/clock.js';
import { Public } from '../../../platform/public-route.js';
import { PageNotFoundError } from '../../visit/errors.js';

const ENDING = '.ics';

/** Somebody's dates, for a calendar program. It has no session: what permits it is the secret in the address. */
@Controller('cal')
@ApiExcludeController()
@Public()
export class FeedController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly dates: PersonsDates,
    private readonly clock: Clock,
  ) {}

  @Get(':file')
  async read(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<string> {
    if (!file.endsWith(ENDING)) throw new PageNotFoundError();
    const reader = await this.feeds.readerOf(file.slice(0, -ENDING.length), request.ip);
    const person = this.ownerOr(reader, reply);
    const text = calendarText(
      { name: entryWords[person.language].name, language: person.language },
      await this.dates.of(person),
    );
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    // Kept by the one program that asked, and asked for again each time.
    void reply.header('cache-control', 'private, no-cache').header('etag', tag);
    if (request.headers['if-none-match'] === tag) {
      void reply.status(HttpStatus.NOT_MODIFIED);
      return '';
    }
    void reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="echo.ics"');
    return text;
  }

  private ownerOr(reader: FeedReader, reply: FastifyReply): SignedInActor {
    if (reader.kind === 'owner') return reader.person;
    if (reader.kind === 'unknown') throw new PageNotFoundError();
    const wait = Math.ceil((reader.again.getTime() - this.clock.now().getTime()) / 1000);
    void reply.header('retry-after', String(Math.max(1, wait)));
    throw new HttpException('Too many in a short time.', HttpStatus.TOO_MANY_REQUESTS);
  }
}
