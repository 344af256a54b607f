import { until } from './waiting.js';

const PATIENCE_SECONDS = 300;

/** Keeps load and faults abreast: presses are spread over all faults, and each fault strikes while presses are on the way. */
export class Pace {
  private pressed = 0;
  private struck = 0;
  private onTheWay = 0;
  private armed = false;

  constructor(
    private readonly presses: number,
    private readonly faults: number,
  ) {}

  /** Waits until one more press is due. */
  async turn(): Promise<void> {
    await until('the next press is due', PATIENCE_SECONDS, () => this.armed || this.pressed < this.share, 2);
    this.pressed += 1;
  }

  /** Counts a press as being on the way while it is. */
  async during<T>(press: () => Promise<T>): Promise<T> {
    this.onTheWay += 1;
    try {
      return await press();
    } finally {
      this.onTheWay -= 1;
    }
  }

  /** Nothing more will be pressed, be it that all was or that refusals cut it short: faults need not wait for it. */
  end(): void {
    this.pressed = this.presses;
  }

  /** Strikes as soon as something is on the way (or nothing is left to press). */
  async strike(fault: () => Promise<unknown>): Promise<void> {
    this.armed = true;
    await until(
      'presses are on the way',
      PATIENCE_SECONDS,
      () => this.onTheWay > 0 || this.pressed >= this.presses,
      1,
    );
    this.armed = false;
    await fault();
    this.struck += 1;
  }

  private get share(): number {
    return this.struck >= this.faults ? Infinity : (this.presses * (this.struck + 1)) / (this.faults + 1);
  }
}
