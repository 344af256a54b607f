/** sha256 of this folder's source, labels apart; source-hash.spec.ts says when it is stale and how to refresh it. */
export const sourceHash = '6fa13323a72ecd1965009f987fad738ca1c4e20fec480ab5f3a426a809d247e2';
