import { parentPort, workerData } from 'node:worker_threads';
import { lastingFindings } from './lasting-findings.ts';

// Run as a thread with a project's folder for its data; answers once with what is wrong there.
void lastingFindings(String(workerData)).then((findings) => parentPort?.postMessage(findings));
