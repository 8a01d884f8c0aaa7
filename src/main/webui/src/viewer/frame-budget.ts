/** Frames of a movement after which the resolution may change. */
const SAMPLE = 6;
/** Above this a movement is seen as single pictures, in milliseconds. */
const SLOW = 45;
const FAST = 20;
const LEAST = 0.5;
/** A longer pause was no frame of a movement. */
const PAUSE = 400;

/**
 * Decides in which resolution a movement is drawn, from the times between its frames: lower when they come too slowly, so
 * that it stays a movement, and higher again when there is room.
 */
export class FrameBudget {
  private intervals: number[] = [];
  private last: number | null = null;
  private share = 1;

  /** @returns the share of the full resolution, 0.5 to 1, for the next frames */
  frameAt(milliseconds: number): number {
    const interval = this.last === null ? null : milliseconds - this.last;
    this.last = milliseconds;
    if (interval === null || interval > PAUSE * 4) {
      return this.share;
    }
    this.intervals.push(Math.min(interval, PAUSE));
    if (this.intervals.length < SAMPLE) {
      return this.share;
    }
    const mean = this.intervals.reduce((sum, next) => sum + next, 0) / SAMPLE;
    this.intervals = [];
    if (mean > SLOW) {
      this.share = Math.max(LEAST, this.share * 0.75);
    } else if (mean < FAST) {
      this.share = Math.min(1, this.share / 0.75);
    }
    return this.share;
  }
}
