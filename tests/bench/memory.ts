import { appendFileSync } from 'node:fs';

// Loaded into the measured process: writes its peak memory in KB where the benchmark looks for it.
const file = process.env.MEMORY_FILE;
if (file) process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
