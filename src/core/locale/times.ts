/** A clock time to the second in the machine's time zone: `10:24:31`. */
export function clockTime(iso: string): string {
  const at = new Date(iso);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');
}

/** A moment as short as it stays clear: today only the time, this year without the year. In the machine's time zone. */
export function moment(iso: string, now: Date): string {
  const at = new Date(iso);
  const time = `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
  const day = `${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
  if (at.getFullYear() !== now.getFullYear()) return `${at.getFullYear()}-${day} ${time}`;
  const today = at.getMonth() === now.getMonth() && at.getDate() === now.getDate();
  return today ? time : `${day} ${time}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
