// @ts-check

/** Whether a process of this machine is alive. @param {number} pid */
export function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user refuses the signal, and so is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
