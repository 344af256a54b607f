export { ensureDatabase } from './ensure-database.js';
export { migrateDatabase, type MigrateOptions } from './migrate.js';
export { QUEUE_SCHEMA } from './queue-schema.js';
export { rolePool } from './role-pool.js';
export { DATABASE_ROLES, type DatabaseRole, type RuntimeLogin } from './roles.js';
export { mapped, readFrom, rowsOf, together, type Read } from './read-together.js';
