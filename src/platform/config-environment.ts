import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';
import type { ProcessRole } from './config.js';

const switches: Readonly<Record<string, boolean>> = {
  on: true,
  true: true,
  1: true,
  off: false,
  false: false,
  0: false,
};
const port = {
  message: 'must be a port number from 0 to 65535',
  context: { next: 'Unset PORT to use 3000.' },
};
const connections = {
  message: 'must be a number of connections from 1 to 20',
  context: { next: 'Unset SMTP_CONNECTIONS to use 4.' },
};
const pace = {
  message: 'must be a number of letters from 1 to 1000',
  context: { next: 'Unset SMTP_PER_SECOND to send as fast as the mail relay takes them.' },
};
const postgres = {
  message: 'must be a PostgreSQL address',
  context: { next: 'Write it as postgres://user:password@host:5432/database.' },
};

/** The environment variables this program reads, by the names they have outside, and what each must look like. */
export class Environment {
  @IsOptional() @IsNotEmpty() NODE_ENV?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @Max(65535, port)
  @Min(0, port)
  @IsInt(port)
  PORT?: number;

  @IsOptional()
  @Matches(/^[\w.:-]+$/, {
    message: 'must be a host name or an address',
    context: { next: 'Unset HOST to listen on this machine only.' },
  })
  HOST?: string;

  @IsOptional() @IsNotEmpty() ECHO_DATA_DIR?: string;

  @IsOptional() @Matches(/^postgres(ql)?:\/\/\S+$/, postgres) DATABASE_URL?: string;

  @IsOptional() @Matches(/^postgres(ql)?:\/\/\S+$/, postgres) DATABASE_OWNER_URL?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, {
    message: 'must be a Redis address',
    context: { next: 'Write it as redis://host:6379, or unset REDIS_URL to keep the queue in PostgreSQL.' },
  })
  REDIS_URL?: string;

  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, {
    message: 'must be the address of a mail relay',
    context: { next: 'Write it as smtp://host:25, or unset SMTP_URL to keep mail in the data folder.' },
  })
  SMTP_URL?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @Max(20, connections)
  @Min(1, connections)
  @IsInt(connections)
  SMTP_CONNECTIONS?: number;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @Max(1000, pace)
  @Min(1, pace)
  @IsInt(pace)
  SMTP_PER_SECOND?: number;

  @IsOptional()
  @Matches(/^[^\r\n<>@]*<?[^\s<>@]+@[^\s<>@]+>?$/, {
    message: 'must be an e-mail address, with or without a name',
    context: { next: 'Write it as ECHO co-creation <echo@example.org>.' },
  })
  MAIL_FROM?: string;

  @IsOptional()
  @Matches(/^[^\s<>@,;:]+@[^\s<>@,;:]+$/, {
    message: 'must be one e-mail address, without a name',
    context: { next: 'Write it as echo@example.org.' },
  })
  HUB_EMAIL?: string;

  @IsOptional()
  @Matches(/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, {
    message: 'must be the address under which people reach this program',
    context: { next: 'Write it as https://echo.example.org, or unset PUBLIC_URL to use this machine.' },
  })
  PUBLIC_URL?: string;

  @IsOptional()
  @Matches(
    /^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d+)?)(\s*,\s*(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d+)?))*$/i,
    {
      message: 'must be addresses or networks of proxies, with commas between',
      context: { next: 'Write it as loopback or as 10.0.0.0/8, or unset TRUSTED_PROXIES if there is none.' },
    },
  )
  TRUSTED_PROXIES?: string;

  @IsOptional()
  @MinLength(32, {
    message: 'must be at least 32 characters',
    context: { next: 'Make one with: openssl rand -base64 32.' },
  })
  ECHO_SECRET?: string;

  @IsOptional() @IsNotEmpty() CHECKPOINT_KEY_FILE?: string;

  @IsOptional() @IsNotEmpty() CHECKPOINT_FILE?: string;

  @IsOptional()
  @Matches(/^[^\s<>@,;:]+@[^\s<>@,;:]+$/, {
    message: 'must be one e-mail address, without a name',
    context: { next: 'Write it as echo@example.org.' },
  })
  CHECKPOINT_MAIL?: string;

  @IsOptional()
  @Matches(/^https?:\/\/[^\s?#]+$/, {
    message: 'must be the address of an OpenID Connect issuer',
    context: {
      next: 'Write it as https://login.example.org/tenant, or unset OIDC_ISSUER to sign in by e-mail.',
    },
  })
  OIDC_ISSUER?: string;

  @IsOptional() @IsNotEmpty() OIDC_CLIENT_ID?: string;

  @IsOptional() @IsNotEmpty() OIDC_CLIENT_SECRET?: string;

  @IsOptional() @IsNotEmpty() OIDC_NAME?: string;

  @IsOptional()
  @IsIn(['both', 'web', 'worker'], {
    message: 'must be both, web or worker',
    context: { next: 'Unset ECHO_ROLE to run both.' },
  })
  ECHO_ROLE?: ProcessRole;

  @IsOptional()
  @Transform(({ value }: { value: unknown }) => switches[String(value).toLowerCase()] ?? value)
  @IsBoolean({
    message: 'must be on or off',
    context: { next: 'Unset ECHO_DEMO to let the program decide.' },
  })
  ECHO_DEMO?: boolean;

  @IsOptional()
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'must be fatal, error, warn, info, debug, trace or silent',
    context: { next: 'Unset LOG_LEVEL to use the default.' },
  })
  LOG_LEVEL?: string;
}
