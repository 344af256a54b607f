export { labels } from '../../labels/index.js';
