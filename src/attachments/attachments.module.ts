import { Module } from '@nestjs/common';
import { Attachments } from './attachments.js';
import { AttachmentScanner } from './scanner.js';

/** Files kept with the tasks of a proposal. */
@Module({ providers: [Attachments, AttachmentScanner], exports: [Attachments] })
export class AttachmentsModule {}
