import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { readConfig } from '../platform/config.js';
import { openRuntime } from '../platform/runtime/runtime.js';
import { stopOnSignal } from '../platform/runtime/stop-on-signal.js';
import { ProposalImportModule } from '../proposals/import/proposal-import.module.js';
import { ProposalsModule } from '../proposals/proposals.module.js';
import { runCommandLine } from './command-line.js';
import type { WithApplication } from './with-application.js';

@Module({})
class CommandModule {}

const modules = [ProposalsModule, ProposalImportModule];

const withApplication: WithApplication = async (work) => {
  const config = readConfig(process.env);
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (let next = closers.pop(); next; next = closers.pop()) await next();
  };
  stopOnSignal(close);
  try {
    const runtime = await openRuntime(config, { start: false });
    closers.push(() => runtime.close());
    const program = AppModule.forRoot(config, {
      runtimeUrl: runtime.runtimeUrl,
      works: false,
      logTo: process.stderr,
    });
    const module = { module: CommandModule, imports: [program, ...modules] };
    const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    closers.push(() => app.close());
    return await work({ config, runtime, get: (service) => app.get(service, { strict: false }) });
  } finally {
    await close();
  }
};

await runCommandLine(withApplication, process.argv.slice(2));
