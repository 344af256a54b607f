export { attachToCluster, type RunningCluster } from './attach.js';
export { openCluster, type Cluster, type OpenClusterOptions } from './cluster.js';
export { RUNTIME_LOGIN } from './connection-urls.js';
export { DataFolderInUseError, EmbeddedPostgresError } from './errors.js';
