/**
 * Name of the data source that reads and writes for people, as the database role `echo_app`.
 *
 * The unnamed one is the write path's: it runs as `echo_engine`, which may insert history and little else.
 */
export const APP_DATABASE = 'app';
