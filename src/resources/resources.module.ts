import { Module, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../engine/outbox-handlers.js';
import { SupportAssigner } from './assign-support.js';
import { SERVE_WAITING, SupportReleaser } from './release-support.js';
import { ResourceCatalogue } from './resource-catalogue.js';
import { ResourceDirectory } from './resource-directory.js';
import { ResourceDownloads } from './resource-downloads.js';
import { ResourcesService } from './resources.service.js';
import { WaitingServer } from './serve-waiting.js';
import { SupportDirectory } from './support-directory.js';
import { SupportPeople } from './support-people.js';

const services = [
  ResourceCatalogue,
  ResourceDirectory,
  ResourceDownloads,
  ResourcesService,
  SupportAssigner,
  SupportDirectory,
  SupportPeople,
  SupportReleaser,
  WaitingServer,
];

/** The catalogue, the people who give support, and who was given what. */
@Module({ providers: services, exports: services })
export class ResourcesModule implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly waiting: WaitingServer,
  ) {}

  onModuleInit(): void {
    this.handlers.register(SERVE_WAITING, (row, tx) => this.waiting.serve(row, tx));
  }
}
