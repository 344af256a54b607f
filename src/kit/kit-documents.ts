import { Injectable } from '@nestjs/common';
import type { Language } from '../../workflows/kit/workflow.js';
import { ResourceDownloads } from '../resources/resource-downloads.js';
import { kitFile, type KitFile } from './kit-file.js';
import { KitLibrary } from './kit-library.js';
import { noFacts, type KitFacts } from './text/facts.js';

/** Which document somebody takes. */
export interface Taken {
  /** Key of a resource of the catalogue. */
  readonly key: string;
  readonly language: Language;
  readonly person: string;
}

/** Makes documents of the kit for whoever takes them, and notes that they did. */
@Injectable()
export class KitDocuments {
  constructor(
    private readonly library: KitLibrary,
    private readonly downloads: ResourceDownloads,
  ) {}

  /** A blank copy; null where the resource has no document. */
  blank(taken: Taken): Promise<KitFile | null> {
    return this.make(taken, noFacts, null);
  }

  /** A document filled in for a proposal; null where the resource has no document. */
  filledIn(taken: Taken, instanceId: string, facts: KitFacts): Promise<KitFile | null> {
    return this.make(taken, facts, instanceId);
  }

  private async make(
    { key, language, person }: Taken,
    facts: KitFacts,
    instanceId: string | null,
  ): Promise<KitFile | null> {
    const text = this.library.text(key, language);
    if (!text) return null;
    const made = await kitFile(text, facts);
    await this.downloads.note({ resource: key, version: text.version, language, instanceId, person });
    return made;
  }
}
