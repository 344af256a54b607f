/** sha256 of this folder's source, labels apart; source-hash.spec.ts says when it is stale and how to refresh it. */
export const sourceHash = '04e945c00954cf1e757e7918b221214f7f7e91f96c12c9bafdeae1dfc27473b0';
