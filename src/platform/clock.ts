import { Global, Module } from '@nestjs/common';

/**
 * Where the time comes from. Nothing asks the machine directly, so that tests and demo data can set it.
 *
 * Also the injection token: `{ provide: Clock, useValue: systemClock }`.
 */
export abstract class Clock {
  abstract now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Gives every module the machine's clock; override the provider `Clock` to set another. */
@Global()
@Module({ providers: [{ provide: Clock, useValue: systemClock }], exports: [Clock] })
export class ClockModule {}
