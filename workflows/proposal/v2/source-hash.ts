/** sha256 of this folder's source, labels apart; source-hash.spec.ts says when it is stale and how to refresh it. */
export const sourceHash = '798b9907bb3afc8088ed48156f778fb27b766af39f797e19b1d63bf83fcda457';
