import { parentPort } from 'node:worker_threads';
import { compareCustomers, type OrderColumns } from './compare-customers.ts';

/** A page of orders, or the end of them with how many customers there are. */
export type ToCompareWorker = OrderColumns | { customers: number; now: Date };

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread.');

const orders: OrderColumns = { whose: [], at: [], value: [] };
port.on('message', (message: ToCompareWorker) => {
  if ('whose' in message) {
    for (const column of ['whose', 'at', 'value'] as const) {
      for (const value of message[column]) orders[column].push(value);
    }
    return;
  }
  const { customers, now } = message;
  port.postMessage(compareCustomers(customers, orders, now, () => performance.now()));
  port.close();
});
