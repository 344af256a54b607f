import { Module, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../engine/outbox-handlers.js';
import { SupportAssigner } from './assign-support.js';
import { SERVE_WAITING, SupportReleaser } from './release-support.js';
import { MailModule } from '../mail/mail.module.js';
import { ResourceCatalogue } from './resource-catalogue.js';
import { ResourceDirectory } from './resource-directory.js';
import { ResourceDownloads } from './resource-downloads.js';
import { ResourcesService } from './resources.service.js';
import { WaitingServer } from './serve-waiting.js';
import { REPLACE_SUPPORTER, SupportEndings } from './support-endings.js';
import { SupportLetters } from './support-letters.js';
import { SupporterReplacer } from './replace-supporter.js';
import { SupportDirectory } from './support-directory.js';
import { SupportPeople } from './support-people.js';

const services = [
  ResourceCatalogue,
  ResourceDirectory,
  ResourceDownloads,
  ResourcesService,
  SupportAssigner,
  SupportDirectory,
  SupportEndings,
  SupportLetters,
  SupportPeople,
  SupportReleaser,
  SupporterReplacer,
  WaitingServer,
];

/** The catalogue, the people who give support, and who was given what. */
@Module({ imports: [MailModule], providers: services, exports: services })
export class ResourcesModule implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly waiting: WaitingServer,
    private readonly replacer: SupporterReplacer,
  ) {}

  onModuleInit(): void {
    this.handlers.register(SERVE_WAITING, (row, tx) => this.waiting.serve(row, tx));
    this.handlers.register(REPLACE_SUPPORTER, (row, tx) => this.replacer.replace(row, tx));
  }
}
