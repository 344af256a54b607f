/** sha256 of this folder's source, labels apart; source-hash.spec.ts says when it is stale and how to refresh it. */
export const sourceHash = '8fb44bad672a233f8e9d8f6035524926e91a39aef7e2488a72e2ec8491b785c4';
