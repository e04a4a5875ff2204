import { AsyncLocalStorage } from 'node:async_hooks';

import type { DataSource, EntityManager } from 'typeorm';

interface Transaction {
  dataSource: DataSource;
  manager: EntityManager;
  afterCommit: (() => void)[];
}

const current = new AsyncLocalStorage<Transaction>();

/** What a repository works with: the transaction that it is called in, or else the data source itself. */
export function managerOf(dataSource: DataSource): EntityManager {
  return transactionOf(dataSource)?.manager ?? dataSource.manager;
}

/**
 * Does all of `work`, or nothing: whatever is awaited in it and takes its manager from `managerOf`. Inside another transaction it is
 * a part of that one, which may go on when the part fails.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const outer = transactionOf(dataSource);
  const afterCommit: (() => void)[] = [];
  const result = await managerOf(dataSource).transaction((manager) =>
    current.run({ dataSource, manager, afterCommit }, () => work(manager)),
  );
  if (outer === undefined) {
    afterCommit.forEach((task) => {
      task();
    });
  } else {
    outer.afterCommit.push(...afterCommit);
  }
  return result;
}

/** Does `task` once what this is called in is committed, and never when it is not; at once where there is no transaction. */
export function afterCommit(task: () => void): void {
  const transaction = current.getStore();
  if (transaction === undefined) {
    task();
  } else {
    transaction.afterCommit.push(task);
  }
}

function transactionOf(dataSource: DataSource): Transaction | undefined {
  const transaction = current.getStore();
  return transaction?.dataSource === dataSource ? transaction : undefined;
}
