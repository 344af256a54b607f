import { Get, Param, Query } from '@nestjs/common';
import { stages } from '../../../../../workflows/proposal/vocabulary.js';
import { resourceKinds } from '../../../../resources/resource.js';
import { KitDocuments } from '../../../../kit/kit-documents.js';
import { KitLibrary } from '../../../../kit/kit-library.js';
import { ResourceDirectory } from '../../../../resources/resource-directory.js';
import { SupportDirectory } from '../../../../resources/support-directory.js';
import { file, page, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { ResourceView } from './resource.view.js';
import { ResourcesView } from './resources.view.js';
import { SupportPeopleView } from './support-people.view.js';
import { WaitingView } from './waiting.view.js';
import { resourceWords } from './words.js';

/** Proposals that a resource's page shows. */
const shownHolders = 50;

/** What is handed out, who gives support, and who waits for somebody. */
@PageController('resources', 'staff')
export class ResourcesController {
  constructor(
    private readonly resources: ResourceDirectory,
    private readonly support: SupportDirectory,
    private readonly library: KitLibrary,
    private readonly documents: KitDocuments,
  ) {}

  @Get()
  async catalogue(
    @CurrentVisit() { language }: SignedInVisit,
    @Query() { q = '', stage = '', kind = '' }: Readonly<Record<string, string | undefined>>,
  ): Promise<Answer> {
    const chosenStage = stages.find((one) => one === stage);
    const chosenKind = resourceKinds.find((one) => one === kind);
    const filter = {
      q,
      ...(chosenStage && { stage: chosenStage }),
      ...(chosenKind && { kind: chosenKind }),
    };
    const found = await this.resources.list(filter);
    const narrowed = { q, stage: chosenStage ?? '', kind: chosenKind ?? '' };
    const view = <ResourcesView resources={found} narrowed={narrowed} />;
    return page(resourceWords[language].title, view, { current: 'resources', wide: true });
  }

  @Get('people')
  async people(@CurrentVisit() { language }: SignedInVisit): Promise<Answer> {
    const view = <SupportPeopleView offers={await this.support.all()} />;
    return page(resourceWords[language].people, view, { current: 'resources', wide: true });
  }

  @Get('waiting')
  async waiting(@CurrentVisit() { language }: SignedInVisit): Promise<Answer> {
    const view = <WaitingView waiting={await this.support.waiting()} />;
    return page(resourceWords[language].waiting, view, { current: 'resources', wide: true });
  }

  @Get(':key')
  async one(@CurrentVisit() { language }: SignedInVisit, @Param('key') key: string): Promise<Answer> {
    const resource = await this.resources.find(key);
    if (!resource) throw new PageNotFoundError();
    const holders = await this.resources.holdersOf(key, shownHolders);
    const view = (
      <ResourceView resource={resource} holders={holders} document={this.library.text(key, language)} />
    );
    return page(resource.names[language], view, {
      current: 'resources',
      wide: true,
      back: { href: '/resources', text: resourceWords[language].back },
    });
  }

  @Get(':key/file')
  async blank(
    @CurrentVisit() { actor, language: own }: SignedInVisit,
    @Param('key') key: string,
    @Query('language') asked?: string,
  ): Promise<Answer> {
    const language = asked === 'en' || asked === 'fr' ? asked : own;
    const known = await this.resources.find(key);
    const made = known && (await this.documents.blank({ key, language, person: actor.id }));
    if (!made) throw new PageNotFoundError();
    return file(made.name, made.mediaType, made.content);
  }
}
