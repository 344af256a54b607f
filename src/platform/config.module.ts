import { Module, type DynamicModule } from '@nestjs/common';
import { Config } from './config.js';
import { ServerSecret } from './server-secret.js';

/** Gives every module the configuration this program was started with, and the secret that comes with it. */
@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: Config, useValue: config }, ServerSecret],
      exports: [Config, ServerSecret],
    };
  }
}
