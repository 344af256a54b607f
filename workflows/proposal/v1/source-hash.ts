/** sha256 of this folder's source, labels apart; source-hash.spec.ts says when it is stale and how to refresh it. */
export const sourceHash = '04fde6d8ef9588efeac1772eae0e63ffe73b6daf98be6b86a79194cad29d6a47';
