import type { Locale } from '../annotation/label/local-name.ts';

/** A clock time to the second in the machine's time zone: `10:24:31`. */
export function clockTime(iso: string): string {
  const at = new Date(iso);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');
}

/** A moment as short as it stays clear: today only the time, this year without the year. In the machine's time zone. */
export function moment(iso: string, now: Date, locale: Locale): string {
  const at = new Date(iso);
  const time = `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
  const isThisYear = at.getFullYear() === now.getFullYear();
  const isToday = at.getMonth() === now.getMonth() && at.getDate() === now.getDate();
  if (isThisYear && isToday) return time;
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const isChinese = locale === 'zh-CN';
  const format = { month: isChinese ? 'long' : 'short', day: 'numeric', ...year } as const;
  const day = new Intl.DateTimeFormat(locale, format).format(at);
  return isChinese ? `${day} ${time}` : `${day}, ${time}`;
}

/** The day of a moment in the machine's time zone, as `2026-11-24`. */
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** A clock time to the minute in the machine's time zone: `10:24`. */
export function timeOfDay(iso: string): string {
  return clockTime(iso).slice(0, 5);
}

/** A day as a person names it, with its weekday; this year without the year. `day` is as `dayOf` gives it. */
export function dayName(day: string, now: Date, locale: Locale): string {
  const at = new Date(`${day}T12:00:00`);
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  const format = { month: 'long', day: 'numeric', weekday: 'long', ...year } as const;
  return new Intl.DateTimeFormat(locale, format).format(at);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
