import { useEffect, useState } from "react";

/** `8 s`, `1 min 5 s`, `2 h 3 min`. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) {
    return `${whole} s`;
  }
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) {
    return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
  }
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The time of a day, with the date when it was another day. */
export function momentText(instant: string, now: Date = new Date()): string {
  const moment = new Date(instant);
  const time = moment.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  return moment.toDateString() === now.toDateString()
    ? time
    : `${moment.toLocaleDateString([], { day: "numeric", month: "short" })}, ${time}`;
}

/** Seconds since an instant of the service, counted on; null without one. It survives a reload, as the start does. */
export function useElapsed(start: string | null): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (start === null) {
      return;
    }
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [start]);
  return start === null ? null : Math.max(0, (now - Date.parse(start)) / 1_000);
}
