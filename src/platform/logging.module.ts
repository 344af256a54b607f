import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from './config.js';
import { loggingParams, type LogSink } from './logging.js';

/** The log of everything Nest and we say; bind it with `app.useLogger(app.get(Logger))`. */
@Module({})
export class LoggingModule {
  static forRoot(config: Config, sink?: LogSink): DynamicModule {
    return { module: LoggingModule, imports: [LoggerModule.forRoot(loggingParams(config, sink))] };
  }
}
