import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { CommentReaders } from './comment-readers.js';
import { CommentService } from './comment.service.js';

const services = [CommentReaders, CommentService];

/** What people say to each other about a proposal, beside its history. */
@Module({ imports: [MailModule], providers: services, exports: services })
export class CommentsModule {}
