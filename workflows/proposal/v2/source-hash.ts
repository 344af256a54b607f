/** sha256 of this folder's source, labels apart; source-hash.spec.ts says when it is stale and how to refresh it. */
export const sourceHash = 'eb7a6b3663bf64cf2ff251cee5144fb531ab62992f43d7ec284bae201cfcd1fe';
