/** Says how far long work has come: one line that counts up on a terminal, a plain line every hundred elsewhere. */
export function buildProgress(total: number, verb: string, out: Output = process.stderr): Progress {
  let open = false;
  const say = (done: number): void => {
    const text = `${verb} ${done} of ${total} files`;
    if (out.isTTY) {
      out.write(`\r${text}`);
      open = true;
    } else if (done % 100 === 0 || done === total) out.write(`${text}\n`);
  };
  return {
    say: total > fewFiles ? say : () => {},
    end() {
      if (open) out.write('\n');
    },
  };
}

const fewFiles = 50;

export interface Progress {
  say(done: number): void;
  /** Leaves the line, whatever ended the work: what is said next starts a new one. */
  end(): void;
}
type Output = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };
