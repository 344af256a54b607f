import { Module } from '@nestjs/common';
import { ResourcesModule } from '../resources/resources.module.js';
import { KitDocuments } from './kit-documents.js';
import { KitLibrary } from './kit-library.js';

/** The kit as documents: their texts, and the files made of them. */
@Module({
  imports: [ResourcesModule],
  providers: [KitDocuments, KitLibrary],
  exports: [KitDocuments, KitLibrary],
})
export class KitModule {}
