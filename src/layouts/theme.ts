import { createHash } from 'node:crypto';

/** Where the browser remembers a chosen theme; `src/elements/theme-toggle.ts` writes it. */
const themeKey = 'theme';

/** The paper of tokens.css in hex, which is what `<meta name="theme-color">` is sure to understand. */
export const themeColors = { light: '#fbfbf9', dark: '#15120f' } as const;

/** Runs in the head before the first paint, so that a chosen theme never flashes the other one, nor does the browser's bar. */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark'){document.documentElement.dataset.theme=t;document.querySelectorAll('meta[media]').forEach(m=>m.media=m.media.includes(t)?'all':'not all')}}catch{}`;

/** Lets the script above pass the Content-Security-Policy. */
export const themeScriptHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}` as const;
