import { readFileSync } from 'node:fs';

/**
 * A mark of one life of a process, so that a number given out again is told apart: on Linux its start in ticks and the boot's id; null
 * where the system does not say, or the process is gone.
 */
export function processStart(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces and parentheses; the 20th field after it is the start.
    const started = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return started === undefined ? null : `${boot}/${started}`;
  } catch {
    return null;
  }
}
