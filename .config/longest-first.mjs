// Two workers end at about the same time when the long ones begin first. A fresh clone knows no durations yet.
import Sequencer from '@jest/test-sequencer';

const LONGEST = [
  /gallery/,
  /journeys/,
  /authorisation\.spec/,
  /start\.spec/,
  /cli\.spec/,
  /browser/,
  /walks\.spec/,
  /\/web\//,
];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((pattern) => pattern.test(path));
  return rank < 0 ? LONGEST.length : rank;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
}
