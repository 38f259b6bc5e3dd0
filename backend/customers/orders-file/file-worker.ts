import { parentPort, workerData } from 'node:worker_threads';
import { startReport } from './check-file.ts';
import { examineOrderFile } from './examine-file.ts';
import { readOrderFile } from './read-file.ts';
import type { FileTask, FromFileWorker, ToFileWorker } from './run-file-worker.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread.');
const say = (message: FromFileWorker) => port.postMessage(message);
const work = startWork(workerData as FileTask);
let turn = Promise.resolve();
port.on('message', (message: ToFileWorker) => {
  turn = turn.then(async () => say(await work(message)));
});

function startWork(task: FileTask): (message: ToFileWorker) => Promise<FromFileWorker> {
  if (task.kind === 'examine') {
    const examiner = examineOrderFile();
    return async ({ bytes }) => {
      if (bytes === null) {
        return { examined: await examiner.end(task.given, task.otherwise) };
      }
      examiner.push(bytes);
      return {};
    };
  }
  const reader = readOrderFile(task.plan, task.now);
  const report = startReport();
  return async ({ bytes }) => {
    const read = bytes === null ? await reader.end() : await reader.push(bytes);
    if (task.kind === 'import') return { orders: read.orders, rows: read.rows };
    report.add(read);
    return { rows: read.rows, ...(bytes === null ? { report: report.report() } : {}) };
  };
}
