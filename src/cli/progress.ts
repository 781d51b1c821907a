/** Says how far long work has come: one line that counts up on a terminal, a plain line every hundred elsewhere. */
export function buildProgress(total: number, verb: string): (done: number) => void {
  if (total <= fewFiles) return () => {};
  if (!process.stderr.isTTY) {
    return (done) => {
      if (done % 100 === 0 || done === total) process.stderr.write(`${verb} ${done} of ${total} files\n`);
    };
  }
  return (done) => process.stderr.write(`\r${verb} ${done} of ${total} files${done === total ? '\n' : ''}`);
}

const fewFiles = 50;
