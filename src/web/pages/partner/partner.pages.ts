import { Module } from '@nestjs/common';

/** A partner's first page, and suggesting an idea. */
@Module({})
export class PartnerPages {}
