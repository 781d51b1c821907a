/** A choice the browser keeps. Storage may be refused or full: it then lasts for its page, and nothing is kept before. */
export const recall = (key: string): string | null | undefined =>
  withStorage((storage) => storage.getItem(key));

export const remember = (key: string, value: string): void =>
  withStorage((storage) => storage.setItem(key, value));

function withStorage<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
