/** sha256 of this folder's source, labels apart; `npm run -s echo -- workflows check` says when it is stale. */
export const sourceHash = 'unpublished';
